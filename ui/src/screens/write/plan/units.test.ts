import { expect, test } from "vitest";

import { kindOfName, unitsOfLines } from "./units";

test("a name tells the kind of body", () => {
  expect(kindOfName("Chi bộ thôn An Lạc")).toBe("cell");
  expect(kindOfName("Đảng ủy xã Hoà Mẫu")).toBe("commune-committee");
  expect(kindOfName("Đảng uỷ phường An Mẫu")).toBe("commune-committee");
  expect(kindOfName("Thị ủy An Nhơn")).toBe("district-committee");
  expect(kindOfName("Ban Chỉ đạo phát triển du lịch")).toBe("steering-committee");
  expect(kindOfName("Đảng uỷ Công an tỉnh")).toBe("grassroots-committee");
});

test("lines become units; known ones keep their id and kind", () => {
  const known = [{ id: "a", kind: "district-committee" as const, committee: "Đảng uỷ Quân sự tỉnh" }];
  expect(unitsOfLines("1. Chi bộ A\n\nĐảng uỷ Quân sự tỉnh\r\n- Đảng uỷ xã B\tghi chú", known)).toEqual([
    { id: "", kind: "cell", committee: "Chi bộ A" },
    known[0],
    { id: "", kind: "commune-committee", committee: "Đảng uỷ xã B" },
  ]);
});

test("a name that stands twice stays twice, so that it can be found", () => {
  const known = [{ id: "a", kind: "cell" as const, committee: "Chi bộ A" }];
  expect(unitsOfLines("Chi bộ A\nChi bộ A", known).map((unit) => unit.id)).toEqual(["a", ""]);
});
