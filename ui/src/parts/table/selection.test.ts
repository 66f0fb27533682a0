import { expect, test } from "vitest";
import { clamp, extendTo, isSingle, moved, rangeOf, select, tabbed } from "./selection";

const size = { rows: 3, columns: 4 };
const at = (row: number, column: number) => select(row, column);

test("arrows move by one and stop at the edges", () => {
  expect(moved(at(1, 1), "ArrowDown", false, size)).toEqual(at(2, 1));
  expect(moved(at(2, 1), "ArrowDown", false, size)).toEqual(at(2, 1));
  expect(moved(at(0, 0), "ArrowLeft", false, size)).toEqual(at(0, 0));
});

test("Home and End run along the row, page keys along the column", () => {
  expect(moved(at(1, 2), "Home", false, size)).toEqual(at(1, 0));
  expect(moved(at(1, 2), "End", false, size)).toEqual(at(1, 3));
  expect(moved(at(0, 2), "PageDown", false, size)).toEqual(at(2, 2));
});

test("other keys are not about moving", () => {
  expect(moved(at(1, 2), "d", false, size)).toBeUndefined();
});

test("Shift keeps the anchor", () => {
  const wide = moved(at(1, 1), "ArrowRight", true, size);
  expect(wide).toEqual(extendTo(at(1, 1), 1, 2));
  expect(isSingle(at(1, 1))).toBe(true);
  expect(wide && isSingle(wide)).toBe(false);
});

test("a range has its corners in order, whichever way it was drawn", () => {
  expect(rangeOf(extendTo(at(2, 3), 0, 1))).toEqual({ top: 0, bottom: 2, left: 1, right: 3 });
});

test("an arrow without Shift after a range goes on from where the range ended", () => {
  expect(moved(extendTo(at(0, 0), 1, 2), "ArrowDown", false, size)).toEqual(at(2, 2));
});

test("Tab goes on in the next row and leaves the table at its ends", () => {
  expect(tabbed(at(0, 3), false, size)).toEqual(at(1, 0));
  expect(tabbed(at(1, 0), true, size)).toEqual(at(0, 3));
  expect(tabbed(at(2, 3), false, size)).toBeUndefined();
  expect(tabbed(at(0, 0), true, size)).toBeUndefined();
});

test("when rows go, the selection stays inside", () => {
  expect(clamp(extendTo(at(1, 1), 2, 3), { rows: 2, columns: 4 })).toEqual(extendTo(at(1, 1), 1, 3));
  expect(clamp(at(0, 2), { rows: 0, columns: 4 })).toEqual(at(0, 2));
});
