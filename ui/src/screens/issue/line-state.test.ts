import { expect, test } from "vitest";

import type { CopyState, PrintOutcome, PrintRecord } from "../../generated";
import { copyCount, lineState, pageRange } from "./line-state";

const line = (change: Partial<CopyState>): CopyState => ({
  id: "a",
  text: "Các chi bộ",
  filing: false,
  members: [],
  copies: 18,
  computed: 18,
  unsure: false,
  method: "",
  printed: 0,
  sent_on: "",
  note: "",
  ...change,
});
const job = (outcome: PrintOutcome, message = "") => ({ outcome, message, copies: 18 }) as PrintRecord;
const told = (change: Partial<CopyState>, at: PrintRecord | null = null) => lineState(line(change), at).text;

test("a line waits, prints, is printed, is sent", () => {
  expect(told({})).toBe("Chờ");
  expect(told({}, job("printing"))).toBe("Đang in 18");
  expect(told({}, job("stopped", "hết giấy"))).toBe("Hết giấy");
  expect(told({ printed: 14 })).toBe("Đã in 14/18");
  expect(told({ printed: 18 })).toBe("Đã in");
  expect(told({ printed: 18, sent_on: "2028-05-24" })).toBe("Đã gửi 24/5/2028");
  expect(told({ copies: 0 })).toBe("Không in");
  expect(lineState(line({}), null, true).text).toBe("Chưa in");
});

test("ranges of pages", () => {
  expect(pageRange(" 2, 4 – 6 ", 6)).toBe("2,4-6");
  expect(pageRange("", 6)).toBe("");
  expect(pageRange("3-2", 6)).toBeNull();
  expect(pageRange("1-7", 6)).toBeNull();
  expect(pageRange("0", 6)).toBeNull();
  expect(pageRange("hai", 6)).toBeNull();
});

test("numbers of copies", () => {
  expect(copyCount(" 27 ")).toBe(27);
  expect(copyCount("1.200")).toBe(1200);
  expect(copyCount("0")).toBe(0);
  expect(copyCount("-1")).toBeNull();
  expect(copyCount("")).toBeNull();
  expect(copyCount("12 bản")).toBeNull();
});
