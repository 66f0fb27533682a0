// A target's figures as a line through time.

import type { Term } from "../../generated";
import type { ChartData, ChartPoint } from "../../parts/table/chart";
import { figureOf, figuresIn } from "../../parts/table/figure";
import { viTable } from "../../text/vi-table";
import type { Cutoff } from "./columns";
import { type Entry, valueOf } from "./entries";

/** Where a date lies on the axis of years, on which 2027 is the end of 2027. */
export function axisPlace({ year, month }: Cutoff): number {
  return year - 1 + month / 12;
}

/** How much of the term is over at the cut-off, 0 to 1. */
export function elapsed(term: Term, cutoff: Cutoff | undefined): number | undefined {
  if (!cutoff || term.end <= term.start) return undefined;
  return Math.max(0, Math.min(1, (axisPlace(cutoff) - term.start) / (term.end - term.start)));
}

export function trendOf(entry: Entry, term: Term, cutoff: Cutoff | undefined, years: readonly number[]): ChartData {
  const point = (at: number, label: string, text: string): ChartPoint[] => {
    const value = figureOf(text);
    return value === undefined ? [] : [{ at, value, label, text }];
  };
  const known = [
    ...point(term.start, viTable.chart.baseline(term.start), valueOf(entry, "baseline")),
    ...years.flatMap((year) => point(year, String(year), valueOf(entry, `figure:${year}`))),
    ...(cutoff ? point(axisPlace(cutoff), `${cutoff.month}/${cutoff.year}`, valueOf(entry, "estimate")) : []),
  ].sort((a, b) => a.at - b.at);
  const [projected] = point(term.end, String(term.end), valueOf(entry, "projected"));
  // The first segment of what the program understood is the bound itself, without years and conditions.
  const goalText = entry.judgement?.understood.split(" · ")[0] ?? "";
  return {
    known,
    ...(projected ? { projected } : {}),
    goal: figuresIn(goalText),
    goalText,
    start: term.start,
    end: term.end,
  };
}
