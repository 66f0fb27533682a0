// A template dropped into the data folder is offered, written and exported in the window without a rebuild.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../dispatch.mjs";
import { pressButton, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

const TEMPLATE = `
id = "rieng/tu-phe-binh"
version = 1
name = "Báo cáo tự phê bình"
doc_kind = "report"
subject = "tự phê bình giữa nhiệm kỳ {term}"
opening = "{issuer} báo cáo như sau:"
closing = "Trên đây là báo cáo của {issuer}"

[[step]]
id = "viet"
title = "Tự phê bình"
hint = "Nêu thẳng, nêu thật."

[[section]]
id = "khuyet-diem"
title = "Khuyết điểm"
level = 1

[[part]]
id = "khuyet-diem"
kind = "items"
step = "viet"
section = "khuyet-diem"
title = "Khuyết điểm"
item_name = "khuyết điểm"
item_label = "letter"
required = true
`;

export default async function (ctx) {
  const templates = join(ctx.dataDir, "templates", "rieng");
  mkdirSync(templates, { recursive: true });
  writeFileSync(join(templates, "tu-phe-binh.toml"), TEMPLATE);
  const file = join(ctx.folder, "tu-phe-binh.docx");
  const app = await ctx.open({ env: { SOKET_TEST_SAVE_PATH: file } });
  const { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, "+ Văn bản mới");
  const choice = await page.get("radio", /Báo cáo tự phê bình/);
  await choice.focus();
  await page.press("Space");
  await pressButton(page, "Tạo văn bản");
  await page.sees("Nêu thẳng, nêu thật.");
  await page.sees("Chưa viết phần khuyết điểm.");
  await pressButton(page, "+ Thêm khuyết điểm");
  await tabTo(page, "textbox", /khuyết điểm 1/i);
  await page.type("Họp chi bộ còn muộn.");
  const { part, item } = await page.run(() => ({ ...document.activeElement.dataset }));
  await waitFor("the item on the page", async () => {
    const marks = await ask(page, { command: "page_marks", part, item, field: "", letters: 0 });
    return marks.lines.length === 1;
  }, 20_000);
  await ctx.picture(app, "viet");
  await page.press("Control+e");
  await pressButton(page, "Xuất bản trình ký");
  await waitFor("the file", () => existsSync(file));
  assert.ok(existsSync(file));
}
