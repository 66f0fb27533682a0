/** Days and months on the axis of the time line. Days are ISO dates. Pure. */
import type { CalendarRow } from "../../../generated";

const DAY = 86_400_000;

export interface Axis {
  /** First day of the first month. */
  first: string;
  /** The year in which it begins. */
  year: number;
  /** Days the axis spans. */
  days: number;
  months: Month[];
}

export interface Month {
  /** "5/2028" */
  label: string;
  /** The year only where a new one begins. */
  short: string;
  /** 0 to 1 along the axis. */
  at: number;
}

export function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole months around every day of the rows and today, at least six; null when no row has a day. */
export function axisOf(rows: CalendarRow[], today: string): Axis | null {
  const days = rows.flatMap((row) => [row.from, row.until]).filter((day): day is string => day !== null);
  if (rows.every((row) => row.until === null)) return null;
  const times = days.map(toTime);
  const near = toTime(today);
  const [low, high] = [Math.min(...times), Math.max(...times)];
  // Today belongs on the axis while the plan is at work; years later it would only squeeze the bars.
  const isNear = near > low - 200 * DAY && near < high + 200 * DAY;
  const start = new Date(isNear ? Math.min(low, near) : low);
  const end = new Date(isNear ? Math.max(high, near) : high);
  const from = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1);
  const least = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 6, 1);
  // Room behind the last bar for its words.
  const to = Math.max(least, Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 3, 1));
  const months: Month[] = [];
  for (let at = from; at < to; ) {
    const date = new Date(at);
    const number = date.getUTCMonth() + 1;
    const label = `${number}/${date.getUTCFullYear()}`;
    const short = number === 1 && months.length > 0 ? label : String(number);
    months.push({ label, short, at: (at - from) / (to - from) });
    at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  }
  return { first: toDay(from), year: start.getUTCFullYear(), days: Math.round((to - from) / DAY), months };
}

/** Where a day's end lies along the axis, 0 to 1. */
export function place(axis: Axis, day: string, end = false): number {
  const days = (toTime(day) - toTime(axis.first)) / DAY + (end ? 1 : 0);
  return Math.min(1, Math.max(0, days / axis.days));
}

/** The day whose end lies nearest to a place on the axis. */
export function dayAt(axis: Axis, at: number): string {
  const days = Math.round(Math.min(1, Math.max(0, at)) * axis.days) - 1;
  return toDay(toTime(axis.first) + Math.max(0, days) * DAY);
}

/** The day a key moves to: by a day, or by a month. */
export function dayBy(day: string, days: number, months: number): string {
  const date = new Date(toTime(day) + days * DAY);
  if (months === 0) return toDay(date.getTime());
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last)));
}
