/** Where the copies of one line of recipients stand, in the words of a chip. Pure. */
import type { CopyState, PrintRecord } from "../../generated";
import { formatDate } from "../../text/format";
import { viIssue } from "../../text/vi-issue";

export interface LineState {
  tone: "plain" | "act" | "done" | "look";
  text: string;
}

/** `job` is what the printer does for the line now; a filed document waits for nothing. */
export function lineState(line: CopyState, job: PrintRecord | null, filed = false): LineState {
  const text = viIssue.copies;
  if (job?.outcome === "stopped") return { tone: "look", text: text.stopped(job.message) };
  if (job) return { tone: "act", text: text.printing(job.copies) };
  if (line.sent_on) return { tone: "done", text: text.sent(formatDate(line.sent_on)) };
  if (line.copies === 0) return { tone: "plain", text: text.none0 };
  if (line.printed >= line.copies) return { tone: "done", text: text.printed };
  if (line.printed > 0) return { tone: "look", text: text.some(line.printed, line.copies) };
  return { tone: "plain", text: filed ? text.unprinted : text.waiting };
}

/** "2, 4-6" as the printer takes it: "2,4-6"; null when it is no range of pages. */
export function pageRange(typed: string, last: number): string | null {
  const range = typed.replace(/\s+/g, "").replace(/[–—]/g, "-");
  if (range === "") return "";
  if (!/^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(range)) return null;
  const fits = range.split(",").every((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return from >= 1 && from <= to && (last === 0 || to <= last);
  });
  return fits ? range : null;
}

/** "27" → 27; null when it is no number of copies. */
export function copyCount(typed: string): number | null {
  const text = typed.trim().replace(/\./g, "");
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
