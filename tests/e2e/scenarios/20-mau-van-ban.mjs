// The templates: a copy of one is made, broken by hand, its fault shown with file and line, and taken out of use.

import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pressButton, pressItem, tabTo } from "../keyboard.mjs";
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
  await ctx.look(app, "mau-van-ban");
  await pressItem(page, "Thao tác với mẫu “Thông báo”", "Xem thử");
  await page.get("img", "Trang 1", 30_000);
  await page.sees("1 trang");
  await ctx.look(app, "xem-thu");
  await page.press("Escape");
  await pressItem(page, "Thao tác với mẫu “Thông báo”", "Chép để sửa…");
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
  await ctx.look(app, "mau-con-loi");
  writeFileSync(file, good);
  await pressButton(page, "Đọc lại");
  await waitFor("no fault", async () => !(await page.text()).includes("Tệp mẫu còn lỗi"));
}
