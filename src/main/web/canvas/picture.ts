// The picture of the canvas: Cytoscape, with what stands there staying where it is.
import cytoscape, { type Core, type EdgeDefinition, type NodeDefinition, type NodeSingular, type StylesheetJson } from "cytoscape";
import fcose from "cytoscape-fcose";
import { shape } from "./shapes";
import type { Point } from "./state";

cytoscape.use(fcose);

export interface Dot {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly synthetic: boolean;
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const STYLE_SHEET = "__________cytoscape_stylesheet";
const CROWD = 60; // records; in more of them a name is seen where three relationships meet, or when somebody points
const LONGEST = 28; // characters of a name in the picture; the table has all of them

// Cytoscape would write a style element, which the content security policy forbids, unless it finds this one.
if (!document.getElementById(STYLE_SHEET)) {
  const stand = document.createElement("meta");
  stand.id = STYLE_SHEET;
  document.head.append(stand);
}

const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

function styles(): StylesheetJson {
  const colours = getComputedStyle(document.documentElement);
  const colour = (name: string): string => colours.getPropertyValue(name).trim();
  return [
    {
      selector: "node",
      style: {
        shape: "data(shape)" as "ellipse", "background-color": "data(colour)",
        width: 26, height: 26, label: "data(label)", "font-size": 11, "min-zoomed-font-size": 9, color: colour("--text"),
        "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap", "text-max-width": "110px",
        "text-background-color": colour("--ground"), "text-background-opacity": 0.75,
      },
    },
    { selector: "node[?synthetic]", style: { "border-width": 2, "border-style": "dashed", "border-color": colour("--made") } },
    { selector: "node.nameless", style: { label: "" } },
    { selector: "node.pointed", style: { label: "data(label)", "min-zoomed-font-size": 0, "z-index": 10 } },
    { selector: "node.pinned", style: { "border-width": 3, "border-style": "solid", "border-color": colour("--text") } },
    { selector: "node:selected", style: { label: "data(label)", "min-zoomed-font-size": 0, width: 36, height: 36, "border-width": 4, "border-style": "double", "border-color": colour("--link") } },
    { selector: "edge", style: { width: 1.5, "line-color": colour("--line"), "curve-style": "haystack", "haystack-radius": 0.4 } },
    { selector: "edge.near", style: { width: 2, "line-color": colour("--link") } },
  ];
}

const dot = ({ id, name, kind, synthetic }: Dot): NodeDefinition => {
  const { name: form, colour } = shape(kind);
  return { data: { id, label: short(name), synthetic, colour, shape: form } };
};

const line = ({ id, from, to }: Line): EdgeDefinition => ({ data: { id, source: from, target: to } });

export interface Listeners {
  readonly select: (id: string | undefined) => void;
  readonly open: (id: string) => void;
  readonly moved: () => void;
}

export class Picture {
  private readonly cy: Core;

  constructor(container: HTMLElement, { select, open, moved }: Listeners) {
    this.cy = cytoscape({ container, style: styles(), minZoom: 0.15, maxZoom: 3, selectionType: "single", boxSelectionEnabled: false });
    this.cy.on("tap", "node", (event) => select(event.target.id()));
    this.cy.on("tap", (event) => event.target === this.cy && select(undefined));
    this.cy.on("dbltap", "node", (event) => open(event.target.id()));
    this.cy.on("dragfree", "node", moved);
    this.cy.on("mouseover mouseout", "node", (event) => event.target.toggleClass("pointed", event.type === "mouseover"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.cy.style(styles()));
  }

  /** Shows what is given, and tells whether a place had to be found for something. */
  show(dots: readonly Dot[], lines: readonly Line[], at: ReadonlyMap<string, Point>, pins: ReadonlySet<string>): boolean {
    const ids = new Set([...dots, ...lines].map(({ id }) => id));
    const first = this.cy.nodes().empty();
    this.cy.batch(() => {
      this.cy.elements().filter((each) => !ids.has(each.id())).remove();
      dots.forEach((each) => this.put(each, at.get(each.id)));
      lines.filter(({ id }) => this.cy.getElementById(id).empty()).forEach((each) => this.cy.add(line(each)));
      this.cy.nodes().forEach((node) => {
        node.toggleClass("pinned", pins.has(node.id()));
        node.toggleClass("nameless", dots.length > CROWD && node.degree(false) < 3);
      });
    });
    const placed = this.place(at);
    if (first || placed) {
      this.fit();
    }
    return placed;
  }

  private put(each: Dot, point: Point | undefined): void {
    const known = this.cy.getElementById(each.id);
    if (known.empty()) {
      this.cy.add({ ...dot(each), ...(point && { position: { ...point } }) });
    } else {
      known.data(dot(each).data);
      if (point) {
        known.position({ ...point });
      }
    }
  }

  // What has a place keeps it; the others are laid out around it.
  private place(at: ReadonlyMap<string, Point>): boolean {
    const fresh = this.cy.nodes().filter((node) => !at.has(node.id()));
    if (fresh.empty()) {
      return false;
    }
    fresh.forEach((node) => {
      const { x, y } = node.neighborhood().nodes().map((each) => at.get(each.id())).find(Boolean) ?? { x: 0, y: 0 };
      const angle = 2.4 * fresh.toArray().indexOf(node); // the golden angle: no two in one direction
      node.position({ x: x + 90 * Math.cos(angle), y: y + 90 * Math.sin(angle) });
    });
    const fixed = this.cy.nodes().filter((node) => at.has(node.id())).map((node: NodeSingular) => ({ nodeId: node.id(), position: { ...node.position() } }));
    this.cy.layout({
      name: "fcose", animate: false, fit: false, randomize: !fixed.length, quality: "default", nodeSeparation: 120, idealEdgeLength: 150,
      nodeRepulsion: 12000, ...(fixed.length && { fixedNodeConstraint: fixed }),
    } as cytoscape.LayoutOptions).run();
    return true;
  }

  positions(): Map<string, Point> {
    return new Map(this.cy.nodes().map((node) => [node.id(), { x: Math.round(node.position("x")), y: Math.round(node.position("y")) }]));
  }

  select(id: string | undefined): void {
    this.cy.nodes(":selected").unselect();
    this.cy.edges(".near").removeClass("near");
    if (id) {
      const node = this.cy.getElementById(id);
      node.select();
      node.connectedEdges().addClass("near");
    }
  }

  /** The record nearest to another in a direction, for the arrow keys. */
  next(from: string | undefined, dx: number, dy: number): string | undefined {
    const start = from ? this.cy.getElementById(from).position() : undefined;
    if (!start) {
      return this.cy.nodes().first().id();
    }
    const ahead = this.cy.nodes().map((node) => {
      const [x, y] = [node.position("x") - start.x, node.position("y") - start.y];
      const along = x * dx + y * dy;
      return { id: node.id(), along, cost: along + 3 * Math.abs(x * dy - y * dx) };
    }).filter(({ along }) => along > 1);
    return ahead.sort((one, two) => one.cost - two.cost)[0]?.id;
  }

  fit(): void {
    this.cy.fit(undefined, 40);
    if (this.cy.zoom() > 1.4) {
      this.cy.zoom(1.4);
      this.cy.center();
    }
  }

  zoom(by: number): void {
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  destroy(): void {
    this.cy.destroy();
  }
}
