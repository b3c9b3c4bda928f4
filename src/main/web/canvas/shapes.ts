// Each kind of record has a shape and a colour of its own, the same in the picture and in the legend.

const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d31", "#808080"] as const;

type Points = readonly (readonly [number, number])[];

const regular = (corners: number, turned = 0): Points =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * (i + turned)) / corners - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });

const star: Points = regular(10).map(([x, y], i) => (i % 2 ? ([x * 0.45, y * 0.45] as const) : ([x, y] as const)));

type Name = "ellipse" | "rectangle" | "pentagon" | "hexagon" | "diamond" | "star" | "triangle" | "rhomboid" | "tag" | "octagon" | "vee";

// Kinds that are alike share a shape and differ in colour. Names are those of Cytoscape, points are for the legend.
const FAMILIES: readonly { readonly name: Name; readonly points: Points; readonly kinds: readonly string[] }[] = [
  { name: "ellipse", points: regular(24), kinds: ["Expert", "Contact"] },
  { name: "rectangle", points: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]], kinds: ["Institution", "Agency"] },
  { name: "pentagon", points: regular(5), kinds: ["City", "Province", "District", "Country", "Zone"] },
  { name: "hexagon", points: regular(6, 0.5), kinds: ["Workstation", "IntroductionStation", "LiaisonStation", "OffshoreBase", "Facility"] },
  { name: "diamond", points: regular(4), kinds: ["Demand", "Engagement", "Project", "Interest"] },
  { name: "star", points: star, kinds: ["Event", "EventSeries", "Award", "Goal"] },
  { name: "triangle", points: regular(3), kinds: ["Skill", "Industry", "SpokenLanguage", "Title", "Qualification", "Vocabulary", "VocabularyTerm"] },
  { name: "rhomboid", points: [[-1, -0.8], [0.33, -0.8], [1, 0.8], [-0.33, 0.8]], kinds: ["Policy", "Rule", "Clause", "Procedure", "Condition", "PermitClass", "TalentClass", "CreditList"] },
  { name: "tag", points: [[-1, -0.8], [0.25, -0.8], [1, 0], [0.25, 0.8], [-1, 0.8]], kinds: ["Programme", "Call", "Agreement", "Function", "Audience", "Topic", "ServiceCard"] },
  { name: "octagon", points: regular(8, 0.5), kinds: ["Source", "Citation", "PublishedFigure", "FigureCheck", "Catalogue", "CatalogueVersion", "Verification"] },
];

export interface Shape {
  readonly name: Name;
  readonly points: Points;
  readonly colour: string;
}

const shapes = new Map<string, Shape>(
  FAMILIES.flatMap(({ name, points, kinds }, family) =>
    kinds.map((kind, i) => [kind, { name, points, colour: COLOURS[(family + i) % COLOURS.length]! }] as const),
  ),
);

const other: Shape = { name: "vee", points: [[-1, -1], [0, -0.33], [1, -1], [0, 1]], colour: COLOURS[7] };

export const shape = (kind: string): Shape => shapes.get(kind) ?? other;

/** The corners of a kind's shape as SVG has them, in a box from -1 to 1. */
export const corners = (kind: string): string => shape(kind).points.map((point) => point.map((each) => each.toFixed(2)).join(",")).join(" ");
