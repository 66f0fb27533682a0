/** Who may know whom: screens → state → api → host, downward only; parts know none of them. */
import { expect, test } from "vitest";

const sources = import.meta.glob<string>(["./**/*.{ts,svelte}", "!./**/*.test.ts", "!./generated/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const LAYERS = ["host", "api", "state", "screens"];
const HELPERS = ["text", "styles", "generated"];
const MAY: Record<string, string[]> = {
  host: HELPERS,
  api: ["host", ...HELPERS],
  state: ["api", ...HELPERS],
  screens: ["state", "api", "parts", ...HELPERS],
  parts: HELPERS,
  text: HELPERS,
};

/** The folder under `src` that a file lies in, or that an import leads to. */
function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function resolved(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  for (const step of to.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function faults(): string[] {
  const found: string[] = [];
  for (const [path, text] of Object.entries(sources)) {
    const folder = folderOf(path);
    for (const [, to = ""] of text.matchAll(/from "(\.[^"]*)"/g)) {
      const target = folderOf(resolved(path, to));
      const allowed = MAY[folder];
      if (allowed && target !== folder && !allowed.includes(target)) found.push(`${path} imports ${target}`);
    }
    if (text.includes("@tauri-apps") && path !== "./host/tauri.ts") found.push(`${path} knows Tauri`);
  }
  return found;
}

test("layers look downward only", () => {
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  expect(LAYERS.every((layer) => Object.keys(sources).some((path) => folderOf(path) === layer))).toBe(true);
  expect(faults()).toEqual([]);
});

test("the words of the screens are in text/ alone", () => {
  const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
  const speaking = Object.entries(sources).filter(
    ([path, text]) => folderOf(path) !== "text" && vietnamese.test(text),
  );
  expect(speaking.map(([path]) => path)).toEqual([]);
});
