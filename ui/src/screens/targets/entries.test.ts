import { expect, test } from "vitest";
import type { Target } from "../../generated";
import { changesOnly, type Entry, grouped, neighbourIndex, rowWith, valueOf } from "./entries";

const entry = (id: string, number: number, group: string, more: Partial<Entry> = {}): Entry => ({
  target: { id, group, name: `Chỉ tiêu ${id}`, unit: "%", wording: "dưới 2%", direction: "lower", baseline: "4,6" } as Target,
  row: { target_id: id, figures: { 2026: "3,9" }, estimate: "3,1", projected: "", proposed: "", note: "" },
  number,
  judgement: undefined,
  findings: [],
  ...more,
});

const entries = [entry("a", 1, "Kinh tế"), entry("b", 2, "Xã hội"), entry("c", 3, "Kinh tế ")];

test("groups stand in the order in which they first appear, their targets together", () => {
  expect(grouped(entries).map(({ name, entries: members }) => [name, members.map(({ number }) => number)])).toEqual([
    ["Kinh tế", [1, 3]],
    ["Xã hội", [2]],
  ]);
});

test("a field is read from the resolution or from the report", () => {
  const one = entry("a", 1, "Kinh tế");
  expect(["baseline", "figure:2026", "figure:2027", "estimate", "row-unit"].map((field) => valueOf(one, field))).toEqual([
    "4,6",
    "3,9",
    "",
    "3,1",
    "",
  ]);
});

test("a target left out of the report has empty report fields", () => {
  expect(valueOf(entry("a", 1, "", { row: undefined }), "estimate")).toBe("");
});

test("a row takes a text into one field and keeps the others; an empty figure is none", () => {
  const row = entry("a", 1, "").row;
  if (!row) throw new Error("the entry has a row");
  expect(rowWith(row, "projected", "2,4")).toEqual({ ...row, projected: "2,4" });
  expect(rowWith(row, "figure:2027", "3,4").figures).toEqual({ 2026: "3,9", 2027: "3,4" });
  expect(rowWith(row, "figure:2026", "").figures).toEqual({});
  expect(rowWith(row, "row-unit", "hộ").unit).toBe("hộ");
  expect(rowWith(row, "wording", "của nghị quyết")).toBe(row);
});

test("a target moves past its neighbour in the group, wherever that stands in the resolution", () => {
  expect(neighbourIndex(entries, "a", true)).toBe(2);
  expect(neighbourIndex(entries, "c", false)).toBe(0);
  expect(neighbourIndex(entries, "a", false)).toBeUndefined();
  expect(neighbourIndex(entries, "b", true)).toBeUndefined();
});

test("an edit that changes nothing is none", () => {
  const byId = new Map(entries.map((one) => [one.target.id, one]));
  const edits = [
    { target: "a", field: "estimate", value: "3,1" },
    { target: "a", field: "projected", value: "2,4" },
    { target: "gone", field: "note", value: "x" },
  ];
  expect(changesOnly(byId, edits)).toEqual([edits[1]]);
});
