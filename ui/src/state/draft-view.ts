/** Questions about an open draft, and its copy with one piece changed. Pure. */
import type {
  Anchor,
  DraftView,
  Entry,
  Finding,
  Info,
  Item,
  LowerUnit,
  Part,
  PartKind,
  PlanLevel,
  Recipient,
  Step,
  SuperiorPlan,
} from "../generated";

/** The last entry of the list of steps: it belongs to no template. */
export const CHECK_STEP = "check";

/** Key of the general information among the stored pieces. */
export const INFO_KEY = "info";

export function pieceKey(part: string, item: string): string {
  return `${part}/${item}`;
}

export function partOf(view: DraftView, id: string): Part | undefined {
  return view.template.part.find((part) => part.id === id);
}

export function partsOfStep(view: DraftView, step: string): Part[] {
  return view.template.part.filter((part) => part.step === step);
}

export function firstPartOfKind(view: DraftView, kind: PartKind): Part | undefined {
  return view.template.part.find((part) => part.kind === kind);
}

/** The step that shows a part; the check for what no step shows. */
export function stepOfPart(view: DraftView, part: string): string {
  return partOf(view, part)?.step ?? CHECK_STEP;
}

/** Ids of all steps in order, the check last. */
export function stepIds(view: DraftView): string[] {
  return [...stepsOf(view).map((step) => step.id), CHECK_STEP];
}

/** The template's own steps; one that it calls "check" gives way to the program's. */
export function stepsOf(view: DraftView): Step[] {
  return view.template.step.filter((step) => step.id !== CHECK_STEP);
}

/** The step `by` places further, as far as there are steps. */
export function stepBeside(view: DraftView, step: string, by: number): string {
  const ids = stepIds(view);
  const at = Math.max(0, ids.indexOf(step));
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? step;
}

export function proseOf(view: DraftView, part: string): string {
  const content = view.draft.parts[part];
  return content?.kind === "prose" ? content.text : "";
}

export function itemsOf(view: DraftView, part: string): Item[] {
  const content = view.draft.parts[part];
  return content?.kind === "items" ? content.items : [];
}

export function recipientsOf(view: DraftView, part: string): Recipient[] {
  const content = view.draft.parts[part];
  return content?.kind === "recipients" ? content.recipients : [];
}

export function levelsOf(view: DraftView, part: string): PlanLevel[] {
  const content = view.draft.parts[part];
  return content?.kind === "levels" ? content.levels : [];
}

/** When each lower unit came in, as typed; by the unit's id. */
export function unitStates(view: DraftView, part: string): Map<string, { done_on: string; note: string }> {
  const content = view.draft.parts[part];
  return new Map(content?.kind === "units" ? content.units.map((one) => [one.unit, one]) : []);
}

export function lowerUnits(view: DraftView): LowerUnit[] {
  return view.term.units ?? [];
}

/** Text of an item or a target, for a chip or a list to choose from. */
export function labelOf(view: DraftView, id: string): string {
  const target = view.resolution.targets.find((target) => target.id === id);
  if (target) return target.name;
  for (const content of Object.values(view.draft.parts)) {
    const found = content?.kind === "items" ? content.items.find((item) => item.id === id) : undefined;
    if (found) return found.text;
  }
  return "";
}

export interface Place {
  part: string;
  item?: string | undefined;
  field?: string | undefined;
  /** Where in the text: letters of the stored text before the place. Absent where no letter is meant. */
  letters?: number | undefined;
}

/** Findings about a part, or about one item or field of it. Where a place names no item, those of all its items count. */
export function findingsAt(findings: Finding[], place: Place): Finding[] {
  return findings.filter(
    ({ anchor }) =>
      anchor.part === place.part &&
      (place.item === undefined || anchor.item === place.item) &&
      (place.field === undefined || anchor.field === place.field),
  );
}

/** The finding after (or before) the one shown last, round and round. */
export function findingBeside(count: number, current: number, by: 1 | -1): number {
  if (count === 0) return -1;
  if (current < 0) return by === 1 ? 0 : count - 1;
  return (current + by + count) % count;
}

export function sameAnchor(one: Anchor, other: Anchor): boolean {
  return one.part === other.part && one.item === other.item && one.field === other.field;
}

/** Where the keyboard moves an item; null at the ends. */
export function movedIndex(ids: string[], id: string, by: 1 | -1): number | null {
  const to = ids.indexOf(id) + by;
  return ids.includes(id) && to >= 0 && to < ids.length ? to : null;
}

/** The view with one saved piece in it. */
export function withEntry(view: DraftView, part: string, item: string, entry: Entry, rev: number): DraftView {
  const parts = { ...view.draft.parts };
  const content = parts[part];
  if (entry.kind === "prose") {
    parts[part] = { kind: "prose", text: entry.text };
  } else if (entry.kind === "item" && content?.kind === "items") {
    const { kind: _, ...value } = entry;
    parts[part] = { kind: "items", items: replaced(content.items, value) };
  } else if (entry.kind === "recipient" && content?.kind === "recipients") {
    const { kind: _, ...value } = entry;
    parts[part] = { kind: "recipients", recipients: replaced(content.recipients, value) };
  } else if (entry.kind === "row" && content?.kind === "rows") {
    const { kind: _, ...value } = entry;
    const rows = content.rows.map((row) => (row.target_id === value.target_id ? value : row));
    parts[part] = { kind: "rows", rows };
  } else if (entry.kind === "level" && content?.kind === "levels") {
    const { kind: _, ...value } = entry;
    parts[part] = { kind: "levels", levels: replaced(content.levels, value) };
  }
  const revs = { ...view.revs, [pieceKey(part, item)]: rev };
  return { ...view, draft: { ...view.draft, parts }, revs };
}

/** The view with the general information saved. */
export function withInfo(view: DraftView, info: Info, plan: SuperiorPlan | null, rev: number): DraftView {
  const revs = { ...view.revs, [INFO_KEY]: rev };
  return { ...view, draft: { ...view.draft, info }, superior_plan: plan, revs };
}

function replaced<T extends { id: string }>(list: T[], value: T): T[] {
  return list.map((old) => (old.id === value.id ? value : old));
}
