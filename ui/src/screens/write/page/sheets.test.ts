import { expect, test } from "vitest";

import { fitWhole, fitWidth, PX_PER_MM, spreadsOf } from "./sheets";

const upright = { width: 210, height: 297 };
const wide = { width: 297, height: 210 };

test("upright and wide pages fill the same width", () => {
  const room = 210 * PX_PER_MM;
  expect(fitWidth(upright, room)).toBeCloseTo(1);
  expect(fitWidth(wide, room) * wide.width).toBeCloseTo(210);
});

test("two upright pages lie beside each other, a wide one alone", () => {
  const pages = [upright, upright, upright, wide, wide, upright, upright];
  expect(spreadsOf(pages, true)).toEqual([[0, 1], [2], [3], [4], [5, 6]]);
  expect(spreadsOf(pages.slice(0, 3), false)).toEqual([[0], [1], [2]]);
  expect(spreadsOf([], true)).toEqual([]);
});

test("a spread is seen as a whole", () => {
  const height = 297 * PX_PER_MM;
  expect(fitWhole([upright], { width: 5000, height }, 20)).toBeCloseTo(1);
  expect(fitWhole([upright, upright], { width: 2 * 210 * PX_PER_MM + 20, height: 5000 }, 20)).toBeCloseTo(1);
});
