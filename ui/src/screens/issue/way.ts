/** How far a document has come, as the bar of five steps shows it. Pure. */
import type { Stage, StageEvent } from "../../generated";

export type StepId = "submit" | "sign" | "issue" | "distribute" | "archive";

export interface WayStep {
  id: StepId;
  state: "done" | "now" | "open";
  /** What led there; null for a step that is not done, and for one that is no single moment. */
  event: StageEvent | null;
}

const STEPS: { id: StepId; reached: Stage | null }[] = [
  { id: "submit", reached: "submitted" },
  { id: "sign", reached: "signed" },
  { id: "issue", reached: "issued" },
  { id: "distribute", reached: null },
  { id: "archive", reached: "archived" },
];

/** How many steps are done. */
const DONE: Record<Stage, number> = { draft: 0, submitted: 1, signed: 2, issued: 3, archived: 5 };

export function waySteps(stage: Stage, history: readonly StageEvent[]): WayStep[] {
  const done = DONE[stage];
  return STEPS.map(({ id, reached }, at) => {
    const state = at < done ? "done" : at === done ? "now" : "open";
    const event = state === "done" ? history.findLast((one) => one.stage === reached) : undefined;
    return { id, state, event: event ?? null };
  });
}

/** Why it was sent back, where that is the last thing that happened. */
export function returnedWhy(history: readonly StageEvent[]): string {
  const last = history.at(-1);
  return last?.stage === "draft" ? last.note : "";
}
