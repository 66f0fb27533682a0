// The pages beside the text: they follow what is typed, and every letter on them leads to its place in the form.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../dispatch.mjs";
import { pressButton, stepTo, tabTo } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

const PRESSES = 44;

export default async function (ctx) {
  const file = join(ctx.folder, "so-ket.pdf");
  const app = await ctx.open({ env: { SOKET_TEST_SAVE_PATH: file } });
  const { page } = app;
  await page.resize(1366, 768);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await page.sees(/Trang 1\/\d+/, 30_000);
  await page.sees(/\d+ trang · /);

  await followsTyping(ctx, app);
  await everyLetterLeadsBack(ctx, app);
  await thumbnails(ctx, app);
  await reading(ctx, app);
  await fromOnePaneToTheOther(page);
  await lettersWithoutGlyph(ctx, app);
  await pdf(ctx, app, file);
}

/** What is typed is seen on the page before it is stored, and the page comes to where it is. */
async function followsTyping(ctx, app) {
  const { page } = app;
  await stepTo(page, "Tình hình");
  const field = await tabTo(page, "textbox", "Đặc điểm, tình hình");
  await page.press("Control+End");
  await waitFor("the mark", () => markInSight(page));
  const [before] = await shownPictures(page);
  await page.type(" Câu vừa gõ");
  await waitFor("another picture", async () => (await shownPictures(page))[0] !== before, 20_000);
  await waitFor("the mark in sight", () => markInSight(page));
  // The mark ends where the caret stands: behind what was typed, once the page has caught up.
  const letters = [...(await field.value())].length;
  await waitFor("the caret on the page", async () => {
    const { caret } = await ask(page, { command: "page_marks", ...placeOf("situation"), letters });
    const shown = await page.run(() => {
      const line = document.querySelector(".desk .caret")?.getBoundingClientRect();
      const sheet = document.querySelector(".desk .caret")?.parentElement.getBoundingClientRect();
      return line && { x: (line.x + line.width / 2 - sheet.x) / sheet.width, y: (line.y - sheet.y) / sheet.height };
    });
    return caret && shown && Math.abs(shown.x - caret.x / 210) < 0.005 && Math.abs(shown.y - caret.y / 297) < 0.005;
  }, 20_000);
  assert.deepEqual(await page.audit(), []);
  await ctx.picture(app, "go");

  // Another step shows what it prints, though nothing is written yet.
  await stepTo(page, "Nhiệm vụ thời gian tới");
  await waitFor("the pages of the step", async () => (await page.run(() => document.querySelector(".panel .at").textContent)) !== "Trang 1/14");
}

/** Letters at random, in texts over several lines, items, recipients and cells: a press on each leads to its place. */
async function everyLetterLeadsBack(ctx, app) {
  const { page } = app;
  const random = seeded(20280720);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const view = await ask(page, { command: "draft_open" });
  const texts = textsOf(view);
  const kinds = ["prose", "items", "recipients", "cell"];
  for (let turn = 0; turn < PRESSES; turn += 1) {
    const kind = kinds[turn % kinds.length];
    const text = pick(texts.filter((one) => one.kind === kind));
    const letters = kind === "cell" ? 0 : Math.floor(random() * [...text.text].length);
    await pressLetter(page, { ...text, letters });
  }
  await ctx.picture(app, "cham");

  // A field of the general information, the signature, and a text that no field is behind.
  await pressPlace(page, { part: "info", item: "", field: "signed_on" });
  assert.deepEqual(await focused(page), { part: "info", item: "", field: "signed_on" });
  await pressPlace(page, { part: "signature", item: "", field: "signatory" });
  assert.deepEqual(await focused(page), { part: "signature", item: "", field: "signatory" });
  const title = await ask(page, { command: "page_hit", page: 0, x: 165, y: 21 });
  assert.equal(title.place, null);
  await pressPoint(page, 0, 165, 21);
  assert.deepEqual(await focused(page), { part: "signature", item: "", field: "signatory" });
}

