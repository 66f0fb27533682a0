import { expect, test } from "vitest";

import { fileTitle, moment, shortDay, shortHash, size } from "./vi-issue";
import { ranges } from "./vi-register";

test("times, hashes and sizes as a clerk reads them", () => {
  expect(moment(new Date(2028, 4, 24, 15, 20).toISOString())).toBe("15 giờ 20, ngày 24/5/2028");
  expect(shortHash(`9f2c41d7${"0".repeat(52)}e0b5`)).toBe("9f2c 41d7 … e0b5");
  expect(size(640)).toBe("640 byte");
  expect(size(1_536)).toBe("1,5 KB");
  expect(size(200_000_000)).toBe("200 MB");
});

test("the year stands only where it is another", () => {
  expect(shortDay("2028-05-22", "2028-06-01")).toBe("22/5");
  expect(shortDay("2027-12-31", "2028-01-03")).toBe("31/12/2027");
});

test("numbers that follow each other stand as a range", () => {
  expect(ranges([1, 2, 3, 7])).toBe("1 - 3, 7");
  expect(ranges([4, 5])).toBe("4, 5");
  expect(ranges([])).toBe("");
});

test("files of one document are told apart", () => {
  expect(fileTitle({ role: "pdf", label: "", name: "Báo cáo 01-BC ĐU.pdf" })).toBe("Bản PDF đã khoá");
  expect(fileTitle({ role: "scan", label: "", name: "quet.png" })).toBe("Bản quét: quet.png");
  const copy = { role: "copy", name: "Sao y bản chính 01-BC ĐU 01-BS ĐU.pdf" } as const;
  expect(fileTitle({ ...copy, label: "Sao y bản chính 01-BS/ĐU, 10/5/2026" })).toBe("Sao y bản chính 01-BS/ĐU, 10/5/2026");
  // Copies made before they had labels.
  expect(fileTitle({ ...copy, label: "" })).toBe("Sao y bản chính 01-BC ĐU 01-BS ĐU");
});
