import { expect, test } from "vitest";

import type { Origin, Paragraph } from "../../../generated";
import { byteOffset, originOf, showsCaret } from "./page-style";

const label: Origin = { kind: "fixed" };
const typed = (start: number, end: number): Origin => ({ kind: "typed", part: "situation", item: "", start, end });
const field: Origin = { kind: "field", part: "info", item: "", field: "signed_on" };

function paragraph(...origins: Origin[]): Paragraph {
  return { role: "body", runs: origins.map((origin) => ({ text: "…", underline: false, origin })) };
}

test("a press on a paragraph leads to what was typed, else to the field it was made from", () => {
  expect(originOf(paragraph(label, typed(0, 5)))).toEqual(typed(0, 5));
  expect(originOf(paragraph(label, field))).toEqual(field);
  expect(originOf(paragraph(label))).toBeNull();
});

test("offsets count bytes of the stored text", () => {
  expect(byteOffset("Đảng bộ", 4)).toBe("Đảng".length + 3);
  // The same letters decomposed, as some input methods send them, are stored composed.
  expect(byteOffset("Đảng bộ".normalize("NFD"), "Đảng".normalize("NFD").length)).toBe(7);
});

test("the caret is in the paragraph whose bytes hold it", () => {
  const text = "Thuận lợi\nKhó khăn";
  const first = paragraph(typed(0, byteOffset(text, 9)));
  const second = paragraph(typed(byteOffset(text, 10), byteOffset(text, text.length)));
  const at = (place: number) => ({ part: "situation", item: "", byte: byteOffset(text, place) });
  expect(showsCaret(first, at(3))).toBe(true);
  expect(showsCaret(second, at(3))).toBe(false);
  expect(showsCaret(second, at(12))).toBe(true);
  expect(showsCaret(first, { ...at(3), part: "leadership" })).toBe(false);
});
