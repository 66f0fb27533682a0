// kill -9 in the middle of typing loses at most the last second, and nothing that was said to be saved.

import assert from "node:assert/strict";
import { pressButton, stepTo, tabTo } from "../keyboard.mjs";
import { sleep, waitFor } from "../wait.mjs";

const FIELD = "Đặc điểm, tình hình";

export default async function (ctx) {
  let app = await ctx.open();
  let { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await stepTo(page, "Tình hình");
  await tabTo(page, "textbox", FIELD);
  await page.press("Control+End");

  // Typing goes on without a pause; every word is numbered, and we note when each was typed.
  const typed = [];
  const end = Date.now() + 4_000;
  for (let word = 1; Date.now() < end; word += 1) {
    await page.type(` từ${word}`, 5);
    typed.push({ word, at: Date.now() });
  }
  const killed = Date.now();
  await app.kill();

  app = await ctx.open();
  ({ page } = app);
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await stepTo(page, "Tình hình");
  const field = await page.get("textbox", FIELD);
  const text = await field.value();
  const older = typed.filter(({ at }) => at < killed - 1_100);
  assert.ok(older.length > 5, "too little was typed to say anything");
  for (const { word } of older) assert.ok(text.includes(` từ${word} `) || text.endsWith(` từ${word}`), `từ${word} was lost`);

  // A text that the status line called saved is there, however soon the end comes.
  await tabTo(page, "textbox", FIELD);
  await page.press("Control+End");
  await page.type(" Câu cuối.");
  await page.press("Control+s");
  await waitFor("saved", async () => (await page.text()).includes("Đã lưu"));
  await sleep(50);
  await app.kill();
  app = await ctx.open();
  ({ page } = app);
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await stepTo(page, "Tình hình");
  assert.match(await (await page.get("textbox", FIELD)).value(), /Câu cuối\.$/);
}
