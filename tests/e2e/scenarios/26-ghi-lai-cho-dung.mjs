// What was done wrong is put right: papers for signing saved, the wrong scan taken back, copies printed at another machine,
// a copy that someone else signs, a line of the paper book changed and taken out.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, dispatch } from "../dispatch.mjs";
import { pressButton, pressItem, tabTo, typeInto } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const folder = mkdtempSync(join(tmpdir(), "soket-ghi-lai-"));
  const chosen = join(folder, "quet.jpg");
  const env = {
    SOKET_TEST_SAVE_PATH: folder,
    SOKET_TEST_OPEN_PATH: chosen,
    CUPS_SERVER: join(folder, "no-cups.sock"),
  };
  const app = await ctx.open({ env });
  const { page } = app;
  await page.resize(1366, 768);
  const look = (label) => ctx.look(app, label);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await submitted(page, look, folder);
  await issued(page);
  await scans(page, look, chosen);
  await elsewhere(page, look);
  await copy(page, look, folder);
  await byHand(page, look);
}

async function reopen(page, shown) {
  await tabTo(page, "button", /^Văn bản/, { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await page.sees(shown, 20_000);
}

/** Before it is signed: the paper with its number left blank, and the sheet beside it. */
async function submitted(page, look, folder) {
  const { draft } = await ask(page, { command: "draft_open" });
  const { signatory, issuing_body } = draft.info;
  await ask(page, { command: "submit", by: "Thư", issuing_body, adopted_on: "", signatory });
  await reopen(page, "Chờ ký");
  await page.sees("Các trang của bản trình ký, số và ngày để trống.");
  await waitFor("the first page", () => page.run(() => document.querySelector("[data-page] svg, [data-page] img") !== null), 30_000);
  await look("ban-trinh-ky");
  for (const [button, ending, magic] of [
    ["Bản trình ký (.docx)", ".docx", "PK"],
    ["Bản trình ký (.pdf)", ".pdf", "%PDF-"],
    ["Phiếu trình ký (.pdf)", ".pdf", "%PDF-"],
  ]) {
    const before = readdirSync(folder);
    await pressButton(page, button);
    const file = await waitFor(button, () => readdirSync(folder).find((name) => !before.includes(name) && name.endsWith(ending)), 30_000);
    await waitFor("its bytes", () => readFileSync(join(folder, file)).toString("latin1").startsWith(magic));
    await page.sees(`Đã ghi ${join(folder, file)}`);
  }
  await look("da-ghi-giay-trinh");
}

async function issued(page) {
  await ask(page, { command: "sign", by: "Thư", signed_on: "24/7/2028", note: "" });
  await ask(page, { command: "issue", by: "Thư", signed_on: "24/7/2028", number: null, duplex: false });
  await reopen(page, "Số bản theo nơi nhận");
}

/** A photograph of another paper is attached, taken back with a reason; the right one comes in its place. */
async function scans(page, look, chosen) {
  execFileSync("convert", ["-size", "1240x1754", "xc:white", "-density", "150", "-fill", "black", "-draw", "rectangle 200,200 900,260", chosen]);
  await pressButton(page, "Đính kèm bản quét có chữ ký, dấu…");
  await page.sees("Bản quét: quet.jpg", 30_000);
  await pressButton(page, "Rút bản quét quet.jpg");
  await page.get("dialog");
  await typeInto(page, "Vì sao rút", "Quét nhầm văn bản khác");
  await look("rut-ban-quet");
  await page.press("Enter");
  await page.sees("Đã rút: Quét nhầm văn bản khác");
  const right = chosen.replace(/jpg$/, "png");
  execFileSync("convert", [chosen, right]);
  copyFileSync(right, chosen);
  await pressButton(page, "Đính kèm bản quét có chữ ký, dấu…");
  await waitFor("the second scan", async () => (await scansOf(page)).length === 2, 30_000);
  assert.deepEqual((await scansOf(page)).map((file) => file.withdrawn !== null), [true, false]);
  await look("hai-ban-quet");
}

const scansOf = async (page) => (await ask(page, { command: "issue_open" })).files.filter((file) => file.role === "scan");

/** The copies came out of a printer of another machine. */
async function elsewhere(page, look) {
  const { copies } = await ask(page, { command: "issue_open" });
  const [{ text }] = copies;
  const printed = async (count) =>
    waitFor(`${count} printed`, async () => (await ask(page, { command: "issue_open" })).copies[0].printed === count);
  await pressItem(page, `Thao tác với ${text}`, "Ghi đã in đủ");
  await printed(copies[0].copies);
  await look("da-in-noi-khac");
  await pressItem(page, `Thao tác với ${text}`, "Ghi lại là chưa in");
  await printed(0);
}

/** Someone else signs the copy, for the head: so it stands on its last page. */
async function copy(page, look, folder) {
  await pressButton(page, "Sao văn bản…");
  await page.get("dialog");
  await typeInto(page, "Ngày sao", "25/7/2028");
  await tabTo(page, "combobox", "Người ký sao");
  await page.press("Down", "Down");
  await tabTo(page, "combobox", "Quyền hạn ký");
  await page.press("Down");
  await tabTo(page, "combobox", "Nhân danh");
  await page.press("Down");
  await look("sao-van-ban");
  await pressButton(page, "Tạo bản sao");
  await page.sees("Đã tạo bản sao.", 30_000);
  await look("da-sao");
  const made = (await ask(page, { command: "issue_open" })).files.find((file) => file.role === "copy");
  const path = join(folder, "ban-sao.pdf");
  await dispatch(page, { command: "sealed_save", sealed: made.id, path });
  const text = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).normalize("NFC");
  assert.match(text.slice(text.lastIndexOf("BẢN SAO VĂN BẢN")), /K\/T BÍ THƯ\s+PHÓ BÍ THƯ\s+Nguyễn Thị Thu Hà/);
}

/** A number of the congress, typed wrong, put right, taken out; then only one kind is shown. */
async function byHand(page, look) {
  await pressButton(page, "Sổ văn bản đi");
  await page.sees("01-BC/ĐU");
  await pressButton(page, "Vào sổ thủ công…");
  await page.get("dialog");
  await tabTo(page, "combobox", "Loại văn bản");
  await page.type("Văn bản đại hội");
  await tabTo(page, "combobox", "Tên loại");
  await page.type("Nghị quyết");
  await typeInto(page, "Số", "2");
  await typeInto(page, "Ngày ký", "26/7/2025");
  await typeInto(page, "Trích yếu", "đại hội đảng bộ xã");
  await look("van-ban-dai-hoi");
  await page.press("Enter");
  await page.sees("Đã vào sổ.");
  const { symbol } = await entryOf(page, "đại hội đảng bộ xã");
  await pressItem(page, `Thao tác với số ${symbol}`, "Sửa dòng…");
  await page.get("dialog");
  await tabTo(page, "textbox", "Trích yếu");
  await page.press("Control+a");
  await page.type("đại hội đại biểu đảng bộ xã lần thứ I");
  await look("sua-dong");
  await page.press("Enter");
  await page.sees("Đã sửa dòng trong sổ.");
  await page.sees("đại hội đại biểu đảng bộ xã lần thứ I");
  await look("da-sua-dong");
  await tabTo(page, "combobox", "Loại văn bản");
  await page.type("Văn bản đại hội");
  await waitFor("the congress's alone", async () => !(await page.text()).includes("01-BC/ĐU"));
  await look("loc-dai-hoi");
  await pressItem(page, `Thao tác với số ${symbol}`, "Xoá dòng…");
  await page.sees("Chỉ xoá khi vào nhầm");
  await look("xoa-dong");
  await pressButton(page, "Xoá dòng");
  await page.sees("Đã xoá dòng số 2.");
  await page.sees("Không tìm thấy");
}

async function entryOf(page, subject) {
  const text = await page.run(() => document.body.innerText);
  assert.ok(text.normalize("NFC").includes(subject), subject);
  const symbol = /\b02-[^\s]+/.exec(text)?.[0];
  return { symbol };
}
