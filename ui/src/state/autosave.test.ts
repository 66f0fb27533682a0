import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Autosave } from "./autosave";

/** A field and a store. The log says what happened when, in milliseconds. */
function desk(options: { failing?: number; saveMs?: number } = {}) {
  const start = Date.now();
  const log: string[] = [];
  const note = (what: string) => log.push(`${Date.now() - start}: ${what}`);
  let failing = options.failing ?? 0;
  let text = "";
  const autosave = new Autosave<string>({
    async save(key, value, boundary) {
      note(`save ${key}=${value}${boundary ? " |" : ""}`);
      if (options.saveMs) await new Promise((done) => setTimeout(done, options.saveMs));
      if (failing > 0) {
        failing -= 1;
        throw new Error("disk full");
      }
      return "at";
    },
    closeStep: async () => void note("close step"),
    onstate: ({ kind }) => void note(kind),
  });
  return {
    autosave,
    log,
    type(letters: string) {
      text += letters;
      autosave.input("field", () => text);
    },
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("saves 600 ms after the last input", async () => {
  const { log, type } = desk();
  type("a");
  await vi.advanceTimersByTimeAsync(500);
  type("b");
  await vi.advanceTimersByTimeAsync(1000);
  expect(log).toEqual(["0: dirty", "500: dirty", "900: saving", "900: save field=ab", "900: saved"]);
});

test("while typing goes on nothing stays unsaved for longer than 900 ms", async () => {
  const { log, type } = desk();
  for (let at = 0; at < 2000; at += 100) {
    type("x");
    await vi.advanceTimersByTimeAsync(100);
  }
  const saves = log.filter((line) => line.includes("save field"));
  expect(saves).toEqual(["900: save field=xxxxxxxxx", "1800: save field=xxxxxxxxxxxxxxxxxx"]);
});

test("waits while a syllable is composed and saves at its end", async () => {
  const { autosave, log, type } = desk();
  autosave.compositionStart();
  type("đ");
  await vi.advanceTimersByTimeAsync(3000);
  type("ư");
  autosave.compositionEnd();
  await vi.advanceTimersByTimeAsync(10);
  expect(log.filter((line) => line.includes("save field"))).toEqual(["3000: save field=đư"]);
});

test("a new syllable begun at once is not read half way", async () => {
  const { autosave, log, type } = desk();
  autosave.compositionStart();
  type("đi");
  autosave.compositionEnd();
  autosave.compositionStart();
  await vi.advanceTimersByTimeAsync(50);
  expect(log.filter((line) => line.includes("save field"))).toEqual([]);
});

test("a blur saves at once and ends the undo step", async () => {
  const { autosave, log, type } = desk();
  type("a");
  expect(await autosave.flush(true)).toBe(true);
  expect(log).toEqual(["0: dirty", "0: saving", "0: save field=a |", "0: saved"]);
});

test("a blur after the text was saved only ends the undo step, once", async () => {
  const { autosave, log, type } = desk();
  type("a");
  await vi.advanceTimersByTimeAsync(600);
  await autosave.flush(true);
  await autosave.flush(true);
  expect(log.slice(-2)).toEqual(["600: saved", "600: close step"]);
});

test("what is typed during a save is saved after it", async () => {
  const { autosave, log, type } = desk({ saveMs: 200 });
  type("a");
  await vi.advanceTimersByTimeAsync(650);
  type("b");
  expect(autosave.isDirty("field")).toBe(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(log.filter((line) => line.includes("save field"))).toEqual(["600: save field=a", "1400: save field=ab"]);
  expect(autosave.isDirty("field")).toBe(false);
});

test("a flush waits for the save under way and stores the rest", async () => {
  const { autosave, log, type } = desk({ saveMs: 200 });
  type("a");
  await vi.advanceTimersByTimeAsync(650);
  type("b");
  const flushed = autosave.flush(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await flushed).toBe(true);
  expect(log.filter((line) => line.includes("save field"))).toEqual(["600: save field=a", "800: save field=ab |"]);
});

test("a failed save keeps the text and tries again, ever more slowly", async () => {
  const { autosave, log, type } = desk({ failing: 3 });
  type("a");
  await vi.advanceTimersByTimeAsync(600);
  type("b");
  expect(autosave.isDirty("field")).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual([
    "0: dirty",
    "600: saving",
    "600: save field=a",
    "600: failed",
    "1600: saving",
    "1600: save field=ab",
    "1600: failed",
    "3600: saving",
    "3600: save field=ab",
    "3600: failed",
    "7600: saving",
    "7600: save field=ab",
    "7600: saved",
  ]);
});

test("a flush says when it could not store everything", async () => {
  const { autosave, type } = desk({ failing: 1 });
  type("a");
  expect(await autosave.flush(true)).toBe(false);
  expect(await autosave.flush(true)).toBe(true);
});

test("text that the program refuses can be dropped", async () => {
  const { autosave, log, type } = desk({ failing: 9 });
  type("a");
  await vi.advanceTimersByTimeAsync(600);
  autosave.drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(autosave.isDirty("field")).toBe(false);
  expect(log.at(-1)).toBe("600: idle");
});

test("what is not stored yet can be read at any time, also while it is being stored", async () => {
  const { autosave, type } = desk({ saveMs: 200 });
  autosave.compositionStart();
  type("d");
  type("đ");
  expect(autosave.unsaved()).toEqual(["dđ"]);
  autosave.compositionEnd();
  await vi.advanceTimersByTimeAsync(100);
  expect(autosave.unsaved(), "under way").toEqual(["dđ"]);
  type("a");
  expect(autosave.unsaved(), "under way, and typed on").toEqual(["dđa"]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(autosave.unsaved()).toEqual([]);
});
