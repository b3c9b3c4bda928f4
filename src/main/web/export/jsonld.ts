// JSON-LD 1.1: records and passages by their addresses, relationships as statements, so that each can name its passages.
import { ends } from "./columns";
import type { Exported, Support } from "./graph";

const iri = (path: string): string => new URL(path, document.baseURI).href;

const LANGUAGES = { "@container": "@language" };
const DAY = { "@type": "http://www.w3.org/2001/XMLSchema#date" };
const RECORD = { "@type": "@id" };

const context = (): object => ({
  "@version": 1.1,
  "@vocab": iri("graphql/schema#"),
  record: { "@id": iri("explorer?view=record&id="), "@prefix": true },
  name: { "@id": "https://schema.org/name", ...LANGUAGES },
  text: { "@id": "https://schema.org/text", ...LANGUAGES },
  passages: { "@id": "http://www.w3.org/ns/prov#wasDerivedFrom", ...RECORD },
  source: { "@id": "http://www.w3.org/ns/prov#hadPrimarySource", ...RECORD },
  from: { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject", ...RECORD },
  relationship: { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate", "@type": "@vocab" },
  to: { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#object", ...RECORD },
  validFrom: DAY,
  validTo: DAY,
});

const id = (key: string): string => `record:${key}`;

interface Valid {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

const valid = ({ validFrom, validTo }: Valid): object => ({ ...(validFrom && { validFrom }), ...(validTo && { validTo }) });
const passages = (cited: readonly Support[]): object => ({ passages: cited.map(({ key }) => id(key)) });

const passage = ({ key, how, en, zh, start, length, source }: Support): object => ({
  "@id": id(key), "@type": "Citation", how, text: { en, zh },
  ...(source && { source: id(source.key) }), ...(start != null && { start }), ...(length != null && { length }),
});

export function jsonld(all: Exported): string {
  const cited = new Map([...all.nodes, ...all.ties].flatMap(({ citations }) => citations).map((each) => [each.key, each]));
  const sources = new Map([...cited.values()].flatMap(({ source }) => (source ? [[source.key, source] as const] : [])));
  const columns = (key: string): object => Object.fromEntries(all.extra.names.map((name, i) => [name, all.extra.of(key)[i] ?? ""]));
  const graph = [
    ...all.nodes.map((node) => ({
      "@id": id(node.key), "@type": node.__typename, name: { en: node.en, zh: node.zh }, synthetic: node.synthetic,
      ...columns(node.key), ...valid(node as Valid), ...passages(node.citations),
    })),
    ...all.ties.map((tie, i) => {
      const [start, end] = ends(tie);
      return {
        "@id": `_:tie-${i}`, "@type": "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement", from: id(start), relationship: tie.relationship, to: id(end),
        text: { en: tie.en, zh: tie.zh }, synthetic: tie.citations.some(({ how }) => how === "SYNTHETIC"), ...valid(tie), ...passages(tie.citations),
      };
    }),
    ...[...cited.values()].filter(({ key }) => !all.nodes.some((node) => node.key === key)).map(passage),
    ...[...sources.values()].filter(({ key }) => !all.nodes.some((node) => node.key === key))
      .map(({ key, en, zh }) => ({ "@id": id(key), "@type": "Source", name: { en, zh } })),
  ];
  return `${JSON.stringify({ "@context": context(), "@graph": graph }, null, 2)}\n`;
}
