// Which columns the table has: the resolution's, one for each year that is over, the estimate, where it ends.

import type { TargetRow, Term } from "../../generated";
import type { GridColumn } from "../../parts/table/grid";
import { viTable } from "../../text/vi-table";

/** Day of the figures, as far as the columns need it. */
export interface Cutoff {
  year: number;
  month: number;
}

/** Reads a date as people type it (`30/6/2028`, `6/2028`) or as machines write it (`2028-06-30`). */
export function readCutoff(text: string): Cutoff | undefined {
  const typed = /(?:^|\D)(\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})/.exec(text.trim());
  const [year, month] = typed ? [typed[2], typed[1]] : iso ? [iso[1], iso[2]] : [];
  const cutoff = { year: Number(year), month: Number(month) };
  return cutoff.month >= 1 && cutoff.month <= 12 ? cutoff : undefined;
}

/** With no cut-off date yet, a mid-term report looks back on the first two full years. */
const YEARS_WITHOUT_CUTOFF = 2;

/**
 * Years with a column of their own: full years since the start of the term. The year of the cut-off is not one, its
 * figure is the estimate; but a year that holds a figure is always shown.
 */
export function yearsOf(term: Term, cutoff: Cutoff | undefined, rows: readonly TargetRow[]): number[] {
  const first = term.start + 1;
  const after = Math.min(cutoff?.year ?? first + YEARS_WITHOUT_CUTOFF, term.end + 1);
  const years = new Set<number>();
  for (let year = first; year < after; year += 1) years.add(year);
  for (const row of rows) {
    for (const [year, figure] of Object.entries(row.figures)) {
      if (figure && /^\d{4}$/.test(year)) years.add(Number(year));
    }
  }
  return [...years].sort((a, b) => a - b);
}

/** Fields that belong to the resolution: locked once it is confirmed. */
const RESOLUTION_FIELDS = new Set(["group", "name", "unit", "wording", "direction", "baseline"]);

export function belongsToResolution(field: string): boolean {
  return RESOLUTION_FIELDS.has(field);
}

export interface ColumnsOf {
  years: readonly number[];
  cutoff: Cutoff | undefined;
  confirmed: boolean;
}

export function columnsOf({ years, cutoff, confirmed }: ColumnsOf): GridColumn[] {
  const text = viTable.columns;
  const figure = (id: string, title: string, width: number): GridColumn => ({ id, title, width, kind: "figure" });
  return [
    { id: "name", title: text.name, width: 140, kind: "text", head: true },
    { id: "unit", title: text.unit, width: 60, kind: "text" },
    { id: "wording", title: confirmed ? text.wordingConfirmed : text.wording, width: 112, kind: "text" },
    figure("baseline", text.baseline, 46),
    ...years.map((year) => figure(`figure:${year}`, String(year), 46)),
    figure("estimate", text.estimate(cutoff && `${cutoff.month}/${cutoff.year}`), 60),
    figure("projected", text.projected, 54),
    figure("proposed", text.proposed, 66),
    { id: "path", title: text.path, width: 52, kind: "view" },
    { id: "judgement", title: text.judgement, width: 122, kind: "act" },
  ];
}
