const examples = await (await fetch("graphiql/examples")).json();

const page = React.createElement(
  GraphiQL,
  {
    fetcher: GraphiQL.createFetcher({ url: "graphql" }),
    defaultTabs: examples.map(({ query }) => ({ query })),
  },
  React.createElement(GraphiQL.Logo, null, "Talent Graph"),
);

ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
