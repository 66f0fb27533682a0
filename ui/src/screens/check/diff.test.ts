import { expect, test } from "vitest";
import { type Piece, wordDiff } from "./diff";

const marked = (pieces: Piece[]) => pieces.map(({ text, differs }) => (differs ? `[${text.trim()}]` : text.trim())).join(" ");

const check = (left: string, right: string, expected: [string, string]) => {
  const diff = wordDiff(left, right);
  expect([marked(diff.left), marked(diff.right)]).toEqual(expected);
  expect(diff.left.map(({ text }) => text).join("")).toBe(left);
  expect(diff.right.map(({ text }) => text).join("")).toBe(right);
};

test("a changed word is marked on both sides", () => {
  check("giảm còn dưới 2%", "giảm còn dưới 3%", ["giảm còn dưới [2%]", "giảm còn dưới [3%]"]);
});

test("added words are marked where they stand", () => {
  check("còn dưới 2%", "phấn đấu đến năm 2030 còn dưới 2%", ["còn dưới 2%", "[phấn đấu đến năm 2030] còn dưới 2%"]);
});

test("a space is marked only between words that differ", () => {
  expect(wordDiff("còn 2%", "còn dưới 3%").right).toEqual([
    { text: "còn ", differs: false },
    { text: "dưới 3%", differs: true },
  ]);
});

test("case and closing marks are no difference", () => {
  check("Dưới 2%.", "dưới 2%", ["Dưới 2%.", "dưới 2%"]);
});

test("nothing in common, nothing at all", () => {
  check("một", "hai", ["[một]", "[hai]"]);
  check("", "thêm", ["", "[thêm]"]);
  check("  giữ  nguyên ", "  giữ  nguyên ", ["giữ  nguyên", "giữ  nguyên"]);
});

test("very long texts are shown unmarked", () => {
  const long = "từ ".repeat(500).trim();
  expect(wordDiff(long, `${long} nữa`).left).toEqual([{ text: long, differs: false }]);
});
