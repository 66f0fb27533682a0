// The register of outgoing documents by keyboard: empty, numbers kept, left out and given back, entered by hand, remarks,
// a refusal said where one looks; saved as a book and as a table; twenty thousand lines.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispatch } from "../dispatch.mjs";
import { pressButton, pressItem, tabTo, typeInto } from "../keyboard.mjs";
import { waitFor } from "../wait.mjs";

/** So long a page of the register may take to come, with the driver's own time. */
const FLUENT_MS = 1_500;

export default async function (ctx) {
  const folder = mkdtempSync(join(tmpdir(), "soket-so-"));
  const env = { SOKET_TEST_SAVE_PATH: folder };
  const app = await ctx.open({ env });
  const { page } = app;
  await page.resize(1366, 768);
  const look = (label, one = app) => ctx.look(one, label);
  await pressButton(page, "Mở hồ sơ mẫu");
  await page.sees("Kế hoạch của cấp trên");
  await tabTo(page, "button", "Văn bản", { key: "Shift+Tab" });
  await page.press("Enter");
  await pressButton(page, "Sổ văn bản đi");
  await page.sees("Sổ chưa có dòng nào");
  await look("so-trong");
  await keep(page, look);
  await leaveOut(page, look);
  await enter(page, look);
  await remark(page, look);
  await giveBack(page, look);
  await save(page, folder, look);
  await addCommittee(page);
  await app.close();
  await manyLines(ctx, env, look);
}

async function choose(page, menu, item) {
  await pressItem(page, menu, item);
  await page.get("dialog");
}

/** After a dialog the focus is where it was, never lost. */
async function closed(page) {
  await waitFor("the dialog to close", async () => (await page.all("dialog")).length === 0);
  assert.notEqual(await page.run(() => document.activeElement.tagName), "BODY");
}

async function keep(page, look) {
  await choose(page, "Việc khác với sổ", "Giữ số…");
  await page.press("Escape");
  await closed(page);
  await choose(page, "Việc khác với sổ", "Giữ số…");
  await typeInto(page, "Số", "5");
  await typeInto(page, "Lý do", "Báo cáo quý III");
  await typeInto(page, "Người ghi", "Trần Thị Thư");
  // Enter in a line of text does what the dialog is for.
  await page.press("Enter");
  await page.sees("Đã giữ số.");
  await closed(page);
  await page.sees("Báo cáo quý III");
  // The same number again is refused, and said in the dialog, which covers the foot of the window.
  await choose(page, "Việc khác với sổ", "Giữ số…");
  await typeInto(page, "Số", "5");
  await typeInto(page, "Lý do", "Lần nữa");
  assert.equal(await (await page.get("textbox", "Người ghi")).value(), "Trần Thị Thư");
  await page.press("Enter");
  const said = await page.get("alert");
  await waitFor("the refusal in the dialog", async () => /5/.test(await said.text()));
  await look("giu-so-tu-choi");
  await page.press("Escape");
  await closed(page);
}

async function leaveOut(page, look) {
  await choose(page, "Việc khác với sổ", "Bỏ số…");
  await typeInto(page, "Số", "2");
  await typeInto(page, "Lý do", "Ghi nhầm ở sổ giấy");
  await look("bo-so");
  await page.press("Enter");
  await page.sees("Đã bỏ số.");
  await closed(page);
}

/** The kept number gets its document. */
async function enter(page, look) {
  await choose(page, "Thao tác với số 05-BC/ĐU", "Vào sổ thủ công với số này…");
  assert.equal(await (await page.get("textbox", "Số")).value(), "5");
  await typeInto(page, "Ngày ký", "24/5/2028");
  await typeInto(page, "Trích yếu", "kết quả công tác quý III");
  await typeInto(page, "Nơi nhận", "Ban Thường vụ Tỉnh uỷ\nLưu Văn phòng Đảng uỷ");
  await look("vao-so-thu-cong");
  // At twice the size the dialog's title and buttons stay in sight, its fields scroll.
  await page.resize(683, 384);
  await look("vao-so-thu-cong-683");
  await page.resize(1366, 768);
  await pressButton(page, "Vào sổ");
  await page.sees("Đã vào sổ.");
  await closed(page);
  await page.sees("kết quả công tác quý III");
}

async function remark(page, look) {
  await choose(page, "Thao tác với số 05-BC/ĐU", "Sửa ghi chú…");
  await tabTo(page, "textbox", "Ghi chú");
  await page.press("End");
  await page.type(" Gửi lại ngày 30/5");
  await look("sua-ghi-chu");
  await page.press("Enter");
  await page.sees("Đã lưu ghi chú.");
  await closed(page);
  await page.sees("Gửi lại ngày 30/5");
}

