// A new user, keyboard only: from first start to a saved .docx, through the system's own save dialog.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pressButton, stepTo, tabTo, typeInto } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

/** Where the validators look for files. */
const samples = fileURLToPath(new URL("../../../target/mau/", import.meta.url));

/** Steps that are fields of text, and what is written into each. */
const PROSE = [
  ["Tình hình", ["Đặc điểm, tình hình"]],
  ["Lãnh đạo, chỉ đạo", ["Công tác lãnh đạo, chỉ đạo, quán triệt"]],
  ["Kết quả các lĩnh vực", [
    "Kinh tế",
    "Văn hoá - xã hội",
    "Tài nguyên, môi trường",
    "Quốc phòng, an ninh, nội chính",
    "Xây dựng Đảng",
    "Chính quyền, Mặt trận Tổ quốc và đoàn thể",
    "Nhiệm vụ trọng tâm, khâu đột phá, chương trình hành động",
  ]],
];
const ITEMS = [
  ["Ưu điểm", "ưu điểm", "Đoàn kết, thống nhất; 15/26 chỉ tiêu đạt sớm."],
  ["Hạn chế", "hạn chế", "Thu ngân sách năm 2027 mới đạt 86% dự toán."],
  ["Nguyên nhân", "nguyên nhân", "Chưa quyết liệt thu nợ thuế."],
  ["Bài học kinh nghiệm", "bài học", "Giao việc phải kèm thời hạn."],
  ["Nhiệm vụ thời gian tới", "nhiệm vụ", "Thu hồi nợ thuế trước ngày 31/12/2028."],
];

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  await page.resize(1366, 768);
  await page.sees("Chào mừng");
  await ctx.picture(app, "chao-mung");

  await pressButton(page, "Khai báo đơn vị");
  await typeInto(page, "Tên cấp uỷ ban hành văn bản", "Đảng uỷ xã Hoà Mẫu");
  await typeInto(page, "Cấp uỷ cấp trên trực tiếp", "Tỉnh uỷ Gia Lai");
  const symbol = await page.get("textbox", "Ký hiệu");
  await waitFor("the symbol that follows from the name", async () => (await symbol.value()) === "ĐU");
  await pressButton(page, "+ Thêm người ký");
  await typeInto(page, "Họ tên người ký 1", "Lê Minh Khôi");
  await typeInto(page, "Chức vụ người ký 1", "Bí thư");
  await ctx.picture(app, "don-vi");
  await tabTo(page, "button", "Lưu đơn vị", { key: "Shift+Tab" });
  await page.press("Enter");

  await page.sees("Thùng rác");
  await ctx.picture(app, "chua-co-van-ban");
  await pressButton(page, "+ Văn bản mới");
  await page.get("dialog");
  await ctx.picture(app, "van-ban-moi");
  await pressButton(page, "Tạo văn bản");

  await page.sees("Kế hoạch của cấp trên");
  await typeInto(page, "Mốc số liệu", "30/6/2028");
  await page.press("Tab");
  await page.type("20/7/2028");

  for (const [step, fields] of PROSE) {
    await stepTo(page, step);
    for (const field of fields) await typeInto(page, field, `${field}: đã thực hiện.`);
    if (step === "Lãnh đạo, chỉ đạo") await addTarget(ctx, app);
  }
  for (const [step, item, text] of ITEMS) {
    await stepTo(page, step);
    await pressButton(page, `+ Thêm ${item}`);
    await tabTo(page, "textbox", new RegExp(`^${item} 1$`, "iu"));
    await page.type(text);
    if (step.startsWith("Nhiệm vụ")) await typeInto(page, "Phương hướng, mục tiêu", "Giữ nguyên mọi chỉ tiêu.");
  }
  await ctx.picture(app, "da-viet");

  await stepTo(page, "Kiểm tra, xuất");
  await ctx.picture(app, "kiem-tra");
  await pressButton(page, "Xuất bản trình ký");
  mkdirSync(samples, { recursive: true });
  const file = join(samples, "cua-so.docx");
  rmSync(file, { force: true }); // Else the dialog asks whether to replace it.
  await app.chooseFile(file);
  await waitFor("the file", () => existsSync(file));
  await page.sees("cua-so.docx");
  await ctx.look(app, "da-xuat");
}

/** One target, typed into the table cell by cell. */
async function addTarget(ctx, app) {
  const { page } = app;
  await stepTo(page, "Chỉ tiêu");
  await pressButton(page, "Thêm chỉ tiêu");
  const cell = await page.get("textbox", "Ô đang chọn");
  await waitFor("the new row", () => cell.isActive());
  await page.type("Tỷ lệ hộ nghèo\t%\tgiảm còn dưới 2%\t4,6\t3,9\t3,4\t3,1\t1,8\t");
  await page.sees("Có khả năng");
  await ctx.picture(app, "chi-tieu");
}
