/** Dates, times and numbers as they are written in Vietnamese. No words here: those are in `vi.ts`. */

/** `2028-07-20` or an RFC 3339 moment → `20/7/2028`; what is neither stays as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** An RFC 3339 moment → `10:32:07` on this machine's clock; empty when there is none. */
export function formatTime(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(":");
}

/** An RFC 3339 moment → its day on this machine's clock, `2028-07-20`. */
export function localDay(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** 1428.5 → `1.428,5`. */
export function formatNumber(value: number): string {
  const [whole = "0", fraction] = Math.abs(value).toString().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return (value < 0 ? "-" : "") + grouped + (fraction ? `,${fraction}` : "");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** "2" → 2; what is no number counts as none. */
export function whole(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() !== "" && Number.isInteger(value) && value > 0 && value < 60_000 ? value : null;
}
