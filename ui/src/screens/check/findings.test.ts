import { expect, test } from "vitest";
import type { Finding } from "../../generated";
import { bySeverity, titleAndRest } from "./findings";

const check = (message: string, title: string, rest: string) => expect(titleAndRest(message)).toEqual({ title, rest });

test("the first sentence is the title", () => {
  check("Phấn đấu “dưới 3%” yếu hơn Nghị quyết. Chỉ tiêu càng thấp càng tốt.", "Phấn đấu “dưới 3%” yếu hơn Nghị quyết", "Chỉ tiêu càng thấp càng tốt.");
  check("Thiếu ngày ký. Đây là lỗi.", "Thiếu ngày ký", "Đây là lỗi.");
});

test("a point inside a number or before a small letter ends nothing", () => {
  check("Dự kiến 1.428,5 tấn theo mục I.3 của kế hoạch", "Dự kiến 1.428,5 tấn theo mục I.3 của kế hoạch", "");
  check("Đạt 15 tr. đồng", "Đạt 15 tr. đồng", "");
});

test("a title ends without a point", () => check("Hạn chế này chưa có nguyên nhân.", "Hạn chế này chưa có nguyên nhân", ""));

test("findings in groups keep their order", () => {
  const finding = (severity: string, code: string) => ({ severity, code }) as Finding;
  const groups = bySeverity([finding("hint", "1"), finding("error", "2"), finding("warning", "3"), finding("error", "4")]);
  expect(groups.error.map(({ code }) => code)).toEqual(["2", "4"]);
  expect(groups.hint.map(({ code }) => code)).toEqual(["1"]);
});
