// The grid's choice and the text under way, without the page: which cells, which mode, what a key leads to.

import type { Act, Mode } from "./edit-mode";
import type { GridChange, GridColumn, GridPlace } from "./grid";
import { clamp, extendTo, isSingle, moved, type Range, rangeOf, select, type Selection, tabbed } from "./selection";
import { type Block, isOneCell } from "./tsv";

/** What the grid asks of the table it shows, and tells it. */
export interface GridSource {
  rows: () => readonly string[];
  /** Columns that can be chosen. */
  columns: () => readonly GridColumn[];
  value: (place: GridPlace) => string;
  /** Whether a cell refuses typing. */
  locked: (place: GridPlace) => boolean;
  /** Text is being typed into a cell; `read` gives it whenever it is wanted. */
  ontype: (place: GridPlace, read: () => string) => void;
  onset: (changes: GridChange[]) => void;
  onpaste: (from: GridPlace, block: Block) => void;
  /** Somebody tried to type into a locked cell. */
  onlocked: (place: GridPlace) => void;
  /** A cell that opens something was opened. */
  onact: (place: GridPlace) => void;
}

/** The one field in which cells are typed. Written to only when an edit begins or has ended. */
export interface Editor {
  read: () => string;
  write: (text: string) => void;
}

export class GridState {
  readonly #source: GridSource;
  readonly #editor: Editor;
  #selection = $state.raw<Selection>(select(0, 0));
  #mode = $state<Mode>("idle");
  /** What stood in the cell when its edit began. */
  #original = "";
  /** The table has been given a way to read the text under way. */
  #typed = false;
  /** Esc was pressed on a chosen cell: the next Tab goes on to what follows the table. */
  #leaving = false;

  constructor(source: GridSource, editor: Editor) {
    this.#source = source;
    this.#editor = editor;
  }

  get selection(): Selection {
    return this.#selection;
  }

