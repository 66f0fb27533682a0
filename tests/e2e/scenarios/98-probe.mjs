import { writeFileSync, mkdirSync } from "node:fs";
import { sleep } from "../wait.mjs";
export default async function (ctx) {
  writeFileSync(ctx.folder + "/file", "x");
  const bad = await ctx.open({ dataDir: ctx.folder + "/file" });
  await bad.page.css("#app > *"); await sleep(500);
  console.log(await bad.page.text());
  await ctx.picture(bad, "bad");
  await bad.close();
}
