import { describe, expect, test } from "vitest";

import type { CalendarRow } from "../../../generated";
import { axisOf, dayAt, dayBy, place } from "./timeline";

const row = (from: string | null, until: string | null) => ({ from, until }) as CalendarRow;

describe("the axis", () => {
  test("spans whole months with room behind the last bar", () => {
    const axis = axisOf([row("2028-02-10", "2028-05-31"), row("2028-02-10", "2028-10-31")], "2028-04-01");
    expect(axis?.first).toBe("2028-02-01");
    expect(axis?.months.map((month) => month.label)).toEqual([
      "2/2028", "3/2028", "4/2028", "5/2028", "6/2028", "7/2028", "8/2028", "9/2028", "10/2028", "11/2028", "12/2028",
    ]);
  });

  test("is not there without a deadline", () => {
    expect(axisOf([row("2028-02-10", null)], "2028-04-01")).toBeNull();
    expect(axisOf([], "2028-04-01")).toBeNull();
  });

  test("a plan of years ago is not squeezed by today", () => {
    expect(axisOf([row("2023-02-28", "2023-05-31")], "2028-01-01")?.months.length).toBeLessThan(9);
  });
});

test("a day and its place are each other's inverse", () => {
  const axis = axisOf([row("2028-02-10", "2028-10-31")], "2028-04-01")!;
  for (const day of ["2028-02-10", "2028-05-31", "2028-10-31"]) {
    expect(dayAt(axis, place(axis, day, true))).toBe(day);
  }
});

test("keys move by a day or by a month, and never past the end of a month", () => {
  expect(dayBy("2028-05-31", 1, 0)).toBe("2028-06-01");
  expect(dayBy("2028-05-31", 0, 1)).toBe("2028-06-30");
  expect(dayBy("2028-03-31", 0, -1)).toBe("2028-02-29");
});
