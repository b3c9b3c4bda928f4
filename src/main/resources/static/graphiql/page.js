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
let told; // of a file that was sent, until it stands where answers stand

// ---- the list

list.open = !matchMedia(NARROW).matches;
for (const group of groups) {
  const items = group.examples.map((example) => element("li", {}, item(example)));
  list.append(element("h2", {}, words(group.en, group.zh)), element("ul", {}, items));
}

// A query, a file to take, or a file to send.
function item({ name, file, kind, en, zh }) {
  if (!kind) {
    return element("a", name ? { href: `#${name}` } : { href: file, download: "" }, words(en, zh));
  }
  const input = element("input", { type: "file", accept: ".csv,.ndjson,.jsonl" });
  input.addEventListener("change", () => check(kind, input));
  return element("label", {}, words(en, zh), input);
}

async function check(kind, input) {
  const body = new FormData();
  body.append("file", input.files[0]);
  input.value = ""; // so that the same file, corrected, can be chosen again
  const response = await fetch(`imports/${kind}?dryRun=true`, { method: "POST", headers: headers(), body });
  told = await response.text();
  show();
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
  if (link?.hash && link.hash === location.hash) {
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

const headers = (others) => ({
  "Accept-Language": language,
  ...(role in tokens && { Authorization: `Bearer ${tokens[role]}` }),
  ...others,
});

const send = GraphiQL.createFetcher({
  url: "graphql",
  fetch: (address, request) => fetch(address, { ...request, headers: headers(request.headers) }),
});

// For a moment, the editor still names the operation of the document before.
function fetcher({ operationName, ...rest }, options) {
  const request = rest.query.includes(operationName) ? { ...rest, operationName } : rest;
  return /^\s*subscription\b/m.test(request.query) ? listen(request, options) : send(request, options);
}

// What a subscription tells, until it is stopped.
function listen(request, options) {
  const stopped = new AbortController();
  const told = results(request, options, stopped.signal);
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => told.next(),
      return: () => {
        stopped.abort();
        return told.return();
      },
    }),
  };
}

async function* results(request, options, signal) {
  try {
    const response = await fetch("graphql", {
      method: "POST",
      headers: headers({ "Content-Type": "application/json", Accept: "text/event-stream", ...options?.headers }),
      body: JSON.stringify(request),
      signal,
    });
    if (!response.headers.get("Content-Type").startsWith("text/event-stream")) {
      yield await response.json();
      return;
    }
    let rest = "";
    for await (const piece of pieces(response.body.pipeThrough(new TextDecoderStream()).getReader())) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop();
      yield* lines.filter((line) => line.startsWith("data:{")).map((line) => JSON.parse(line.slice(5)));
    }
  } catch (failure) {
    if (!signal.aborted) {
      throw failure;
    }
  }
}

// A stream is not iterable in every browser.
async function* pieces(reader) {
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    yield value;
  }
}

// Runs the example that was opened, and runs what is there again when the language or the role
// changes; what still runs is stopped first. A mutation runs when the reader says so only. What a
// file was answered comes after the answer of what runs.
function Runner({ opened, language, role }) {
  const { queryEditor, responseEditor } = GraphiQL.React.useEditorContext();
  const { run, stop, isFetching, isSubscribed } = GraphiQL.React.useExecutionContext();
  const isRunning = isFetching || isSubscribed;
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
  const isIdle = isReady && !isRunning && wanted === done.current;
  React.useEffect(() => {
    if (wanted > done.current && isRunning) {
      stop();
    } else if (wanted > done.current) {
      done.current = wanted;
      if (!/\bmutation\b/.test(queryEditor.getValue())) {
        run();
      }
    }
  }, [wanted, isRunning]);
  React.useEffect(() => {
    if (told && isSubscribed) {
      stop();
    } else if (told && isIdle) {
      responseEditor.setValue(told);
      told = undefined;
    }
  });
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
  for (const link of list.querySelectorAll("a[download]")) {
    const address = new URL(link.href);
    address.searchParams.set("lang", language);
    link.href = address;
  }
  [...choice.options].forEach((option, place) => (option.textContent = labels[place][language]));
  if (opened) {
    show();
  }
});
open();
