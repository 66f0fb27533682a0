// The window opens, the screens run in it, and it closes when asked to.

import assert from "node:assert/strict";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const app = await ctx.open();
  await app.page.css("#app > *");
  await waitFor("the page to be complete", () => app.page.run(() => document.readyState === "complete"));
  assert.equal(await app.page.run(() => document.documentElement.lang), "vi");
  for (const [width, height] of [[1366, 768], [1920, 1080]]) {
    await app.page.resize(width, height);
    await ctx.picture(app, String(width));
  }
  await app.close();
}
