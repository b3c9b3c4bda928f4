// Keeps the schema of the running API in a file, where both code generators read it.
import { writeFile } from "node:fs/promises";

const url = process.env.TALENT_GRAPH_URL ?? "http://localhost:8080/graphql";
const response = await fetch(`${url}/schema`);
if (!response.ok) {
  throw new Error(`${url}/schema: ${response.status}`);
}
await writeFile("schema.graphql", await response.text());
