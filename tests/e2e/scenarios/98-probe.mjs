import { writeFileSync, mkdirSync } from "node:fs";
import { sleep } from "../wait.mjs";
export default async function (ctx) {
  const app = await ctx.open();
  const b = await app.page.get("button", "Mở hồ sơ mẫu");
  console.log("audit", await app.page.audit());
  await app.page.press("Tab"); console.log(await (await app.page.active()).text());
  await b.focus(); await app.page.press("Enter");
  await sleep(2500);
  await app.page.resize(1366, 768);
  await ctx.picture(app, "sample");
  console.log("audit", (await app.page.audit()).map(x=>x.slice(0,300)));
  await app.close();
  writeFileSync(ctx.folder + "/file", "x");
  const bad = await ctx.open({ dataDir: ctx.folder + "/file" });
  await bad.page.css("#app > *"); await sleep(500);
  console.log(await bad.page.text());
  await ctx.picture(bad, "bad");
  await bad.close();
}
