// Whom a line of the recipients stands for: said in the form, computed into copies; the day of an appointed committee.

import assert from "node:assert/strict";
import { ask } from "../dispatch.mjs";
import { pressButton, stepTo, tabTo, typeInto } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  await page.resize(1366, 768);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await stepTo(page, "Nơi nhận, người ký");
  await pressButton(page, "Nơi nhận 3 gồm những ai, mấy bản");
  await (await page.get("combobox", "Dòng này là")).focus();
  await page.type("nhóm");
  await waitFor("a named group", async () => (await third(page)).members?.kind === "named");
  await typeInto(page, "Tên từng nơi, mỗi dòng một tên", "Lê Minh Khôi\nTrần Thị Thư");
  await tabTo(page, "textbox", "Số bản", { key: "Shift+Tab" });
  await page.type("4\t");
  await waitFor("names and copies", async () => {
    const { members, copies } = await third(page);
    return members?.names?.length === 2 && copies === 4;
  });
  await ctx.look(app, "gom-nhung-ai");
  await pressButton(page, "Nơi nhận 3 gồm những ai, mấy bản");
  await page.sees("2 nơi có tên · 4 bản");
  await appointed(page, ctx, app);
}

async function third(page) {
  const { draft, template } = await ask(page, { command: "draft_open" });
  const part = template.part.find((one) => one.kind === "recipients");
  return draft.parts[part.id].recipients[2];
}

async function appointed(page, ctx, app) {
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, "Đơn vị, thể thức");
  await typeInto(page, "Ngày chỉ định cấp uỷ", "01/7/2025");
  await ctx.look(app, "ngay-chi-dinh");
  await page.press("Control+s");
  await page.sees("Đã lưu Đảng uỷ xã Hoà Mẫu");
  const { term } = await ask(page, { command: "draft_open" });
  assert.equal(term.appointed_on, "01/7/2025");
}