async function pressLetter(page, { kind, part, item, field, text, letters, heard }) {
  await ensurePages(page);
  const marks = await ask(page, { command: "page_marks", part, item, field, letters });
  const name = `${part}/${item} ${field} letter ${letters}`;
  if (kind === "cell") {
    const [line] = marks.lines;
    assert.ok(line, `${name} is not on a page`);
    await pressPoint(page, line.page, line.x + line.width / 2, line.y + line.height / 2);
    await waitFor(`the cell ${name}`, async () => (await chosenCell(page)).startsWith(heard));
    return;
  }
  assert.ok(marks.caret, `${name} is not on a page`);
  // A hair to the right of the place before the letter: that letter's left half.
  await pressPoint(page, marks.caret.page, marks.caret.x + 0.25, marks.caret.y + marks.caret.height / 2);
  await waitFor(`the focus in ${name}`, async () => {
    const at = await focused(page);
    return at.part === part && (at.item ?? "") === item;
  });
  const { value, selection } = await page.run(() => {
    const { value, selectionStart } = document.activeElement;
    return { value, selection: selectionStart };
  });
  const expected = [...text].slice(0, letters).join("");
  assert.equal(value.slice(0, selection).normalize("NFC"), expected, name);
}

/** Presses the middle of the first line of a place. */
async function pressPlace(page, place) {
  await ensurePages(page);
  const { lines } = await ask(page, { command: "page_marks", ...place, letters: 0 });
  assert.ok(lines[0], `${place.field} is not on a page`);
  await pressPoint(page, lines[0].page, lines[0].x + lines[0].width / 2, lines[0].y + lines[0].height / 2);
  await waitFor(`the focus in ${place.field}`, async () => (await focused(page)).field === place.field);
}

/** Where the pages are not shown (the table of targets) another step is gone to first. */
async function ensurePages(page) {
  if (await page.run(() => document.querySelector(".panel .desk") === null)) await stepTo(page, "Lãnh đạo, chỉ đạo", "Control+Up");
  await page.css(".panel .desk [data-page]");
}

/** Presses the pointer at a point of a page, in millimetres, after the page was brought there by hand. */
async function pressPoint(page, number, x, y) {
  const { left, top } = await page.run(
    (number, x, y) => {
      const desk = document.querySelector(".panel .desk");
      desk.dispatchEvent(new WheelEvent("wheel"));
      const sheet = desk.querySelector(`[data-page="${number}"]`);
      const perMm = sheet.offsetWidth / (sheet.offsetWidth > sheet.offsetHeight ? 297 : 210);
      desk.scrollTo({ top: sheet.offsetTop + y * perMm - desk.clientHeight / 2, behavior: "instant" });
      const box = sheet.getBoundingClientRect();
      return { left: box.left + x * perMm, top: box.top + y * perMm };
    },
    number, x, y,
  );
  await page.clickAt(left, top);
}

async function thumbnails(ctx, app) {
  const { page } = app;
  await stepTo(page, "Tình hình", "Control+Up");
  await (await page.get("button", "Trang thu nhỏ")).click();
  const third = await page.get("button", "Trang 3");
  await third.click();
  await page.sees(/Trang 3\/\d+/);
  await third.focus();
  await page.press("Down", "Down");
  await page.sees(/Trang 5\/\d+/);
  assert.equal(await (await page.active()).attribute("aria-label"), "Trang 5");
  await waitFor("the small pictures", () => page.run(() => document.querySelectorAll("nav [data-shown]").length > 4));
  assert.deepEqual(await page.audit(), []);
  await ctx.picture(app, "thu-nho");
  await (await page.get("button", "Trang thu nhỏ")).click();
}

async function reading(ctx, app) {
  const { page } = app;
  const at = async () => page.run(() => document.querySelector("dialog .at").textContent);
  await page.press("F11");
  await page.get("dialog", "Đọc toàn màn hình");
  await page.press("Home");
  assert.equal(await at(), "Trang 1 - 2/14");
  await page.press("Right");
  assert.equal(await at(), "Trang 3 - 4/14");
  await page.press("PageDown", "Left");
  assert.equal(await at(), "Trang 3 - 4/14");
  await page.press("End");
  assert.equal(await at(), "Trang 14/14");
  await waitFor("its picture", () => page.run(() => document.querySelector("dialog [data-page='13'] [data-shown]") !== null));
  await page.press("Home", "=", "=");
  await waitFor("a larger page", () => page.run(() => document.querySelector("dialog .desk").scrollHeight > document.querySelector("dialog .desk").clientHeight));
  assert.deepEqual(await page.audit(), []);
  await ctx.picture(app, "doc");
  await page.press("Escape");
  await waitFor("the end of reading", () => page.run(() => document.querySelector("dialog[open]") === null));

  // A mistake that is seen while reading: a press leads to it.
  const { caret } = await ask(page, { command: "page_marks", ...placeOf("leadership"), letters: 3 });
  await page.press("F11", "Home", ...Array(Math.floor(caret.page / 2)).fill("Right"));
  const box = await waitFor("the page", () =>
    page.run((number) => document.querySelector(`dialog [data-page="${number}"]`)?.getBoundingClientRect().toJSON(), caret.page),
  );
  const perMm = box.width / 210;
  await page.clickAt(box.x + (caret.x + 0.3) * perMm, box.y + (caret.y + caret.height / 2) * perMm);
  await waitFor("the focus in the text", async () => (await focused(page)).part === "leadership");
  assert.equal(await page.run(() => document.activeElement.selectionStart), 3);
  await stepTo(page, "Tình hình", "Control+Up");
}

