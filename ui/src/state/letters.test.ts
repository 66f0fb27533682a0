import { expect, test } from "vitest";

import { lettersBefore, unitOf } from "./letters";

function check(text: string, unit: number, letters: number) {
  expect(lettersBefore(text, unit), "letters before").toBe(letters);
  expect(unitOf(text, letters), "unit").toBe(unit);
}

test("letters of composed text are its units", () => {
  check("Đảng bộ", 0, 0);
  check("Đảng bộ", 5, 5);
  check("Đảng bộ", 7, 7);
});

test("a letter outside the basic plane has two units", () => {
  check("a😀b", 1, 1);
  check("a😀b", 3, 2);
  check("a😀b", 4, 3);
});

test("decomposed letters count as they are stored: composed, with their marks", () => {
  const text = "quyết định".normalize("NFD");
  const before = "quyết".normalize("NFD").length;
  check(text, before, 5);
  check(text, text.length, 10);
});

test("a place behind the end is the end", () => {
  expect(unitOf("ngắn", 40)).toBe(4);
});
