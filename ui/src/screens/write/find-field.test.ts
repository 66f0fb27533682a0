import { expect, test } from "vitest";

import { fit } from "./find-field";

/** The marks that fit a place best, of all that are on the screen. */
function best(place: Parameters<typeof fit>[0], marks: Parameters<typeof fit>[1][]) {
  const scores = marks.map((mark) => fit(place, mark));
  const most = Math.max(...scores);
  return most === 0 ? null : marks[scores.indexOf(most)];
}

const table = [
  { part: "targets" },
  { part: "targets", item: "t1", field: "name" },
  { part: "targets", item: "t1", field: "proposed" },
  { part: "targets", item: "t2", field: "proposed" },
];

test("a place leads to the element that names it most closely", () => {
  expect(best({ part: "targets", item: "t2", field: "proposed" }, table)).toBe(table[3]);
  expect(best({ part: "targets", item: "t1", field: "proposed" }, table)).toBe(table[2]);
  expect(best({ part: "targets" }, table)).toBe(table[0]);
});

test("a field that is not on the screen leads to its item, an item that is not to its part", () => {
  expect(best({ part: "targets", item: "t1", field: "note" }, table)).toBe(table[1]);
  expect(best({ part: "targets", item: "gone", field: "proposed" }, table)).toBe(table[0]);
  expect(best({ part: "lessons" }, table)).toBeNull();
});