async function fromOnePaneToTheOther(page) {
  const field = await page.get("textbox", "Đặc điểm, tình hình");
  await field.focus();
  await page.press("F6");
  assert.equal(await (await page.active()).attribute("role"), "document");
  await page.press("F6");
  assert.ok(await field.isActive());
}

/** A letter that no font has is said calmly, and which one; the PDF is refused in words. */
async function lettersWithoutGlyph(ctx, app) {
  const { page } = app;
  await page.press("Control+End");
  await page.type("ꔀ");
  await page.sees("1 ký tự phông chữ không có", 20_000);
  await page.run(() => document.querySelector(".panel details summary").click());
  await page.sees("U+A500");
  await ctx.picture(app, "thieu-chu");
  await page.run(() => document.querySelector(".panel details summary").click());
  await page.press("Control+e");
  await (await page.get("radio", /PDF/)).click();
  await pressButton(page, /^Xuất dự thảo/);
  await page.sees("Chưa xuất được PDF", 20_000);
  await page.press("Control+z");
  await page.get("textbox", "Đặc điểm, tình hình");
}

async function pdf(ctx, app, file) {
  const { page } = app;
  assert.equal(existsSync(file), false);
  await page.press("Control+e");
  await page.sees(/dự thảo lần \d+\.pdf|trình ký\.pdf/);
  await ctx.picture(app, "xuat");
  await pressButton(page, "Xuất bản trình ký");
  await page.sees("Đã xuất xong", 30_000);
  isPdf(file);

  // And from the list, without opening the draft.
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await page.sees("Thùng rác");
  const before = readFileSync(file);
  await pressButton(page, /^Thao tác với/);
  await (await page.get("menuitem", "Xuất PDF")).click();
  await page.sees(`Đã xuất dự thảo: ${file}`, 30_000);
  isPdf(file);
  assert.notDeepEqual(readFileSync(file), before, "the draft says that it is one");
}

function isPdf(file) {
  assert.equal(readFileSync(file).subarray(0, 5).toString("latin1"), "%PDF-");
}

const placeOf = (part) => ({ part, item: "", field: "" });

/** Everything that was typed, with where it stands in the form. */
function textsOf({ draft, resolution }) {
  const texts = Object.entries(draft.parts).flatMap(([part, content]) => {
    switch (content.kind) {
      case "prose":
        return [{ kind: "prose", part, item: "", field: "", text: content.text }];
      case "items":
      case "recipients":
        return content[content.kind].map(({ id, text }) => ({ kind: content.kind, part, item: id, field: "", text }));
      default:
        return content.rows.flatMap((row) => cellsOf(part, row, resolution.targets.find(({ id }) => id === row.target_id)));
    }
  });
  return texts.filter(({ text }) => text.trim() !== "");
}

/** Cells of the annex, each with how the table begins to say of it when it is chosen. */
function cellsOf(part, { target_id, figures, estimate }, { name, wording }) {
  const cell = (field, text, title) => ({ kind: "cell", part, item: target_id, field, text, heard: `${name}, ${title}` });
  return [
    cell("wording", wording, "Nghị quyết"),
    cell("estimate", estimate, "Ước"),
    ...Object.entries(figures).map(([year, figure]) => cell(`figure:${year}`, figure, `${year}:`)),
  ];
}

// What is seen in the window

async function focused(page) {
  return page.run(() => ({ ...document.activeElement.dataset, item: document.activeElement.dataset.item ?? "" }));
}

/** What a person hears of the chosen cell. */
async function chosenCell(page) {
  return page.run(() => document.getElementById(document.activeElement.getAttribute("aria-describedby"))?.textContent ?? "");
}

const shownPictures = (page) => page.run(() => [...document.querySelectorAll(".panel .desk [data-shown]")].map((one) => one.dataset.shown));

async function markInSight(page) {
  return page.run(() => {
    const desk = document.querySelector(".panel .desk").getBoundingClientRect();
    const caret = document.querySelector(".panel .desk .caret")?.getBoundingClientRect();
    return caret !== undefined && caret.top > desk.top && caret.bottom < desk.bottom;
  });
}

/** Always the same numbers between 0 and 1. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