  get range(): Range {
    return rangeOf(this.#selection);
  }

  get single(): boolean {
    return isSingle(this.#selection);
  }

  get mode(): Mode {
    return this.#mode;
  }

  /** The cell that typing goes to. */
  get head(): GridPlace | undefined {
    return this.#place(this.#selection.head.row, this.#selection.head.column);
  }

  get column(): GridColumn | undefined {
    return this.#source.columns()[this.#selection.head.column];
  }

  /** Typing into the chosen cell leads to something else than text. */
  get refuses(): boolean {
    const head = this.head;
    return !head || this.column?.kind === "act" || this.#source.locked(head);
  }

  choose(row: number, column: number, extend = false): void {
    this.commit();
    this.#go(extend ? extendTo(this.#selection, row, column) : select(row, column));
  }

  /** Chooses a cell by name; an unknown column chooses the first. */
  reveal(row: string, column: string): void {
    const at = this.#source.rows().indexOf(row);
    const columnAt = this.#source.columns().findIndex(({ id }) => id === column);
    if (at >= 0) this.choose(at, Math.max(0, columnAt));
  }

  /** Stays inside a table that has become smaller. */
  fit(): void {
    const { rows, columns } = this.#size();
    const { row, column } = this.#selection.head;
    if (row >= rows || column >= columns) this.#selection = clamp(this.#selection, { rows, columns });
  }

  /** Does what a key means. Answers whether the key is used up. */
  perform(act: Act): boolean {
    switch (act.do) {
      case "move":
        return this.#go(moved(this.#selection, act.key, act.extend, this.#size()));
      case "tab":
        return !this.#leaving && this.#go(tabbed(this.#selection, act.back, this.#size()));
      case "enter":
        if (this.column?.kind === "act") return this.#refuse();
        return this.#go(moved(this.#selection, act.back ? "ArrowUp" : "ArrowDown", false, this.#size()));
      case "begin":
        return this.#begin();
      case "clear":
        return this.#clear();
      case "all":
        return this.#chooseAll();
      case "leave":
        this.#leaving = true;
        return false;
      case "type":
        return this.refuses && this.#refuse();
      case "commit":
        this.commit();
        return false;
      case "commit-move":
        this.commit();
        return this.#go(moved(this.#selection, act.key, false, this.#size()));
      case "commit-tab":
        this.commit();
        return this.#go(tabbed(this.#selection, act.back, this.#size()));
      case "cancel":
        return this.#cancel();
    }
  }

  /** The field has changed by a keystroke or a composition: on a chosen cell that begins an edit. */
  typed(): void {
    const head = this.head;
    if (!head) return;
    if (this.#mode === "idle") this.#start("entry", head);
    this.#typed = true;
    this.#source.ontype(head, () => this.#editor.read());
  }

  /** Ends an edit and hands its text over; without one it does nothing. */
  commit(): void {
    const head = this.head;
    if (this.#mode === "idle" || !head) return;
    const value = this.#editor.read();
    if (value === this.#original) return void this.#cancel();
    this.#stop();
    this.#source.onset([{ ...head, value }]);
  }

  /** The chosen cells, to be copied. */
  copied(): Block {
    return this.#places(this.range).map((line) => line.map((place) => this.#source.value(place)));
  }

  pasted(block: Block): void {
    const { top, left } = this.range;
    const from = this.#place(top, left);
    if (!from || block.length === 0) return;
    const one = block[0]?.[0] ?? "";
    // One value fills everything that is chosen, as in a spreadsheet.
    const fills = isOneCell(block) && !this.single;
    this.#source.onpaste(from, fills ? this.#places(this.range).map((line) => line.map(() => one)) : block);
  }

  #begin(): boolean {
    const head = this.head;
    if (this.refuses || !head) return this.#refuse();
    this.#start("edit", head);
    this.#editor.write(this.#original);
    return true;
  }

  #start(mode: Mode, head: GridPlace): void {
    this.#mode = mode;
    this.#original = this.#source.value(head);
  }

  #cancel(): boolean {
    const head = this.head;
    const original = this.#original;
    const typed = this.#typed;
    this.#stop();
    // A pause in the typing may have stored a part of it already; and the field will belong to another cell.
    if (head && typed) this.#source.ontype(head, () => original);
    return true;
  }

  #stop(): void {
    this.#mode = "idle";
    this.#typed = false;
    this.#editor.write("");
  }

  #clear(): boolean {
    const cells = this.#places(this.range).flat();
    const open = cells.filter((place) => this.#isTyped(place) && !this.#source.locked(place));
    if (open.length === 0) return this.#refuse();
    this.#source.onset(open.map((place) => ({ ...place, value: "" })));
    return true;
  }

  #chooseAll(): boolean {
    const { rows, columns } = this.#size();
    this.#selection = { anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } };
    return true;
  }

  #refuse(): boolean {
    const head = this.head;
    if (head && this.column?.kind === "act") this.#source.onact(head);
    else if (head) this.#source.onlocked(head);
    return true;
  }

  #go(next: Selection | undefined): boolean {
    this.#leaving = false;
    if (next) this.#selection = clamp(next, this.#size());
    return next !== undefined;
  }

  #isTyped({ column: id }: GridPlace): boolean {
    const kind = this.#source.columns().find((column) => column.id === id)?.kind;
    return kind === "text" || kind === "figure";
  }

  #size() {
    return { rows: this.#source.rows().length, columns: this.#source.columns().length };
  }

  #place(row: number, at: number): GridPlace | undefined {
    const rowId = this.#source.rows()[row];
    const columnId = this.#source.columns()[at]?.id;
    return rowId !== undefined && columnId !== undefined ? { row: rowId, column: columnId } : undefined;
  }

  #places({ top, bottom, left, right }: Range): GridPlace[][] {
    const lines: GridPlace[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const line: GridPlace[] = [];
      for (let at = left; at <= right; at += 1) {
        const place = this.#place(row, at);
        if (place) line.push(place);
      }
      lines.push(line);
    }
    return lines;
  }
}
