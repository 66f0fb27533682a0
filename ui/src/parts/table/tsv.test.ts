import { expect, test } from "vitest";
import { isOneCell, isTable, parseTsv, toTsv } from "./tsv";

const check = (text: string, block: string[][]) => expect(parseTsv(text)).toEqual(block);

test("cells are parted by tabs, rows by any line break", () => {
  check("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]);
  check("a\rb", [["a"], ["b"]]);
});

test("empty cells and empty rows in the middle stay", () => {
  check("\tb\n\n\t", [["", "b"], [""], ["", ""]]);
});

test("nothing is no row", () => {
  check("", []);
  check("\n", []);
});

test("a quoted cell holds tabs, line breaks and doubled marks", () => {
  check('"Tỷ lệ hộ nghèo\nđa chiều"\t%\n"a\tb"\t"nói ""được"""', [
    ["Tỷ lệ hộ nghèo\nđa chiều", "%"],
    ["a\tb", 'nói "được"'],
  ]);
});

test("a mark that does not close at the end of the cell is text", () => {
  check('"Xanh, sạch" đẹp\t1', [['"Xanh, sạch" đẹp', "1"]]);
  check('"chưa đóng\t1', [['"chưa đóng', "1"]]);
});

test("what is written is read back", () => {
  const block = [["a\nb", '"c"', ""], ["đ\te", 'f "g"', "10,4"]];
  expect(parseTsv(toTsv(block))).toEqual(block);
});

test("plain cells are written without marks", () => {
  expect(toTsv([["dưới 2%", '3 "sao"']])).toBe('dưới 2%\t3 "sao"');
});

test("a table has several columns in every row", () => {
  expect(isTable(parseTsv("a\tb\nc\td"))).toBe(true);
  expect(isTable(parseTsv("a\tb\nc"))).toBe(false);
  expect(isTable(parseTsv("a\nb"))).toBe(false);
});

test("one cell", () => {
  expect(isOneCell(parseTsv("85%\n"))).toBe(true);
  expect(isOneCell(parseTsv("85%\n86%"))).toBe(false);
});
