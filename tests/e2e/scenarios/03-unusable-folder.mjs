// A data folder that cannot be used: the window opens all the same, says what is wrong, and goes on once it is mended.

import { rmSync, writeFileSync } from "node:fs";

export default async function (ctx) {
  writeFileSync(ctx.dataDir, "a file where the folder should be");
  const app = await ctx.open();
  const again = await app.page.get("button", "Thử lại");
  await app.page.sees(ctx.dataDir);
  await ctx.picture(app, "said");

  rmSync(ctx.dataDir);
  await again.focus();
  await app.page.press("Enter");
  await app.page.get("button", "Mở hồ sơ mẫu");
  await app.close();
}
