// What both pages have in common.

export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.flat(Infinity));
  return made;
}

// Of the two, the style sheet shows the one in the language of the page; so switching that changes nothing else.
export const words = (en, zh) => [element("span", { lang: "en" }, en), element("span", { lang: "zh" }, zh)];

// Speaks the language of the address or of the reader, and then the one whose button is pressed.
export function speak(titles, spoken) {
  const buttons = document.querySelectorAll("nav button");
  const change = (language) => {
    document.documentElement.lang = language;
    document.title = titles[language];
    buttons.forEach((button) => button.setAttribute("aria-pressed", button.value === language));
    const address = new URL(location);
    address.searchParams.set("lang", language);
    history.replaceState(null, "", address);
    spoken(language);
  };
  buttons.forEach((button) => button.addEventListener("click", () => change(button.value)));
  const wanted = new URL(location).searchParams.get("lang") ?? navigator.language;
  change(wanted.startsWith("zh") ? "zh" : "en");
}
