// What was found, in the order in which it is to be mended.

import type { Finding, Severity } from "../../generated";

export function bySeverity(findings: readonly Finding[]): Record<Severity, Finding[]> {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  return { error: of("error"), warning: of("warning"), hint: of("hint") };
}

/** A message's first sentence is its title. A point inside a number or an abbreviation ends no sentence. */
export function titleAndRest(message: string): { title: string; rest: string } {
  const end = /[.!?]["\u201d]?\s+(?=["\u201c]?\p{Lu})/u.exec(message);
  const bare = (sentence: string) => sentence.trim().replace(/\.$/, "");
  if (!end) return { title: bare(message), rest: "" };
  const at = end.index + end[0].trimEnd().length;
  return { title: bare(message.slice(0, at)), rest: message.slice(at).trim() };
}

/** Findings have no id: the same rule may speak of several places. */
export function keyOf({ code, anchor }: Finding, index: number): string {
  return [code, anchor.part, anchor.item, anchor.field, index].join("/");
}
