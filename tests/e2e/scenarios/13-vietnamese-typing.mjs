// What Vietnamese keyboards send must come out as it was meant: UniKey and EVKey delete letters and send new ones,
// in bursts or slowly, in Telex or VNI, while the program saves and undoes beside them.

import assert from "node:assert/strict";
import { ask } from "../dispatch.mjs";
import { pressButton, stepTo, tabTo } from "../keyboard.mjs";
import { sleep, waitFor } from "../wait.mjs";

/** Keys pressed, then what UniKey turns them into: "\b" deletes a letter. */
const TELEX = {
  "Đảng": "D\bĐa\bảng\b\b\bảng",
  "uỷ": "u\buy\b\buỷ",
  "xã": "xa\bã",
  "Hoà": "Hoa\bà",
  "Mẫu": "Ma\bâ\bẫu",
  "đồng": "d\bđo\bô\bồng\b\b\bồng",
  "chí": "chi\bí",
  "nghị": "nghi\bị",
  "quyết": "quye\bêt\b\bết",
  "thắng": "tha\băng\b\b\bắng",
};
const VNI = {
  "Những": "Nhu\bưng\b\b\bững",
  "khuyết": "khuye\bêt\b\bết",
  "điểm": "d\bđie\bêm\b\bểm",
  "cần": "ca\bân\b\bần",
  "khắc": "kha\băc\b\bắc",
  "phục": "phuc\b\bục",
};

const FIELD = "Đặc điểm, tình hình";

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await stepTo(page, "Tình hình");
  const field = await tabTo(page, "textbox", FIELD);

  const check = async (what, write) => {
    await field.focus();
    await page.press("Control+a", "Delete");
    const expected = await write();
    assert.equal(await field.value(), expected, what);
    // And it is what was stored.
    await page.press("Control+s");
    await waitFor(`${what}: stored`, async () => {
      const { draft } = await ask(page, { command: "draft_open" });
      return draft.parts.situation.text.trim() === expected.trim();
    });
    assert.equal(await field.value(), expected, `${what}, after saving`);
  };
  const words = async (table, step, times = 1) => {
    let expected = "";
    for (let round = 0; round < times; round += 1) {
      for (const [word, keys] of Object.entries(table)) {
        await page.type(`${keys} `, step);
        expected += `${word} `;
      }
    }
    return expected;
  };

  await check("Telex in bursts", () => words(TELEX, 0));
  await check("Telex, 25 ms a key", () => words(TELEX, 25));
  await check("VNI in bursts", () => words(VNI, 0));
  await check("VNI, 25 ms a key", () => words(VNI, 25));
  // Longer than the autosave waits: it saves several times in the middle of words.
  await check("across autosaves", () => words(TELEX, 12, 3));

  // The caret stays where it is while a save answers.
  await field.focus();
  await page.press("Control+a", "Delete");
  await page.type("đầu cuối");
  await page.press("Control+Home", "Right", "Right", "Right");
  await page.type(" giữa", 30);
  await sleep(1_500);
  await page.type(" và", 30);
  assert.equal(await field.value(), "đầu giữa và cuối");

  // Labels typed inside prose, line breaks and spaces stay as typed, also after a save.
  await page.press("Control+a", "Delete");
  await page.type("1. Một\na) Hai\n- Ba  bốn");
  await page.press("Control+s");
  await sleep(1_500);
  assert.equal(await field.value(), "1. Một\na) Hai\n- Ba  bốn");

  // Undo writes into the focused field, and typing goes on from there.
  await page.press("Control+a", "Delete");
  await page.type("Một", 10);
  await page.press("Control+s");
  await sleep(2_300);
  await page.type(" hai", 10);
  await page.press("Control+z");
  await waitFor("the undone text", async () => (await field.value()) === "Một");
  await page.type(" ba", 10);
  assert.equal(await field.value(), "Một ba");
}
