// From the finished draft to the register: submitted, sent back and submitted again, signed, numbered; then the page of
// the register, and the file told apart from one that is not the signed one.

import assert from "node:assert/strict";
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "../dispatch.mjs";
import { pressButton, pressItem, stepTo, tabTo, typeInto } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const folder = mkdtempSync(join(tmpdir(), "soket-ky-in-"));
  const chosen = join(folder, "chon.pdf");
  const env = {
    SOKET_TEST_SAVE_PATH: folder,
    SOKET_TEST_OPEN_PATH: chosen,
    SOKET_TEST_OPENED: join(folder, "opened.txt"),
    // No print server: the screen must be of use without one.
    CUPS_SERVER: join(folder, "no-cups.sock"),
  };
  const app = await ctx.open({ env });
  const { page } = app;
  await page.resize(1366, 768);
  const look = (label) => ctx.look(app, label);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await pressButton(page, "Trình ký");
  await page.sees("Cơ quan thông qua");
  await page.get("img", "Trang 1", 30_000);
  await look("trinh-ky");
  await typeInto(page, "Người trình", "Trần Thị Thư");
  await tabTo(page, "button", "Trình ký");
  await page.press("Enter");
  await page.sees("Chờ ký");
  await look("cho-ky");
  await sendBack(page, look);
  await sign(page, look);
  await number(page, look);
  await look("da-cap-so");
  await atOtherSizes(page, ctx, app, "da-cap-so");
  await copies(page);
  await view(page, env);
  await verify(page, look, chosen);
  await scan(page, look);
  await send(page, look);
  await register(page, look);
  await atOtherSizes(page, ctx, app, "so");
  await reopened(page, look);
}

async function stageOf(page) {
  return (await ask(page, { command: "issue_open" })).stage;
}

async function sendBack(page, look) {
  await pressButton(page, "Trả lại để sửa…");
  await page.get("dialog");
  await tabTo(page, "textbox", "Vì sao trả lại");
  await page.type("Bổ sung số liệu thu ngân sách");
  await look("tra-lai");
  await pressButton(page, "Trả lại");
  await page.sees("Lần trước bị trả lại: Bổ sung số liệu thu ngân sách");
  assert.equal(await stageOf(page), "draft");
  await tabTo(page, "button", "Trình ký");
  await page.press("Enter");
  await page.sees("Trình lần 2");
}

async function sign(page, look) {
  // The text is closed: a field takes no letters and says why.
  await pressButton(page, "Xem nội dung");
  await page.sees("Đã trình ký nên không sửa được.");
  await look("chi-xem");
  const field = await page.get("textbox", "Mốc số liệu");
  await field.focus();
  const before = await field.value();
  await page.type("x");
  assert.equal(await field.value(), before);
  await stepTo(page, "Chỉ tiêu");
  await page.sees("Đã trình ký nên không sửa được.");
  await look("chi-xem-chi-tieu");
  await stepTo(page, "Kiểm tra, xuất");
  await look("chi-xem-kiem-tra");
  await page.press("Control+p");
  await page.sees("Chờ ký");
  const day = await page.get("textbox", "Ngày ký trên giấy");
  await day.focus();
  await page.press("Control+a");
  await page.type("24/7/2028");
  await tabTo(page, "button", "Đã ký");
  await page.press("Enter");
  await page.sees("Số kế tiếp trong sổ: 1");
}

async function number(page, look) {
  await page.sees("01-BC/ĐU");
  await look("cap-so");
  await pressButton(page, "Cấp số 01-BC/ĐU…");
  await page.sees("Việc này không quay lại được:");
  await look("hoi-cap-so");
  await pressButton(page, "Cấp số");
  await page.sees("Số bản theo nơi nhận", 60_000);
  assert.equal(await stageOf(page), "issued");
  await page.sees("Mã đối chiếu");
  await page.get("img", "Trang 1", 30_000);
  await waitFor("the picture of the first page", () => page.run(() => document.querySelector("[data-page] img") !== null), 30_000);
}

