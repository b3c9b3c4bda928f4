import { element, speak, words } from "../pages/page.js";

const NARROW = "(max-width: 60rem)";

const [groups, examples] = await Promise.all(
  ["graphiql/groups.json", "graphiql/examples"].map(async (address) => (await fetch(address)).json()),
);
const queries = new Map(examples.map(({ name, query }) => [name, query]));
const list = document.getElementById("examples");
const root = ReactDOM.createRoot(document.getElementById("graphiql"));

let language;
let opened;

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

// ---- the query

const send = GraphiQL.createFetcher({
  url: "graphql",
  fetch: (address, { headers, ...request }) =>
    fetch(address, { ...request, headers: { "Accept-Language": language, ...headers } }),
});

// For a moment, the editor still names the operation of the document before.
const fetcher = ({ operationName, ...request }, options) =>
  send(request.query.includes(operationName) ? { ...request, operationName } : request, options);

// Runs the example that was opened, and runs what is there again when the language changes; what
// still runs is stopped first.
function Runner({ opened, language }) {
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
  }, [language]);
  const done = React.useRef(0);
  React.useEffect(() => {
    if (wanted > done.current && isFetching) {
      stop();
    } else if (wanted > done.current) {
      done.current = wanted;
      run();
    }
  }, [wanted, isFetching]);
  return "Talent Graph";
}

function show() {
  const runner = React.createElement(Runner, { opened, language });
  root.render(
    React.createElement(GraphiQL, { fetcher }, React.createElement(GraphiQL.Logo, null, runner)),
  );
}

speak({ en: "Talent Graph", zh: "人才图谱" }, (spoken) => {
  language = spoken;
  if (opened) {
    show();
  }
});
open();
