import { element, speak, words } from "../pages/page.js";

const NARROW = "(max-width: 60rem)";

const [groups, examples, tokens] = await Promise.all(
  ["graphiql/groups.json", "graphiql/examples", "graphiql/tokens"].map(async (address) => (await fetch(address)).json()),
);
const queries = new Map(examples.map(({ name, query }) => [name, query]));
const list = document.getElementById("examples");
const root = ReactDOM.createRoot(document.getElementById("graphiql"));

let language;
let opened;
let role = "GUEST";

// ---- the list

list.open = !matchMedia(NARROW).matches;
for (const group of groups) {
  const items = group.examples.map(({ name, en, zh }) =>
    element("li", {}, element("a", { href: `#${name}` }, words(en, zh))),
  );
  list.append(element("h2", {}, words(group.en, group.zh)), element("ul", {}, items));
}

function open() {
  const name = queries.has(location.hash.slice(1)) ? location.hash.slice(1) : groups[0].examples[0].name;
  for (const link of list.querySelectorAll("a")) {
    link.setAttribute("aria-current", link.hash === `#${name}`);
  }
  opened = { query: queries.get(name) };
  show();
}

list.addEventListener("click", ({ target }) => {
  const link = target.closest("a");
  if (link && matchMedia(NARROW).matches) {
    list.open = false;
  }
  if (link && link.hash === location.hash) {
    open(); // anew, without what was typed
  }
});
addEventListener("hashchange", open);

// ---- the role, where the application runs from sources on this machine

const choice = document.querySelector("#role select");

const named = encodeURIComponent(`{ enumValues(type: "Role") { value en: label(in: EN) zh: label(in: ZH) } }`);
const labels = Object.keys(tokens).length
  ? (await (await fetch(`graphql?query=${named}`)).json()).data.enumValues
  : [];
choice.append(...labels.map(({ value }) => element("option", { value })));
choice.parentElement.hidden = !labels.length;
choice.addEventListener("change", () => {
  role = choice.value;
  show();
});

// ---- the query

const send = GraphiQL.createFetcher({
  url: "graphql",
  fetch: (address, { headers, ...request }) =>
    fetch(address, {
      ...request,
      headers: {
        "Accept-Language": language,
        ...(role in tokens && { Authorization: `Bearer ${tokens[role]}` }),
        ...headers,
      },
    }),
});

// For a moment, the editor still names the operation of the document before.
const fetcher = ({ operationName, ...request }, options) =>
  send(request.query.includes(operationName) ? { ...request, operationName } : request, options);

// Runs the example that was opened, and runs what is there again when the language or the role
// changes; what still runs is stopped first. A mutation runs when the reader says so only.
function Runner({ opened, language, role }) {
  const { queryEditor, responseEditor } = GraphiQL.React.useEditorContext();
  const { run, stop, isFetching } = GraphiQL.React.useExecutionContext();
  const [wanted, want] = React.useState(0);
  const isReady = Boolean(queryEditor && responseEditor);
  React.useEffect(() => {
    if (isReady) {
      queryEditor.setValue(opened.query);
      want((last) => last + 1);
    }
  }, [isReady, opened]);
  React.useEffect(() => {
    if (isReady) {
      want((last) => last + 1);
    }
  }, [language, role]);
  const done = React.useRef(0);
  React.useEffect(() => {
    if (wanted > done.current && isFetching) {
      stop();
    } else if (wanted > done.current) {
      done.current = wanted;
      if (!/\bmutation\b/.test(queryEditor.getValue())) {
        run();
      }
    }
  }, [wanted, isFetching]);
  return "Talent Graph";
}

function show() {
  const runner = React.createElement(Runner, { opened, language, role });
  root.render(
    React.createElement(GraphiQL, { fetcher }, React.createElement(GraphiQL.Logo, null, runner)),
  );
}

speak({ en: "Talent Graph", zh: "人才图谱" }, (spoken) => {
  language = spoken;
  [...choice.options].forEach((option, place) => (option.textContent = labels[place][language]));
  if (opened) {
    show();
  }
});
open();