/** Nothing is cut off where there is less room. */
async function atOtherSizes(page, ctx, app, label) {
  for (const [width, height] of [[1920, 1080], [683, 384]]) {
    await page.resize(width, height);
    await ctx.picture(app, `${label}-${width}`);
    const wide = await page.run(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} > ${width}`);
  }
  await page.resize(1366, 768);
}

async function copies(page) {
  const { copies } = await ask(page, { command: "issue_open" });
  const [line] = copies;
  const field = await page.get("textbox", `Số bản cho ${line.text}`);
  await field.focus();
  await page.press("Control+a");
  await page.type("3\t");
  await waitFor("three copies", async () => (await ask(page, { command: "issue_open" })).copies[0].copies === 3);
  await page.type("Văn thư\t");
  await waitFor("how it goes out", async () => (await ask(page, { command: "issue_open" })).copies[0].method === "Văn thư");
}

/** Without a printer the frozen file is opened in the system's viewer: a copy, byte for byte. */
async function view(page, env) {
  await page.press("Control+p");
  await tabTo(page, "button", "Mở bằng trình xem của máy");
  await page.press("Enter");
  const opened = await waitFor("what was opened", () => existsSync(env.SOKET_TEST_OPENED) && readFileSync(env.SOKET_TEST_OPENED, "utf8"));
  copyFileSync(opened, env.SOKET_TEST_OPEN_PATH);
}

async function verify(page, look, chosen) {
  await pressButton(page, "Kiểm tra bản đã ký");
  await pressButton(page, "Chọn tệp…");
  await page.sees("Đúng là bản đã ký, giống từng byte");
  await look("dung-ban-da-ky");
  appendFileSync(chosen, " ");
  await pressButton(page, "Chọn tệp khác…");
  await page.sees("Không phải bản đã ký ở máy này");
  await look("khong-phai-ban-da-ky");
  await page.press("Escape");
}

/** The signed paper, scanned, beside the frozen file. */
async function scan(page, look) {
  await pressButton(page, "Đính kèm bản quét có chữ ký, dấu…");
  await page.sees("Đã đính kèm bản quét.", 30_000);
  await page.sees("Bản quét: chon.pdf");
  const shown = await page.get("combobox", "Tệp đang xem");
  await shown.focus();
  await page.press("Down");
  await page.sees("In bản quét đính kèm lúc");
  await waitFor("the scan's first page", () => page.run(() => document.querySelector("[data-page] img") !== null), 30_000);
  await look("ban-quet");
}

async function send(page, look) {
  const { copies } = await ask(page, { command: "issue_open" });
  const { text } = copies[0];
  await pressItem(page, `Thao tác với ${text}`, "Ghi đã gửi…");
  await page.get("dialog");
  const day = await page.get("textbox", "Ngày gửi");
  await day.focus();
  await page.press("Control+a");
  await page.type("25/7/2028");
  await pressButton(page, "Ghi đã gửi");
  await page.sees("Đã gửi 25/7/2028");
  await look("da-gui");
}

async function register(page, look) {
  await pressButton(page, "Sổ văn bản đi");
  await page.sees("01-BC/ĐU");
  await look("so-van-ban-di");
  await byHand(page, look);
  await keepNumbers(page);
  const search = await page.get("searchbox", "Tìm trong sổ");
  await search.focus();
  await page.type("uy ban kiem tra");
  await page.sees("Không tìm thấy");
  await pressButton(page, "Bỏ tìm");
  await page.sees("01-BC/ĐU");
  await look("so-co-so-giu");
}

async function byHand(page, look) {
  await pressButton(page, "Vào sổ thủ công…");
  await page.get("dialog");
  await typeInto(page, "Ngày ký", "25/7/2028");
  await typeInto(page, "Trích yếu", "về công tác dân vận");
  await look("vao-so-thu-cong");
  await pressButton(page, "Vào sổ");
  await page.sees("về công tác dân vận");
}

async function keepNumbers(page) {
  await pressItem(page, "Việc khác với sổ", "Giữ số…");
  await page.get("dialog");
  await typeInto(page, "Số", "5");
  await typeInto(page, "Lý do", "Nghị quyết hội nghị tháng 8");
  await pressButton(page, "Giữ số");
  await page.sees("Nghị quyết hội nghị tháng 8");
  await page.sees("Đã giữ số.");
}

/** In the list of everything it stands by its number, and opens where it stands. */
async function reopened(page, look) {
  await tabTo(page, "button", /^Văn bản/, { key: "Shift+Tab" });
  await page.press("Enter");
  await page.sees("Đã ký · 01-BC/ĐU");
  await look("van-ban");
  await pressButton(page, /^Báo cáo sơ kết giữa nhiệm kỳ/);
  await page.sees("Số bản theo nơi nhận");
  await pressButton(page, "Lưu hồ sơ…");
  await page.get("dialog");
  await look("hoi-luu-ho-so");
  await pressButton(page, "Lưu hồ sơ");
  await page.sees("Chỉ xem và in lại.");
  await look("da-luu-ho-so");
  // A correction is a new document that names the old one.
  await pressButton(page, "Tạo văn bản thay thế…");
  await page.get("dialog");
  await pressButton(page, "Tạo văn bản thay thế");
  await page.sees("thay thế số 01-BC/ĐU");
  assert.equal(await stageOf(page), "draft");
}
