import { expect, test } from "vitest";

import { shortcutOf } from "./keys";

/** "Ctrl Shift z" → what it does. */
function check(keys: string, expected: string | null) {
  const names = keys.split(" ");
  const event = {
    key: names.at(-1) ?? "",
    ctrlKey: names.includes("Ctrl"),
    metaKey: false,
    shiftKey: names.includes("Shift"),
    altKey: names.includes("Alt"),
  };
  expect(shortcutOf(event), keys).toBe(expected);
}

test("keys of the writing screen", () => {
  check("Ctrl s", "save");
  check("Ctrl S", "save");
  check("Ctrl z", "undo");
  check("Ctrl Shift Z", "redo");
  check("Ctrl y", "redo");
  check("Ctrl e", "export");
  check("Ctrl ArrowDown", "next-step");
  check("Ctrl ArrowUp", "previous-step");
  check("F8", "next-finding");
  check("Shift F8", "previous-finding");
  check("F9", "toggle-page");
  check("F6", "other-pane");
  check("F11", "read");
});

test("what an input method or the text itself needs stays untouched", () => {
  for (const keys of ["a", " ", "Backspace", "Enter", "ArrowDown", "Alt ArrowUp", "Ctrl a", "Ctrl c", "Ctrl v"]) {
    check(keys, null);
  }
});
