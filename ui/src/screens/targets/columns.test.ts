import { expect, test } from "vitest";
import type { TargetRow } from "../../generated";
import { columnsOf, readCutoff, yearsOf } from "./columns";

const term = { start: 2025, end: 2030 };
const row = (figures: Record<string, string>) => ({ figures }) as TargetRow;

test("the cut-off is read as people and machines write it", () => {
  const june = { year: 2028, month: 6 };
  expect(readCutoff("30/6/2028")).toEqual(june);
  expect(readCutoff("2028-06-30")).toEqual(june);
  expect(readCutoff("ngày 30-06-2028")).toEqual(june);
  expect(readCutoff("hết tháng 6/2028")).toEqual(june);
});

test("what is no date is no cut-off", () => {
  expect(readCutoff("")).toBeUndefined();
  expect(readCutoff("31/13/2028")).toBeUndefined();
  expect(readCutoff("giữa năm 2028")).toBeUndefined();
});

test("full years have a column, the year of the cut-off is the estimate", () => {
  expect(yearsOf(term, { year: 2028, month: 6 }, [])).toEqual([2026, 2027]);
});

test("a year with a figure is always shown", () => {
  expect(yearsOf(term, { year: 2028, month: 6 }, [row({ 2024: "3,1", 2028: "4", 2029: "" })])).toEqual([
    2024, 2026, 2027, 2028,
  ]);
});

test("years end with the term, and there are some before a date is known", () => {
  expect(yearsOf(term, { year: 2034, month: 1 }, []).at(-1)).toBe(2030);
  expect(yearsOf(term, undefined, [])).toEqual([2026, 2027]);
});

test("the columns in their order", () => {
  const columns = columnsOf({ years: [2026, 2027], cutoff: { year: 2028, month: 6 }, confirmed: true });
  expect(columns.map(({ id, title }) => `${id}: ${title}`)).toEqual([
    "name: Chỉ tiêu",
    "unit: ĐVT",
    "wording: Nghị quyết (đã chốt)",
    "baseline: Đầu kỳ",
    "figure:2026: 2026",
    "figure:2027: 2027",
    "estimate: Ước 6/2028",
    "projected: Dự kiến",
    "proposed: Phấn đấu",
    "path: Lộ trình",
    "judgement: Đánh giá",
  ]);
});
