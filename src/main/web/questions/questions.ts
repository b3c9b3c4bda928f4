// The questions to start from: each is a stored document with fields for its variables. A new one is an entry here and its document beside it.
import { address } from "../base/address";
import type { Text } from "../base/words";
import type { SearchKind } from "../documents";
import ENTITLEMENTS from "./entitlements.graphql";
import FITS_DEMAND from "./fits-demand.graphql";
import FITS_EXPERT from "./fits-expert.graphql";
import IN_OWN_WORDS from "./in-own-words.graphql";
import INTRODUCTION from "./introduction.graphql";
import MISSING from "./missing.graphql";
import PERMIT from "./permit.graphql";
import PROVINCES from "./provinces.graphql";
import { words } from "./questions.words";
import WORKSTATIONS from "./workstations.graphql";

/** A field of a question; its value is kept in the address under the field's name. */
export interface Field {
  readonly name: string;
  readonly label: Text;
  readonly kind: "record" | "words" | "number" | "date" | "choice";
  readonly start: string | Text;
  /** Kinds of record to pick from. */
  readonly kinds?: readonly SearchKind[];
  /** The enum to choose from. */
  readonly type?: string;
}

export interface Question {
  readonly name: string;
  readonly group: "scouts" | "organisers" | "documented";
  readonly text: Text;
  readonly document: string;
  readonly fields: readonly Field[];
  readonly variables: (values: Readonly<Record<string, string>>) => object;
}

const day = (): string | undefined => address().day;
const today = (): string => day() ?? new Date().toISOString().slice(0, 10);
const record = (name: string, label: Text, start: string, ...kinds: SearchKind[]): Field => ({ name, label, kind: "record", start, kinds });

const place = record("place", words.place, "province:hebei", "PLACE");
const degree: Field = { name: "degree", label: words.degree, kind: "choice", start: "MASTER", type: "DegreeLevel" };

export const questions: readonly Question[] = [
  {
    name: "in-own-words", group: "scouts", text: words.inOwnWords, document: IN_OWN_WORDS,
    fields: [{ name: "text", label: words.demandText, kind: "words", start: words.demandExample }],
    variables: ({ text }) => ({ text, day: day() }),
  },
  {
    name: "introduction", group: "scouts", text: words.introduction, document: INTRODUCTION,
    fields: [
      record("from", words.from, "institution:demo-272", "INSTITUTION", "EXPERT", "AGENCY", "PLATFORM"),
      record("to", words.to, "expert:konstantinos-pouleros", "EXPERT", "INSTITUTION", "CONTACT"),
    ],
    variables: ({ from, to }) => ({ from, to, day: day() }),
  },
  {
    name: "fits-demand", group: "scouts", text: words.fitsDemand, document: FITS_DEMAND,
    fields: [record("demand", words.demand, "demand:beilun-0002", "DEMAND")],
    variables: ({ demand }) => ({ demand, day: day() }),
  },
  {
    name: "fits-expert", group: "scouts", text: words.fitsExpert, document: FITS_EXPERT,
    fields: [record("expert", words.expert, "expert:demo-0875", "EXPERT")],
    variables: ({ expert }) => ({ expert, day: day() }),
  },
  {
    name: "permit", group: "scouts", text: words.permit, document: PERMIT,
    fields: [
      degree,
      { name: "years", label: words.years, kind: "number", start: "3" },
      { name: "rank", label: words.rank, kind: "choice", start: "", type: "PostRank" },
      place,
    ],
    variables: ({ degree: each, years, rank, place: where }) => ({
      place: where, on: today(), degrees: each ? [each] : [], years: years ? Number(years) : null, posts: rank ? [{ rank }] : null,
    }),
  },
  {
    name: "workstations", group: "organisers", text: words.workstations, document: WORKSTATIONS,
    fields: [record("industry", words.industry, "industry:new-energy", "INDUSTRY")],
    variables: ({ industry }) => ({ industry, day: day() }),
  },
  {
    name: "missing", group: "organisers", text: words.missing, document: MISSING,
    fields: [{ name: "by", label: words.by, kind: "choice", start: "COUNTRY", type: "WhiteSpaceKey" }],
    variables: ({ by }) => ({ by, day: day() }),
  },
  {
    name: "provinces", group: "organisers", text: words.provinces, document: PROVINCES,
    fields: [
      record("topic", words.topic, "topic:salary-subsidy", "TOPIC"),
      record("one", words.firstPlace, "province:hebei", "PLACE"),
      record("two", words.secondPlace, "province:beijing", "PLACE"),
    ],
    variables: ({ topic, one, two }) => ({ topic, places: [one, two] }),
  },
  {
    name: "entitlements", group: "organisers", text: words.entitlements, document: ENTITLEMENTS,
    fields: [degree, { name: "salary", label: words.salary, kind: "number", start: "600000" }, { ...place, start: "district:beilun" }],
    variables: ({ degree: each, salary, place: where }) => ({
      place: where, on: today(), degrees: each ? [each] : [], salary: salary || null,
    }),
  },
];
