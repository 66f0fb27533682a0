// A second start on the same data folder says that the program is open already, and ends; on another folder it opens.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  await ctx.open();

  const second = spawn(ctx.binary, ["--data-dir", ctx.dataDir], {
    stdio: "ignore",
    env: { PATH: process.env.PATH, HOME: ctx.folder, LC_ALL: "C.UTF-8", DISPLAY: ctx.display.name },
  });
  const ended = new Promise((resolve) => second.once("exit", resolve));
  const [notice] = await waitFor("the notice", async () => {
    const windows = await ctx.display.windowsOf(second.pid);
    return windows.length > 0 && windows;
  });
  assert.match(await ctx.display.xdotool("getwindowname", String(notice)), /Sơ Kết/);
  await ctx.display.xdotool("windowfocus", "--sync", String(notice));
  await ctx.display.xdotool("key", "Return");
  assert.equal(await ended, 1);

  const elsewhere = await ctx.open({ dataDir: join(ctx.folder, "another") });
  await elsewhere.page.css("#app > *");
}
