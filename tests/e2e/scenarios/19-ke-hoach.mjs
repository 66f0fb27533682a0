// A plan from the superior's file: what became of each passage, a deadline moved by keys, the superior's change taken
// over; then the superior's own plan handed down to its units.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "../dispatch.mjs";
import { pressButton, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

const PLAN = new URL("../../../templates/ke-hoach-so-ket/nhiem-ky-2025/sample.json", import.meta.url);

export default async function (ctx) {
  const folder = mkdtempSync(join(tmpdir(), "soket-ke-hoach-"));
  const file = join(folder, "cap-tren.json");
  copyFileSync(PLAN, file);
  const app = await ctx.open({ env: { SOKET_TEST_OPEN_PATH: file, SOKET_TEST_SAVE_PATH: folder } });
  const { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await receive(page);
  await page.sees("Từ kế hoạch của cấp trên");
  await ctx.look(app, "ke-hoach-tu-cap-tren");
  await goStep(page, /Nội dung theo từng cấp/);
  await page.sees("Trình tự, thời hạn");
  await ctx.look(app, "ke-hoach-tung-cap");
  await moveDeadline(page);
  await typeTwoFields(page);
  await takeOver(page, ctx, app, file);
  await handDown(page, ctx, app, folder);
  await followUp(page, ctx, app);
}

async function receive(page) {
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, "+ Văn bản mới");
  await pressButton(page, "Tạo từ kế hoạch cấp trên…");
}

async function goStep(page, name) {
  const step = await page.get("button", name);
  await step.focus();
  await page.press("Enter");
}

async function deadlineOf(page, kind) {
  const { draft } = await ask(page, { command: "draft_open" });
  const level = draft.parts.levels.levels.find((one) => one.kinds.includes(kind));
  return level.deadline.on;
}

async function moveDeadline(page) {
  const before = await deadlineOf(page, "commune-committee");
  assert.equal(before, "7/2028");
  const edge = await page.get("slider", /Đảng bộ xã Hoà Mẫu/);
  await edge.focus();
  await page.press("PageUp");
  await waitFor("the month before", async () => (await deadlineOf(page, "commune-committee")) === "6/2028");
  await page.press("Control+z");
  await waitFor("the month again", async () => (await deadlineOf(page, "commune-committee")) === "7/2028");
}

/** Title and begin of a level are one stored piece: typed one after the other, both stay. */
async function typeTwoFields(page) {
  const [title] = await page.all("textbox", "Tên cấp, đơn vị");
  await title.focus();
  await page.press("End");
  await page.type(" (thử)", 5);
  const [begin] = await page.all("textbox", "Bắt đầu");
  await begin.focus();
  await page.type("01/4/2028", 5);
  await waitFor("both fields", async () => {
    const { draft } = await ask(page, { command: "draft_open" });
    const [level] = draft.parts.levels.levels;
    return level.title.endsWith("(thử)") && level.start === "01/4/2028";
  });
}

async function takeOver(page, ctx, app, file) {
  const plan = JSON.parse(readFileSync(file, "utf8"));
  const row = plan.draft.parts.levels.levels.find((level) => level.id === "xa");
  row.deadline.on = "6/2028";
  plan.draft.parts.purpose.items.push({ id: "md-5", text: "Biểu dương kịp thời tập thể, cá nhân làm tốt." });
  writeFileSync(file, JSON.stringify(plan));
  await goStep(page, /Thông tin chung/);
  await pressButton(page, "So với tệp mới của cấp trên…");
  await page.sees("Cấp trên đã đổi gì");
  await page.sees("Biểu dương kịp thời tập thể");
  await ctx.look(app, "ke-hoach-cap-tren-doi");
  await pressButton(page, "Lấy tất cả");
  await waitFor("the new deadline", async () => (await deadlineOf(page, "commune-committee")) === "6/2028");
  const { draft } = await ask(page, { command: "draft_open" });
  assert.ok(draft.parts.purpose.items.some((item) => item.text.startsWith("Biểu dương")));
}

async function handDown(page, ctx, app, folder) {
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, "+ Văn bản mới");
  await pressButton(page, "Nhận hồ sơ từ tệp…");
  await page.sees("Kế hoạch sơ kết giữa nhiệm kỳ 2025 - 2030");
  await goStep(page, /Nội dung theo từng cấp/);
  await page.sees("Trình tự, thời hạn");
  await ctx.picture(app, "ke-hoach-cap-tinh");
  await pressButton(page, "Tạo cho 4 đơn vị…");
  await page.sees("Mỗi đơn vị một tệp .json");
  assert.deepEqual(await page.audit(), []);
  await pressButton(page, "Chọn thư mục và tạo");
  await waitFor("the files", () => readdirSync(folder).filter((name) => name.endsWith(".docx")).length === 4, 30_000);
  await goStep(page, /Phụ lục, đơn vị cấp dưới/);
  await page.sees("Đảng uỷ phường An Mẫu");
  await ctx.look(app, "ke-hoach-don-vi");
}

/** The plan is out: its text is closed, who has sent their report is noted, and the others are reminded. */
async function followUp(page, ctx, app) {
  const { draft } = await ask(page, { command: "draft_open" });
  await ask(page, { command: "issue_at_once", by: "Thư", signed_on: draft.info.signed_on, number: null });
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, /^Kế hoạch sơ kết giữa nhiệm kỳ 2025 - 2030/);
  await pressButton(page, "Xem nội dung");
  await goStep(page, /Phụ lục, đơn vị cấp dưới/);
  await tabTo(page, "textbox", "Ngày gửi báo cáo của Đảng uỷ phường An Mẫu");
  await page.type("28/6/2028\t");
  const noted = async () => JSON.stringify((await ask(page, { command: "draft_open" })).draft.parts).includes("28/6/2028");
  await waitFor("the day to be noted", noted);
  await ctx.look(app, "ke-hoach-da-ban-hanh");
  await goStep(page, /Nội dung theo từng cấp/);
  await pressButton(page, "Viết thành công văn");
  await page.sees("Công văn");
}
