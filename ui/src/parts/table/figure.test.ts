import { expect, test } from "vitest";
import { figureOf, figuresIn } from "./figure";

const check = (text: string, figures: number[]) => expect(figuresIn(text)).toEqual(figures);

test("Vietnamese separators", () => {
  check("1.428,5", [1428.5]);
  check("10,4", [10.4]);
  check("1.900 - 2.000 USD", [1900, 2000]);
});

test("a point before other than three digits is a decimal point", () => check("3.5%", [3.5]));

test("a dash is a minus only at the start of a number", () => {
  check("-0,4", [-0.4]);
  check("\u22121,2", [-1.2]);
  check("10-11%", [10, 11]);
});

test("the end of a sentence is not part of the number", () => check("dưới 2%, còn 15.", [2, 15]));

test("what is no number is left out", () => {
  check("30.6.2028", []);
  check("–", []);
  expect(figureOf("chưa có")).toBeUndefined();
});
