// The table's lines: each target of the resolution with what the report says of it, in groups.

import type { CellEdit, DraftStatus, DraftView, Finding, RowJudgement, Target, TargetRow } from "../../generated";
import { firstPartOfKind } from "../../state/draft-view";

export interface Entry {
  target: Target;
  /** Absent when the report leaves the target out. */
  row: TargetRow | undefined;
  /** Its number in the resolution, from 1: what findings call it by. */
  number: number;
  judgement: RowJudgement | undefined;
  findings: Finding[];
}

export interface EntryGroup {
  name: string;
  entries: Entry[];
}

/** The template's part that holds the table; templates without one have no such step. */
export function rowsPart(view: DraftView): string {
  return firstPartOfKind(view, "rows")?.id ?? "";
}

export function rowsOf(view: DraftView): TargetRow[] {
  const content = view.draft.parts[rowsPart(view)];
  return content?.kind === "rows" ? content.rows : [];
}

export function entriesOf(view: DraftView, status: DraftStatus): Entry[] {
  const rows = new Map(rowsOf(view).map((row) => [row.target_id, row]));
  const part = rowsPart(view);
  return view.resolution.targets.map((target, index) => ({
    target,
    row: rows.get(target.id),
    number: index + 1,
    judgement: status.judgements[target.id],
    findings: status.findings.filter(({ anchor }) => anchor.part === part && anchor.item === target.id),
  }));
}

/** Groups in the order in which they first appear; a group's targets stand together. */
export function grouped(entries: readonly Entry[]): EntryGroup[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.target.group.trim();
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups].map(([name, members]) => ({ name, entries: members }));
}

/** What stands in a field, as typed. */
export function valueOf({ target, row }: Entry, field: string): string {
  switch (field) {
    case "group":
    case "name":
    case "unit":
    case "wording":
    case "direction":
    case "baseline":
      return target[field];
    case "row-unit":
      return row?.unit ?? "";
    case "estimate":
    case "projected":
    case "proposed":
    case "note":
      return row?.[field] ?? "";
    default:
      return row?.figures[field.replace("figure:", "")] ?? "";
  }
}

/** A row with another text in one of its fields. */
export function rowWith(row: TargetRow, field: string, value: string): TargetRow {
  if (field.startsWith("figure:")) {
    const { [field.slice("figure:".length)]: _, ...figures } = row.figures;
    return { ...row, figures: value ? { ...figures, [field.slice("figure:".length)]: value } : figures };
  }
  switch (field) {
    case "row-unit":
      return { ...row, unit: value || null };
    case "estimate":
    case "projected":
    case "proposed":
    case "note":
      return { ...row, [field]: value };
    default:
      return row;
  }
}

/** The resolution's index a target goes to when it moves past its neighbour in the group; nothing at the edge. */
export function neighbourIndex(entries: readonly Entry[], id: string, down: boolean): number | undefined {
  const entry = entries.find(({ target }) => target.id === id);
  const group = grouped(entries).find(({ entries: members }) => members.some((member) => member === entry));
  const at = group?.entries.findIndex((member) => member === entry) ?? -1;
  const neighbour = group?.entries[at + (down ? 1 : -1)];
  return neighbour ? neighbour.number - 1 : undefined;
}

export function isLowered(entry: Entry): boolean {
  return entry.findings.some(({ name }) => name === "target-lowered");
}

/** Only what changes; writing a cell's own text back is no edit. */
export function changesOnly(entries: ReadonlyMap<string, Entry>, cells: readonly CellEdit[]): CellEdit[] {
  return cells.filter(({ target, field, value }) => {
    const entry = entries.get(target);
    return entry !== undefined && valueOf(entry, field) !== value;
  });
}
