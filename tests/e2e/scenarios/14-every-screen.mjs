// Every screen at the two usual sizes and at 200 % zoom: nothing is cut off, and axe-core has nothing against it.

import assert from "node:assert/strict";
import { pressButton, stepTo } from "../keyboard.mjs";

const SIZES = [[1366, 768], [1920, 1080]];
const STEPS = [
  "Thông tin chung", "Tình hình", "Chỉ tiêu", "Kết quả các lĩnh vực", "Hạn chế", "Nguyên nhân",
  "Nhiệm vụ thời gian tới", "Nơi nhận, người ký", "Kiểm tra, xuất",
];

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  const faults = [];
  const look = async (name) => {
    for (const [width, height] of SIZES) {
      await page.resize(width, height);
      await ctx.picture(app, `${name}-${width}`);
      faults.push(...(await page.audit()).map((fault) => `${name} ${width}: ${fault}`));
      // A window that scrolls as a whole has something that does not fit, or loses its header when a field is shown.
      const { scrollWidth, scrollHeight } = await page.run(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
      if (scrollWidth > width) faults.push(`${name} ${width}: wider than the window`);
      if (scrollHeight > height) faults.push(`${name} ${width}: higher than the window`);
    }
  };

  await page.sees("Chào mừng");
  await look("chao-mung");
  await pressButton(page, "Khai báo đơn vị");
  await look("don-vi");
  await pressButton(page, "Quay lại");
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  for (const [at, step] of STEPS.entries()) {
    await stepTo(page, step);
    await look(`buoc-${at + 1}`);
  }
  await pressButton(page, "Văn bản");
  await page.sees("Thùng rác");
  await look("van-ban");
  await pressButton(page, /^Thùng rác/);
  await look("thung-rac");

  // 200 % zoom is half the room.
  await page.resize(683, 384);
  const cut = await page.run(() => document.documentElement.scrollWidth > innerWidth);
  await ctx.picture(app, "phong-200");
  if (cut) faults.push("200 %: wider than the window");
  assert.deepEqual(faults, []);
}
