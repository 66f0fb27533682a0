import { expect, test } from "vitest";
import type { Entry } from "./entries";
import { axisPlace, elapsed, trendOf } from "./trend";

const term = { start: 2025, end: 2030 };
const june = { year: 2028, month: 6 };

const entry = (understood: string, row: object, cumulative = false) =>
  ({
    target: { baseline: "4,6" },
    row: { figures: {}, estimate: "", projected: "", ...row },
    judgement: { understood, cumulative },
  }) as unknown as Entry;

test("the end of June 2028 lies half a year before the end of 2028", () => expect(axisPlace(june)).toBe(2027.5));

test("half of the term is over in the middle of it", () => {
  expect(elapsed(term, june)).toBe(0.5);
  expect(elapsed(term, undefined)).toBeUndefined();
  expect(elapsed(term, { year: 2035, month: 1 })).toBe(1);
});

test("known figures stand in order of time, the projected one apart", () => {
  const trend = trendOf(
    entry("dưới 2% · đến năm 2030", { figures: { 2026: "3,9", 2027: "–" }, estimate: "3,1", projected: "2,4" }),
    term,
    june,
    [2026, 2027],
  );
  expect(trend.known.map(({ at, value }) => [at, value])).toEqual([
    [2025, 4.6],
    [2026, 3.9],
    [2027.5, 3.1],
  ]);
  expect(trend.projected).toMatchObject({ at: 2030, value: 2.4, text: "2,4" });
});

test("the goal is the bound that was understood, not the year beside it", () => {
  expect(trendOf(entry("10 - 11% · đến năm 2030", {}), term, june, []).goal).toEqual([10, 11]);
  expect(trendOf(entry("chỉ tiêu định tính", {}), term, june, []).goal).toEqual([]);
});

test("years of a target that adds up are drawn as a sum since the start", () => {
  const figures = { 2026: "310", 2027: "335" };
  const trend = trendOf(
    entry("1.500 lao động", { figures, estimate: "817", projected: "1.560" }, true),
    term,
    june,
    [2026, 2027],
  );
  expect(trend.known.map(({ text }) => text)).toEqual(["0", "310", "645", "817"]);
  expect(trend.goal).toEqual([1500]);
});
