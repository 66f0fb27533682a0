import { expect, test } from "vitest";
import { type HelpBlock, parseHelp } from "./markdown";

/** One line a block, with its spans in brackets, so that a test reads like the text. */
const told = (source: string) =>
  parseHelp(source).map((block) => {
    const line = (spans: { text: string; kind: string }[]) =>
      spans.map(({ text, kind }) => (kind === "plain" ? text : `[${kind}:${text}]`)).join("");
    return tell(block, line);
  });

function tell(block: HelpBlock, line: (spans: { text: string; kind: string }[]) => string): string {
  if (block.kind === "list") return `list: ${block.items.map(line).join(" | ")}`;
  return `${block.kind}: ${block.kind === "code" ? block.text : line(block.spans)}`;
}

test("headings, paragraphs over several lines, lists", () => {
  expect(told("# Tìm gì\n\nMột câu\nhai dòng.\n\n- một\n  vẫn một\n- hai\n\n## Vì sao\nLý do.")).toEqual([
    "heading: Tìm gì",
    "paragraph: Một câu hai dòng.",
    "list: một vẫn một | hai",
    "heading: Vì sao",
    "paragraph: Lý do.",
  ]);
});

test("code keeps its lines, even when nothing closes it", () => {
  expect(told("```text\n- dưới 2%\n  dưới 3%\n```\nsau")).toEqual(["code: - dưới 2%\n  dưới 3%", "paragraph: sau"]);
  expect(told("```\nmở")).toEqual(["code: mở"]);
});

test("emphasis, and asterisks that are none", () => {
  expect(told("Cột *phấn đấu*, 2 * 3 * 4.")).toEqual(["paragraph: Cột [emphasis:phấn đấu], 2 * 3 * 4."]);
});

test("strong words and code inside a line", () => {
  expect(told("Mức **phấn đấu** ghi `dưới 3%` là hạ.")).toEqual([
    "paragraph: Mức [strong:phấn đấu] ghi [code:dưới 3%] là hạ.",
  ]);
});

test("markup of HTML is text like any other", () => {
  expect(told("<script>alert(1)</script>")).toEqual(["paragraph: <script>alert(1)</script>"]);
});

test("nothing is nothing", () => expect(told("")).toEqual([]));
