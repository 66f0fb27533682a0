import { expect, test } from "vitest";

import { daysBetween, nearestDue } from "./due";

test("days between two dates", () => {
  expect(daysBetween("2028-07-19", "2028-07-31")).toBe(12);
  expect(daysBetween("2028-08-01", "2028-07-31")).toBe(-1);
});

test("the nearest is the earliest of those that are due at all", () => {
  const [later, sooner] = [{ due_on: "2028-07-31" }, { due_on: "2028-06-30" }];
  expect(nearestDue([{ due_on: null }, later, sooner])).toBe(sooner);
  expect(nearestDue([{ due_on: null }])).toBeNull();
});