async function giveBack(page, look) {
  await choose(page, "Thao tác với số 02-BC/ĐU", "Trả số…");
  await page.sees("Trả số 2?");
  await look("tra-so");
  await pressButton(page, "Trả số");
  await page.sees("Đã trả số 2.");
  await closed(page);
  await waitFor("the line to be gone", async () => !(await page.text()).includes("Ghi nhầm ở sổ giấy"));
}

async function save(page, folder, look) {
  for (const [button, ending, magic] of [["In sổ (.pdf)…", ".pdf", "%PDF-"], ["Xuất .xlsx…", ".xlsx", "PK"]]) {
    await pressButton(page, button);
    const file = await waitFor(`the register as ${ending}`, () => readdirSync(folder).find((name) => name.endsWith(ending)), 30_000);
    await waitFor("its bytes", () => readFileSync(join(folder, file)).toString("latin1").startsWith(magic));
    await page.sees(`Đã ghi ${join(folder, file)}`);
  }
  await look("da-ghi-so");
}

/** As after years of work: rows as the program writes them, twenty thousand times. */
function fill(dataDir) {
  const script = `
import json, sqlite3, sys
base = sqlite3.connect(sys.argv[1])
org_term, body = base.execute("SELECT org_term, body FROM register WHERE series = 'report' LIMIT 1").fetchone()
entry = json.loads(body)
kinds = [("report", "Báo cáo", "BC"), ("notice", "Thông báo", "TB"), ("letter", "Công văn", "CV"), ("decision", "Quyết định", "QĐ")]
def rows():
    for number in range(10, 5010):
        for series, name, letters in kinds:
            one = dict(entry, id=f"nhieu-{series}-{number}", series=series, number=number, symbol=f"{number}-{letters}/ĐU",
                kind_name=name, subject=f"về việc thứ {number}", signed_on=f"{2026 + number // 2000}-{number % 12 + 1:02}-{number % 28 + 1:02}")
            search = f"{number}-{letters}/du {name} ve viec thu {number}".lower().replace("đ", "d")
            yield one["id"], org_term, series, number, None, one["signed_on"], search, json.dumps(one, ensure_ascii=False)
base.executemany("INSERT INTO register VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows())
base.commit()
`;
  execFileSync("python3", ["-c", script, join(dataDir, "so-ket.db")], { stdio: ["ignore", "ignore", "inherit"] });
}

/** The office of the commune keeps the numbers of its inspection committee, too. */
async function addCommittee(page) {
  const suggest = { command: "org_suggest", kind: "inspection-committee", committee: "Uỷ ban Kiểm tra Đảng uỷ xã Hoà Mẫu" };
  const { org, term, resolution } = await dispatch(page, { ...suggest, superior_committee: "Đảng uỷ xã Hoà Mẫu", start: 2025, end: 2030 });
  await dispatch(page, { command: "org_save", org, term, resolution });
}

async function manyLines(ctx, env, look) {
  fill(ctx.dataDir);
  const app = await ctx.open({ env });
  const { page } = app;
  await page.resize(1366, 768);
  await page.sees("Sổ văn bản đi");
  const within = async (what, act, shown) => {
    const start = Date.now();
    await act();
    await page.sees(shown, 20_000);
    const took = Date.now() - start;
    console.log(`     ${what}: ${took} ms`);
    assert.ok(took < FLUENT_MS, `${what} took ${took} ms`);
  };
  await tabTo(page, "button", "Sổ văn bản đi");
  await within("the register", () => page.press("Enter"), "Dòng 1 - 50 trong 20.001");
  await tabTo(page, "button", "Trang sau");
  await within("the next page", () => page.press("Enter"), "Dòng 51 - 100 trong 20.001");
  await tabTo(page, "button", "Trang cuối");
  await within("the last page", () => page.press("Enter"), "Dòng 20.001 - 20.001 trong 20.001");
  await tabTo(page, "button", "Trang đầu", { key: "Shift+Tab" });
  await page.press("Enter");
  await page.press("Control+f");
  await within("a search", () => page.type("thứ 4321"), "Dòng 1 - 4 trong 4");
  await look("tim-trong-20000", app);
  await page.press("Control+a", "Backspace");
  await page.sees("trong 20.001");
  await tabTo(page, "combobox", "Loại văn bản");
  await within("a kind", () => page.type("Công"), "Dòng 1 - 50 trong 5.000");
  await page.sees("số kế tiếp 5.010");
  await look("loc-20000", app);
  await page.resize(683, 384);
  await look("loc-20000-683", app);
  await tabTo(page, "button", /^Thao tác với số/);
  await page.press("Tab", "Tab");
  await look("loc-20000-683-dong", app);
  await page.resize(1366, 768);
  await pressButton(page, "Xuất .xlsx…");
  await page.sees(/Đã ghi .*xlsx/, 60_000);
  await tabTo(page, "combobox", "Cơ quan, nhiệm kỳ", { key: "Shift+Tab" });
  await page.type("Uỷ ban");
  await page.sees("Sổ chưa có dòng nào");
  await look("so-cua-uy-ban-kiem-tra", app);
}
