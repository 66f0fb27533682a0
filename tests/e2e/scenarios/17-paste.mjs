// What comes from Excel and Word by the clipboard, and what is far too long for a field.

import assert from "node:assert/strict";
import { pressButton, stepTo, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

const TSV = "71,5\t72,9\n25,1\t31,4\n";
const HTML = `<table>
  <tr><th>TT</th><th>Chỉ tiêu</th><th>ĐVT</th><th>Nghị quyết</th><th>2026</th></tr>
  <tr><td colspan="5"><b>A. Kinh tế</b></td></tr>
  <tr><td>1</td><td>Thu nhập bình quân đầu người</td><td>triệu đồng</td><td>trên 85 triệu đồng</td><td>66,5</td></tr>
  <tr><td>2</td><td>Tỷ lệ hộ
    nghèo</td><td>%</td><td>giảm còn dưới 2%</td><td>3,9</td></tr>
</table>`;

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  await page.resize(1366, 768);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");

  // A block lands in the cells from the chosen one on, and one undo takes it back.
  await stepTo(page, "Chỉ tiêu");
  const cell = await tabTo(page, "textbox", "Ô đang chọn");
  const figures = () => page.run(() => document.querySelector("table, [role='grid']").innerText.normalize("NFC"));
  const before = await figures();
  await page.press("Down", "Down", "Down", "Right", "Right", "Right", "Right");
  await ctx.display.copy(TSV);
  await page.press("Control+v");
  await waitFor("the block", async () => (await figures()).includes("31,4"));
  await ctx.picture(app, "khoi");
  await page.press("Control+z");
  await waitFor("the block taken back", async () => (await figures()) === before);
  // The offer to undo is withdrawn with it: pressed later it would take back something else.
  assert.ok(!(await page.text()).includes("Hoàn tác"));
  assert.ok(cell);

  // A whole table from Word becomes targets, after a look at what each column is.
  await pressAboveTable(page, "Mở khoá");
  await page.get("dialog");
  await pressButton(page, "Mở khoá để sửa");
  await page.sees("Chốt nghị quyết");
  await ctx.display.copy(HTML, "text/html");
  await pressAboveTable(page, "Dán từ Excel, Word");
  await page.get("dialog");
  await page.press("Control+v");
  await page.sees("Đưa 3 dòng vào bảng");
  await ctx.picture(app, "xem-truoc");
  await pressButton(page, /^Đưa 3 dòng/);
  await page.sees("28 chỉ tiêu");
  await page.press("Control+z");
  await page.sees("26 chỉ tiêu");

  // Ten megabytes by mistake: said in words, and what was there stays.
  await stepTo(page, "Tình hình", "Control+Up");
  const field = await tabTo(page, "textbox", "Đặc điểm, tình hình");
  const text = await field.value();
  await ctx.display.copy("Đảng uỷ xã Hoà Mẫu lãnh đạo toàn diện. ".repeat(200_000));
  await page.press("Control+End", "Control+v");
  await page.sees(/quá dài/);
  await ctx.picture(app, "qua-dai");
  assert.equal(await field.value(), text);
  await page.type(" Gõ tiếp.");
  assert.equal(await field.value(), `${text} Gõ tiếp.`);
}

/** Inside the table Tab goes from cell to cell; after Escape it leaves. */
async function pressAboveTable(page, button) {
  await page.press("Escape");
  await tabTo(page, "button", button, { key: "Shift+Tab" });
  await page.press("Enter");
}
