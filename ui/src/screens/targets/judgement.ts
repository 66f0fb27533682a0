// How a target's standing is shown: a word and a colour.

import { viTable } from "../../text/vi-table";
import { type Entry, isLowered } from "./entries";

export type JudgementTone = "plain" | "done" | "look" | "forbidden";

/** Red is kept for what is forbidden: a lowered target. One that is not met asks to be looked at. */
export function toneOf(entry: Entry): JudgementTone {
  if (isLowered(entry)) return "forbidden";
  switch (entry.judgement?.effective) {
    case "exceeded":
    case "met":
      return "done";
    case "hard":
    case "not-met":
      return "look";
    default:
      return "plain";
  }
}

export function labelOfJudgement(entry: Entry): string {
  if (!entry.row) return viTable.leftOut;
  if (isLowered(entry)) return viTable.lowered;
  const effective = entry.judgement?.effective;
  return effective ? viTable.judgements[effective] : viTable.unjudged;
}
