// Documents are bundled as texts.
declare module "*.graphql" {
  const text: string;
  export default text;
}

// The words of the page of questions, which is plain JavaScript.
declare module "*/status/words.js" {
  export function key(name: string): { readonly en: string; readonly zh: string };
}

// The names of fields, which the page of documents shows as well.
declare module "*/pages/fields.js" {
  export const words: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
}

declare module "cytoscape-fcose" {
  const fcose: import("cytoscape").Ext;
  export default fcose;
}
