// The templates: a copy of one is made, broken by hand, its fault shown with file and line, and taken out of use.

import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pressButton, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, /Mẫu văn bản/);
  await page.sees("Chưa có mẫu riêng.");
  await ctx.picture(app, "mau-van-ban");
  assert.deepEqual(await page.audit(), []);
  await pressButton(page, "Thao tác với mẫu “Thông báo”");
  await (await page.get("menuitem", "Xem thử")).focus();
  await page.press("Enter");
  await page.get("img", "Trang 1", 30_000);
  await page.sees("1 trang");
  await ctx.picture(app, "xem-thu");
  assert.deepEqual(await page.audit(), []);
  await page.press("Escape");
  await pressButton(page, "Thao tác với mẫu “Thông báo”");
  await (await page.get("menuitem", "Chép để sửa…")).focus();
  await page.press("Enter");
  await page.sees("Chép mẫu để sửa");
  await pressButton(page, "Chép");
  await page.sees("Thông báo của cơ quan");
  const folder = join(ctx.dataDir, "templates");
  const [name] = readdirSync(folder).filter((one) => one.endsWith(".toml"));
  const file = join(folder, name);
  const good = readFileSync(file, "utf8");
  appendFileSync(file, "\n[[section]]\nid = \"moi\"\ntieu_de = \"Sai\"\n");
  await pressButton(page, "Đọc lại");
  await page.sees("Tệp mẫu còn lỗi");
  await page.sees(new RegExp(`${name}, dòng \\d+`));
  await ctx.picture(app, "mau-con-loi");
  assert.deepEqual(await page.audit(), []);
  writeFileSync(file, good);
  await pressButton(page, "Đọc lại");
  await waitFor("no fault", async () => !(await page.text()).includes("Tệp mẫu còn lỗi"));
}
