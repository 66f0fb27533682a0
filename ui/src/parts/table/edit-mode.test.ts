import { expect, test } from "vitest";
import { actOf, type Mode } from "./edit-mode";

/** "Ctrl+Shift+a" as a key event. */
function press(keys: string, mode: Mode) {
  const names = keys.split("+");
  return actOf(
    {
      key: names.at(-1) ?? "",
      ctrlKey: names.includes("Ctrl"),
      metaKey: false,
      altKey: names.includes("Alt"),
      shiftKey: names.includes("Shift"),
    },
    mode,
  );
}

test("a chosen cell: arrows, Tab, Enter move", () => {
  expect(press("ArrowDown", "idle")).toEqual({ do: "move", key: "ArrowDown", extend: false });
  expect(press("Shift+ArrowRight", "idle")).toEqual({ do: "move", key: "ArrowRight", extend: true });
  expect(press("Shift+Tab", "idle")).toEqual({ do: "tab", back: true });
  expect(press("Enter", "idle")).toEqual({ do: "enter", back: false });
});

test("a chosen cell: F2 begins, Delete clears, Esc opens the way out", () => {
  expect(press("F2", "idle")).toEqual({ do: "begin" });
  expect(press("Delete", "idle")).toEqual({ do: "clear" });
  expect(press("Escape", "idle")).toEqual({ do: "leave" });
  expect(press("Ctrl+a", "idle")).toEqual({ do: "all" });
});

test("letters go into the field, also those of an input method", () => {
  for (const key of ["d", "Đ", " ", "Process", "Dead"]) expect(press(key, "idle")).toEqual({ do: "type" });
});

test("Backspace and Space are never handled while editing: input methods type with them", () => {
  for (const mode of ["entry", "edit"] as const) {
    for (const key of ["Backspace", " ", "d", "Delete", "Shift+ArrowLeft"]) expect(press(key, mode)).toBeUndefined();
  }
  expect(press("Backspace", "idle")).toBeUndefined();
});

test("arrows leave a cell that is being filled, and move the caret in one that is being edited", () => {
  expect(press("ArrowRight", "entry")).toEqual({ do: "commit-move", key: "ArrowRight" });
  expect(press("ArrowRight", "edit")).toBeUndefined();
});

test("Enter and Tab take the text over, Esc drops it", () => {
  expect(press("Enter", "edit")).toEqual({ do: "commit-move", key: "ArrowDown" });
  expect(press("Shift+Enter", "entry")).toEqual({ do: "commit-move", key: "ArrowUp" });
  expect(press("Tab", "edit")).toEqual({ do: "commit-tab", back: false });
  expect(press("Escape", "edit")).toEqual({ do: "cancel" });
});

test("what acts on the draft takes the text over first", () => {
  for (const keys of ["Ctrl+z", "Ctrl+Shift+Z", "Ctrl+y", "Ctrl+s", "Ctrl+ArrowDown", "Ctrl+Enter", "F8"]) {
    expect(press(keys, "edit")).toEqual({ do: "commit" });
  }
  expect(press("Ctrl+c", "edit")).toBeUndefined();
});

test("keys of the screen pass through", () => {
  for (const keys of ["Ctrl+z", "Ctrl+ArrowDown", "Alt+ArrowUp", "F8", "F9"]) expect(press(keys, "idle")).toBeUndefined();
});
