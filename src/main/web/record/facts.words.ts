// What the facts of records are called, as on the page of documents.
export { words } from "../../resources/static/pages/fields.js";
