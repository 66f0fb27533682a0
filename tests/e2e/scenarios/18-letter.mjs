// A letter of an office: its body is set up, its subject, addressees and rarely used settings are filled by keyboard alone.

import { ask } from "../dispatch.mjs";
import { pressButton, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

export default async function (ctx) {
  const app = await ctx.open();
  const { page } = app;
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, "+ Văn bản mới");
  const choice = await page.get("radio", /^Công văn Thư/);
  await choice.focus();
  await page.press("Space");
  await pressButton(page, "Tạo văn bản");
  await page.sees("Chưa ghi trích yếu.");
  await tabTo(page, "textbox", "Trích yếu");
  await page.type("chuẩn bị hội nghị");
  await onThePage(page);
  await pressButton(page, "+ Thêm nơi");
  await page.type("Ban Tổ chức Tỉnh uỷ");
  await onThePage(page);
  await ctx.look(app, "cong-van");
}

/** What is being written stands on a page. */
async function onThePage(page) {
  // On a busy machine a new line takes the focus only after its text was typed.
  const { part, item = "", field = "" } = await waitFor("a field with the focus", () =>
    page.run(() => (document.activeElement.dataset.part ? { ...document.activeElement.dataset } : null)),
  );
  await waitFor(`${part} ${field} on the page`, async () => {
    const marks = await ask(page, { command: "page_marks", part, item, field, letters: 1 });
    return marks.lines.length > 0;
  }, 20_000);
}
