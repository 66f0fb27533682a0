// A lowered target is refused; once corrected, the report is accepted. Then everything is found again after a restart.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pressButton, stepTo, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const file = join(ctx.folder, "trinh-ky.docx");
  const env = { SOKET_TEST_SAVE_PATH: file };
  let app = await ctx.open({ env });
  let { page } = app;
  await page.resize(1366, 768);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await stepTo(page, "Chỉ tiêu");

  // Down to "Tỷ lệ hộ nghèo đa chiều", right to "Phấn đấu", and a weaker promise.
  await tabTo(page, "textbox", "Ô đang chọn");
  for (let row = 1; row < 9; row += 1) await page.press("Down");
  await page.press("End", "Left");
  await page.type("dưới 3%\n");
  await page.sees("Bị hạ");
  await page.sees("1 lỗi");
  await page.press("Up");
  await page.sees("Giữ mức nghị quyết");
  await ctx.picture(app, "bi-ha");

  await stepTo(page, "Kiểm tra, xuất");
  await page.sees("nên đây là hạ chỉ tiêu");
  await ctx.picture(app, "kiem-tra");
  const forbidden = await page.get("button", /^Xuất bản trình ký/);
  assert.match(await forbidden.text(), /còn 1 lỗi/);
  await forbidden.focus();
  await page.press("Enter");
  assert.equal(existsSync(file), false, "a report with a lowered target was exported for signing");

  await tabTo(page, "button", "Giữ mức nghị quyết");
  await page.press("Enter");
  await page.sees("Không còn lỗi");
  await pressButton(page, "Xuất bản trình ký");
  await waitFor("the file", () => existsSync(file));

  // Undo takes the mend back and shows where; redo repeats it.
  await page.press("Control+z");
  await page.sees("Bị hạ");
  await page.press("Control+Shift+z");
  await waitFor("the mend", async () => !(await page.text()).includes("Bị hạ"));

  await app.close();
  app = await ctx.open({ env });
  ({ page } = app);
  await page.sees("Báo cáo sơ kết giữa nhiệm kỳ");
  await page.sees("Không có lỗi");
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await stepTo(page, "Hạn chế");
  const first = await page.get("textbox", "Hạn chế 1");
  assert.match(await first.value(), /^Thu ngân sách/);
  await stepTo(page, "Kiểm tra, xuất");
  await page.sees("Xuất bản trình ký");
  // The exports are kept as versions, also after a restart.
  await page.get("button", "Quay về bản lưu “Xuất bản trình ký”");
}
