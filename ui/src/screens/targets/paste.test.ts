import { expect, test } from "vitest";
import { fieldChoices, fieldLabel, problemOf } from "./paste";

test("a column may fill any field of the table, and what was recognised besides", () => {
  expect(fieldChoices([2026, 2027], ["name", "figure:2024"]).map(fieldLabel)).toEqual([
    "(bỏ qua cột này)",
    "Nhóm",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Mức của nghị quyết",
    "Đầu kỳ",
    "Thực hiện 2026",
    "Thực hiện 2027",
    "Ước thực hiện",
    "Dự kiến",
    "Phấn đấu",
    "Ghi chú",
    "Thực hiện 2024",
  ]);
});

test("a block without names cannot be taken in", () => {
  expect(problemOf(["unit", "wording"])).toBe("Chọn cột nào là “Chỉ tiêu”");
});

test("two columns cannot fill one field, but many can be left out", () => {
  expect(problemOf(["name", "wording", "wording"])).toBe("Hai cột cùng là “Mức của nghị quyết”");
  expect(problemOf(["", "name", "", "unit"])).toBeUndefined();
});
