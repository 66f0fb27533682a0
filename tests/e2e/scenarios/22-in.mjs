// Printing by recipients on a real print server: line after line, paused and gone on, a printer that runs out of paper, a job
// taken back, a window that is closed in between; what the printer received.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ask } from "../dispatch.mjs";
import { pressButton, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

const SERVER = fileURLToPath(new URL("../../support/printer.sh", import.meta.url));

export default async function (ctx) {
  const folder = mkdtempSync(join(tmpdir(), "soket-in-"));
  const printer = await startPrinter(folder);
  try {
    const app = await ctx.open({ env: { CUPS_SERVER: printer.socket } });
    await issue(app.page);
    await printLines(app.page, ctx, app, folder);
    await outOfPaper(app.page, ctx, app, folder);
    const takenBack = await cancelled(app.page, ctx, app);
    await closedInBetween(ctx, app, folder, printer, takenBack);
  } finally {
    printer.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function startPrinter(folder) {
  const server = spawn("bash", [SERVER, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: server.stdout });
  return new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`the print server ended with ${code}`)));
    lines.on("line", (line) => {
      const socket = /^ready (.+)$/.exec(line)?.[1];
      if (socket) resolve({ socket, stop: () => server.stdin.end() });
    });
  });
}

const received = (folder) => {
  const inbox = join(folder, "received");
  if (!existsSync(inbox)) return [];
  const complete = readdirSync(inbox).filter((name) => existsSync(join(inbox, name, "attributes")));
  return complete.map(Number).sort((a, b) => a - b).map((name) => {
    const text = readFileSync(join(inbox, String(name), "attributes"), "utf8");
    return { copies: Number(/IPP_COPIES=(\d+)/.exec(text)?.[1] ?? 1), sides: /IPP_SIDES=(\S+)/.exec(text)?.[1] ?? "" };
  });
};

const view = (page) => ask(page, { command: "issue_open" });

async function issue(page) {
  await page.resize(1366, 768);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  const term = await ask(page, { command: "draft_open" });
  const { signatory, issuing_body } = term.draft.info;
  await ask(page, { command: "submit", by: "Thư", issuing_body, adopted_on: "", signatory });
  await ask(page, { command: "sign", by: "Thư", signed_on: "24/7/2028", note: "" });
  await ask(page, { command: "issue", by: "Thư", signed_on: "24/7/2028", number: 45, duplex: true });
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await page.sees("In tất cả", 20_000);
}

async function printLines(page, ctx, app, folder) {
  await setCopies(page, 2, 4);
  await ctx.look(app, "san-sang");
  await page.press("Control+p");
  await page.press("Enter");
  await page.sees("Đang in:");
  await ctx.picture(app, "dang-in");
  await pressButton(page, "Tạm dừng");
  await page.sees("Đã tạm dừng", 60_000);
  await ctx.look(app, "tam-dung");
  const { copies } = await view(page);
  const done = copies.filter((line) => line.printed === line.copies).length;
  assert.ok(done >= 1 && done < copies.length, `${done} lines of ${copies.length}`);
  assert.equal(received(folder).length, done);
}

async function outOfPaper(page, ctx, app, folder) {
  writeFileSync(join(folder, "behave"), "no-paper");
  await pressButton(page, "In tiếp");
  await page.sees(/hết giấy/i, 60_000);
  await ctx.look(app, "het-giay");
}

/** The job is taken back from a printer that waits for paper; the line is still to be printed, and waits again. Returns its copies. */
async function cancelled(page, ctx, app) {
  await pressButton(page, "Huỷ");
  await page.sees("Đã huỷ.", 60_000);
  await ctx.look(app, "da-huy");
  const line = (await view(page)).copies.find((line) => line.printed < line.copies);
  assert.equal(line.printed, 0);
  await pressButton(page, /^In tiếp/);
  await page.sees(/hết giấy/i, 60_000);
  return line.copies;
}

/** What is in the queue comes out; what was not begun is printed when the window is open again. */
async function closedInBetween(ctx, app, folder, printer, takenBack) {
  await ctx.display.pressClose(app.pid);
  await app.page.sees("Còn nơi nhận chưa in");
  await ctx.picture(app, "con-noi-chua-in");
  await tabTo(app.page, "button", "Vẫn đóng");
  // The window is gone before the driver has its answer.
  await app.page.press("Enter").catch(() => undefined);
  await waitFor("the window to close", () => !app.isRunning());
  rmSync(join(folder, "behave"));
  const again = await ctx.open({ env: { CUPS_SERVER: printer.socket } });
  const { page } = again;
  await page.resize(1366, 768);
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await page.sees("In tiếp phần chưa in", 60_000);
  await pressButton(page, /^In tiếp phần chưa in/);
  await waitFor(
    "all copies",
    async () => (await view(page)).copies.every((line) => line.printed === line.copies),
    120_000,
  );
  await page.sees("Đã in xong");
  await ctx.picture(again, "da-in-xong");
  assert.deepEqual(await page.audit(), []);
  const { copies, total_copies } = await view(page);
  const jobs = received(folder);
  assert.equal(jobs.length, copies.length + 1);
  assert.equal(jobs.reduce((sum, job) => sum + job.copies, 0), total_copies + takenBack);
  assert.ok(jobs.every((job) => job.sides === "two-sided-long-edge"), JSON.stringify(jobs));
}

async function setCopies(page, line, copies) {
  const { text } = (await view(page)).copies[line];
  await (await page.get("textbox", `Số bản cho ${text}`)).focus();
  await page.press("Control+a");
  await page.type(`${copies}\t`);
  await waitFor(`${copies} copies`, async () => (await view(page)).copies[line].copies === copies);
}
