import { expect, test } from "vitest";

import type { DraftView } from "../generated";
import { beginnings, formPlace } from "./page-places";

const view = {
  template: {
    part: [
      { id: "thong-tin", kind: "info", step: "start" },
      { id: "situation", kind: "prose", step: "situation" },
      { id: "targets", kind: "rows", step: "targets" },
      { id: "causes", kind: "items", step: "causes" },
      { id: "lessons", kind: "items", step: "causes" },
    ],
  },
  draft: { parts: { lessons: { kind: "items", items: [{ id: "l1", text: "" }, { id: "l2", text: "" }] } } },
} as unknown as DraftView;

function check(part: string, item: string, field: string, expected: object | null) {
  expect(formPlace(view, { part, item, field, letters: 7 })).toEqual(expected);
}

test("what a person typed leads to its letter, what was made from a field to the field", () => {
  check("situation", "", "", { part: "situation", item: "", letters: 7 });
  check("lessons", "l2", "", { part: "lessons", item: "l2", letters: 7 });
  check("targets", "t9", "figure:2026", { part: "targets", item: "t9", field: "figure:2026" });
  check("thong-tin", "", "signed_on", { part: "thong-tin", item: "", field: "signed_on" });
});

test("what was made from several things leads to where they are changed, and else nowhere", () => {
  check("thong-tin", "", "issuer", { part: "thong-tin", item: "", field: "issuing_body" });
  check("thong-tin", "", "target_counts", { part: "targets" });
  check("gone", "", "", null);
});

test("a step begins where the first of its texts begins", () => {
  expect(beginnings(view, "causes")).toEqual([{ part: "lessons", item: "l1", field: "", letters: 0 }]);
  expect(beginnings(view, "targets")).toEqual([]);
});
