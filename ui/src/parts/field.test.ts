import { expect, test } from "vitest";

import { caretAfter, spaced } from "./field";

/** `before` becomes the text of `after` without `|`, which stands where the caret must be. */
function check(before: string, after: string) {
  const at = after.indexOf("|");
  expect(caretAfter(before, after.replace("|", ""))).toBe(at);
}

test("after an undo the caret stands behind what changed", () => {
  check("Thu ngân sách đạt 86%", "Thu ngân sách đạt 8|%");
  check("Thu sách", "Thu ngân |sách");
  check("Thu ngân sách", "Thu |sách");
  check("", "Thu ngân sách|");
  check("Thu ngân sách", "|");
  check("aa", "aaa|");
});

test("a phrase is kept apart from the words around it", () => {
  expect(spaced("", "so với đầu nhiệm kỳ", "")).toBe("so với đầu nhiệm kỳ");
  expect(spaced("tăng 3%", "so với", "2025")).toBe(" so với ");
  expect(spaced("tăng ", "so với", ", đạt")).toBe("so với");
});
