// After the number: a copy of the document with a block and a number of its own; numbers left out and given back; a frozen
// file that was damaged comes back.

import assert from "node:assert/strict";
import { chmodSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../dispatch.mjs";
import { pressButton, pressItem, tabTo, typeInto } from "../keyboard.mjs";

export default async function (ctx) {
  const app = await ctx.open({ env: { CUPS_SERVER: join(ctx.dataDir, "no-cups.sock") } });
  const { page } = app;
  await page.resize(1366, 768);
  const look = (label) => ctx.look(app, label);
  await issue(page);
  await copy(page, look);
  await pressButton(page, "Sổ văn bản đi");
  await page.sees("01-BS/ĐU");
  await leaveOut(page, look);
  await remark(page, look);
  await giveBack(page, look);
  await damaged(page, look, ctx.dataDir);
}

/** Signed before the rules of 2026, which know three kinds of copies. */
async function issue(page) {
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await ask(page, { command: "issue_at_once", by: "Thư", signed_on: "20/5/2026", number: null });
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await page.sees("Số bản theo nơi nhận", 20_000);
}

async function copy(page, look) {
  const before = (await ask(page, { command: "issue_open" })).files;
  await pressButton(page, "Sao văn bản…");
  await page.get("dialog");
  await tabTo(page, "combobox", "Hình thức sao");
  await page.press("Down");
  await page.sees("Lấy số của dãy bản sao (BS).");
  await tabTo(page, "textbox", "Ngày sao");
  await page.press("Control+a");
  await page.type("25/5/2026");
  await tabTo(page, "combobox", "Người ký sao");
  await page.press("Down");
  await look("sao-van-ban");
  await pressButton(page, "Tạo bản sao");
  await page.sees("Đã tạo bản sao.", 30_000);
  await look("da-sao");
  const { files } = await ask(page, { command: "issue_open" });
  assert.deepEqual(files.filter((file) => file.role !== "copy"), before);
  assert.equal(files.filter((file) => file.role === "copy").length, 1);
}

async function menu(page, button, item) {
  await pressItem(page, button, item);
  await page.get("dialog");
}

async function leaveOut(page, look) {
  await menu(page, "Việc khác với sổ", "Bỏ số…");
  await typeInto(page, "Số", "3");
  await typeInto(page, "Lý do", "Ghi nhầm ở sổ giấy");
  await look("bo-so");
  await pressButton(page, "Bỏ số");
  await page.sees("Đã bỏ số.");
  await page.sees("Ghi nhầm ở sổ giấy");
}

async function remark(page, look) {
  await menu(page, "Thao tác với số 01-BC/ĐU", "Sửa ghi chú…");
  await typeInto(page, "Ghi chú", "Gửi kèm biểu số liệu");
  await look("ghi-chu");
  await pressButton(page, "Lưu ghi chú");
  await page.sees("Gửi kèm biểu số liệu");
}

async function giveBack(page, look) {
  await menu(page, "Thao tác với số 03-BC/ĐU", "Trả số…");
  await page.sees("Trả số 3?");
  await look("tra-so");
  await pressButton(page, "Trả số");
  await page.sees("Đã trả số 3.");
}

async function damaged(page, look, dataDir) {
  const vault = join(dataDir, "da-ky");
  const file = join(vault, readdirSync(vault).find((name) => name.endsWith(".docx")));
  chmodSync(file, 0o644);
  truncateSync(file, 10);
  await menu(page, "Việc khác với sổ", "Kiểm tra kho lưu…");
  await page.sees("1 tệp đã bị sửa hoặc mất, đã lấy lại từ bản thứ hai:", 30_000);
  await look("kho-luu");
  await page.press("Escape");
  await menu(page, "Việc khác với sổ", "Kiểm tra kho lưu…");
  await page.sees("Mọi tệp đã khoá còn nguyên.", 30_000);
}
