import { expect, test } from "vitest";
import { readBlock, spread } from "./clipboard";

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });
const fromHtml = () => [["từ", "bảng"]];

test("plain text that is a table goes", () => {
  expect(readBlock({ text: "a\tb", html: "<table>" }, fromHtml)).toEqual([["a", "b"]]);
});

test("HTML goes where the plain text has lost the columns", () => {
  expect(readBlock({ text: "a\nb\tc", html: "<TABLE border=0>" }, fromHtml)).toEqual([["từ", "bảng"]]);
});

test("HTML without a table, or with an empty one, does not", () => {
  expect(readBlock({ text: "a", html: "<p>a</p>" }, fromHtml)).toEqual([["a"]]);
  expect(readBlock({ text: "a", html: "<table></table>" }, () => [])).toEqual([["a"]]);
});

test("merged cells keep columns under each other", () => {
  expect(spread([
    [cell("Chỉ tiêu", 1, 2), cell("Thực hiện", 2)],
    [cell("2026"), cell("2027")],
    [cell("Hộ nghèo"), cell("3,9"), cell("3,4")],
  ])).toEqual([
    ["Chỉ tiêu", "Thực hiện", ""],
    ["", "2026", "2027"],
    ["Hộ nghèo", "3,9", "3,4"],
  ]);
});

test("short rows are filled up, absurd spans are cut", () => {
  expect(spread([[cell("a")], [cell("b"), cell("c")]])).toEqual([["a", ""], ["b", "c"]]);
  expect(spread([[cell("a", 1_000_000, 1_000_000)]])[0]).toHaveLength(200);
});
