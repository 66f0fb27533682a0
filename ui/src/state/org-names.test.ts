import { expect, test } from "vitest";

import { emptyOrg, merged, termStart, withoutFormIds } from "./org-names";

test("a suggestion fills only what the person has not changed", () => {
  const mine = emptyOrg(2025);
  mine.term.symbol = "ĐU-X";
  const suggested = emptyOrg(2025);
  suggested.term.symbol = "ĐU";
  suggested.term.place = "Hoà Mẫu";
  const result = merged(mine, suggested, (key) => key === "symbol");
  expect(result.term.symbol).toBe("ĐU-X");
  expect(result.term.place).toBe("Hoà Mẫu");
});

test("the present term began in the last year of 0 or 5", () => {
  expect([2025, 2028, 2029, 2030].map(termStart)).toEqual([2025, 2025, 2025, 2030]);
});

test("empty lines and the form's own ids are not stored", () => {
  const view = emptyOrg(2025);
  view.term.recipients = [
    { id: "form-1", text: "Lưu Văn phòng", filing: true },
    { id: "form-2", text: " ", filing: false },
    { id: "r7", text: "Các chi bộ", filing: false },
  ];
  expect(withoutFormIds(view).term.recipients.map((one) => one.id)).toEqual(["", "r7"]);
});
