import { expect, test } from "vitest";
import { actOf } from "./edit-mode";
import { GridState } from "./grid-state.svelte";

/** A table of two rows; its first column is locked, its last opens something. Keys in, what was told out. */
function table() {
  const cells: Record<string, string> = { "a:projected": "2,4", "b:note": "ghi" };
  const told: string[] = [];
  let text = "";
  const state = new GridState(
    {
      rows: () => ["a", "b"],
      columns: () => [
        { id: "name", title: "", width: 0, kind: "text" },
        { id: "projected", title: "", width: 0, kind: "figure" },
        { id: "note", title: "", width: 0, kind: "text" },
        { id: "judgement", title: "", width: 0, kind: "act" },
      ],
      value: ({ row, column }) => cells[`${row}:${column}`] ?? "",
      locked: ({ column }) => column === "name",
      ontype: ({ row, column }, read) => told.push(`type ${row}:${column} ${read()}`),
      onset: (changes) => told.push(...changes.map(({ row, column, value }) => `set ${row}:${column} ${value}`)),
      onpaste: ({ row, column }, block) => told.push(`paste ${row}:${column} ${JSON.stringify(block)}`),
      onlocked: ({ row, column }) => told.push(`locked ${row}:${column}`),
      onact: ({ row, column }) => told.push(`act ${row}:${column}`),
    },
    { read: () => text, write: (value) => (text = value) },
  );
  const press = (...keys: string[]) => {
    for (const key of keys) {
      const modifiers = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: key.startsWith("Shift+") };
      const act = actOf({ key: key.replace("Shift+", ""), ...modifiers }, state.mode);
      const used = act ? state.perform(act) : false;
      if (!used && key.length === 1) {
        text += key;
        state.typed();
      }
    }
  };
  return { state, told, press, text: () => text };
}

test("typing on a chosen cell replaces its text, Enter stores it and goes down", () => {
  const { state, told, press } = table();
  press("ArrowRight", "3", "Enter");
  expect(told).toEqual(["type a:projected 3", "set a:projected 3"]);
  expect(state.head).toEqual({ row: "b", column: "projected" });
});

test("F2 edits the text that stands there; unchanged text is not stored", () => {
  const { told, press, text } = table();
  press("ArrowRight", "F2");
  expect(text()).toBe("2,4");
  press("Enter");
  expect(told).toEqual([]);
  expect(text()).toBe("");
});

test("Esc puts back what a pause may have stored", () => {
  const { state, told, press } = table();
  press("ArrowRight", "9", "Escape");
  expect(told).toEqual(["type a:projected 9", "type a:projected 2,4"]);
  expect(state.mode).toBe("idle");
});

test("text typed anew as it was is handed over as it is, not read from the field later", () => {
  const { told, press } = table();
  press("ArrowRight", "2", ",", "4", "Enter");
  expect(told.at(-1)).toBe("type a:projected 2,4");
});

test("a locked cell says so instead of taking letters", () => {
  const { told, press, text } = table();
  press("x", "F2", "Delete");
  expect(told).toEqual(["locked a:name", "locked a:name", "locked a:name"]);
  expect(text()).toBe("");
});

test("a cell that opens something opens it by Enter, F2 or a letter", () => {
  const { told, press } = table();
  press("End", "Enter", "F2", "x");
  expect(told).toEqual(["act a:judgement", "act a:judgement", "act a:judgement"]);
});

test("Delete clears what is chosen and not locked", () => {
  const { told, press } = table();
  press("Shift+End", "Shift+ArrowDown", "Delete");
  expect(told).toEqual(["set a:projected ", "set a:note ", "set b:projected ", "set b:note "]);
});

test("one pasted value fills the chosen cells, a block keeps its shape", () => {
  const { state, told, press } = table();
  press("ArrowRight", "Shift+ArrowDown");
  state.pasted([["100"]]);
  state.pasted([["1", "2"]]);
  expect(told).toEqual(['paste a:projected [["100"],["100"]]', 'paste a:projected [["1","2"]]']);
});

test("a copy takes the chosen block", () => {
  const { state, press } = table();
  press("ArrowRight", "Shift+ArrowDown", "Shift+ArrowRight");
  expect(state.copied()).toEqual([["2,4", ""], ["", "ghi"]]);
});

test("after Esc, Tab leaves the table", () => {
  const { state } = table();
  const tab = { do: "tab", back: false } as const;
  expect(state.perform(tab)).toBe(true);
  state.perform({ do: "leave" });
  expect(state.perform(tab)).toBe(false);
});

test("choosing another cell stores the text under way", () => {
  const { state, told, press } = table();
  press("ArrowRight", "7");
  state.reveal("b", "note");
  expect(told.at(-1)).toBe("set a:projected 7");
  expect(state.head).toEqual({ row: "b", column: "note" });
});
