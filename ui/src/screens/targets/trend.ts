// A target's figures as a line through time.

import type { Term } from "../../generated";
import type { ChartData, ChartPoint } from "../../parts/table/chart";
import { figureOf, figuresIn } from "../../parts/table/figure";
import { formatNumber } from "../../text/format";
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
  const understood = entry.judgement?.understood.split(" · ") ?? [];
  const addsUp = entry.judgement?.cumulative ?? false;
  const point = (at: number, label: string, text: string): ChartPoint[] => {
    const value = figureOf(text);
    return value === undefined ? [] : [{ at, value, label, text }];
  };
  const yearly = years.flatMap((year) => point(year, String(year), valueOf(entry, `figure:${year}`)));
  const known = [
    ...point(term.start, String(term.start), addsUp ? "0" : valueOf(entry, "baseline")),
    ...(addsUp ? runningTotal(yearly) : yearly),
    ...(cutoff ? point(axisPlace(cutoff), `${cutoff.month}/${cutoff.year}`, valueOf(entry, "estimate")) : []),
  ].sort((a, b) => a.at - b.at);
  const [projected] = point(term.end, String(term.end), valueOf(entry, "projected"));
  // The first segment is the bound itself, without years and conditions.
  const goalText = understood[0] ?? "";
  return {
    known: known.length === 1 && addsUp ? [] : known,
    ...(projected ? { projected } : {}),
    goal: figuresIn(goalText),
    goalText,
    start: term.start,
    end: term.end,
  };
}

/** Estimate and forecast of such a target are sums since the start of the term; its years are not. */
function runningTotal(points: readonly ChartPoint[]): ChartPoint[] {
  let sum = 0;
  return points.map((point) => {
    sum += point.value;
    return { ...point, value: sum, text: formatNumber(Number(sum.toFixed(6))) };
  });
}
