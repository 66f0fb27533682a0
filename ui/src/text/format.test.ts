import { expect, test } from "vitest";

import { formatDate, formatNumber, formatTime, localDay } from "./format";

test("dates stand as day, month, year without leading zeros", () => {
  expect(formatDate("2028-07-20")).toBe("20/7/2028");
  expect(formatDate("2028-07-01T10:00:00Z")).toBe("1/7/2028");
  expect(formatDate("trong quý II")).toBe("trong quý II");
});

test("times are those of this machine's clock", () => {
  const moment = new Date(2028, 6, 20, 9, 5, 7).toISOString();
  expect(formatTime(moment)).toBe("09:05:07");
  expect(localDay(moment)).toBe("2028-07-20");
  expect(formatTime("")).toBe("");
});

test("numbers have points between thousands and a comma before the fraction", () => {
  expect(formatNumber(1428.5)).toBe("1.428,5");
  expect(formatNumber(2148)).toBe("2.148");
  expect(formatNumber(12)).toBe("12");
  expect(formatNumber(-1234567)).toBe("-1.234.567");
});
