import { expect, test } from "vitest";

import type { Stage, StageEvent } from "../../generated";
import { returnedWhy, waySteps } from "./way";

const event = (stage: Stage, at: string, note = ""): StageEvent => ({ stage, at, by: "", note });
const told = (stage: Stage, history: StageEvent[] = []) =>
  waySteps(stage, history).map(({ id, state, event }) => [id, state, event?.at ?? ""].join(" ").trim());

test("a draft begins with its submission", () => {
  expect(told("draft")).toEqual(["submit now", "sign open", "issue open", "distribute open", "archive open"]);
});

test("an issued document is being sent out", () => {
  const history = [event("submitted", "1"), event("signed", "2"), event("issued", "3")];
  expect(told("issued", history)).toEqual(["submit done 1", "sign done 2", "issue done 3", "distribute now", "archive open"]);
});

test("what was sent back counts only from its last round", () => {
  const history = [event("submitted", "1"), event("signed", "2"), event("draft", "3", "sai số"), event("submitted", "4")];
  expect(told("submitted", history)[0]).toBe("submit done 4");
  expect(told("submitted", history)[1]).toBe("sign now");
  expect(returnedWhy(history.slice(0, 3))).toBe("sai số");
  expect(returnedWhy(history)).toBe("");
});

test("what is filed is done", () => {
  expect(told("archived", [event("archived", "9")]).at(-1)).toBe("archive done 9");
});
