// Another program holds the database while the window is closed: the window stays and says so, and nothing is lost.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pressButton, stepTo, tabTo } from "../keyboard.mjs";
import { sleep } from "../wait.mjs";

const FIELD = "Đặc điểm, tình hình";
const HOLD = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
`;

export default async function (ctx) {
  let app = await ctx.open();
  let { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await stepTo(page, "Tình hình");
  await tabTo(page, "textbox", FIELD);
  await page.press("Control+End");

  const holder = spawn("python3", ["-c", HOLD, join(ctx.dataDir, "so-ket.db")], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    await page.type(" Câu chưa lưu.");
    await page.sees("Dữ liệu đang bị một chương trình khác giữ", 15_000);
    await ctx.picture(app, "bi-giu");
    await ctx.display.pressClose(app.pid);
    await page.sees("chưa đóng chương trình", 15_000);
    await sleep(3_500); // Longer than the window waits for a page that says nothing.
    assert.ok(app.isRunning(), "the window closed over unsaved text");
  } finally {
    holder.stdin.end();
  }

  // Let go, it saves by itself, and then closes without a word.
  await page.sees(/Đã lưu lúc/, 15_000);
  await app.close();
  app = await ctx.open();
  ({ page } = app);
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await stepTo(page, "Tình hình");
  assert.match(await (await page.get("textbox", FIELD)).value(), /Câu chưa lưu\.$/);
}
