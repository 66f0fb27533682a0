// Which cells are chosen, and where a key leads. Knows the size of the table and nothing of what stands in it.

export interface Cell {
  row: number;
  column: number;
}

/** From where the choice was begun to where it stands now; both are the same for a single cell. */
export interface Selection {
  anchor: Cell;
  head: Cell;
}

export interface Size {
  rows: number;
  columns: number;
}

/** Both ends included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function select(row: number, column: number): Selection {
  const cell = { row, column };
  return { anchor: cell, head: cell };
}

export function extendTo(selection: Selection, row: number, column: number): Selection {
  return { anchor: selection.anchor, head: { row, column } };
}

export function rangeOf({ anchor, head }: Selection): Range {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isSingle({ anchor, head }: Selection): boolean {
  return anchor.row === head.row && anchor.column === head.column;
}

/** The selection in a table that may have become smaller. */
export function clamp(selection: Selection, size: Size): Selection {
  return { anchor: clampCell(selection.anchor, size), head: clampCell(selection.head, size) };
}

function clampCell({ row, column }: Cell, { rows, columns }: Size): Cell {
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return { row: within(row, rows), column: within(column, columns) };
}

/** A page, in rows. */
const PAGE = 10;

/** Where an arrow, Home, End or a page key leads; nothing for any other key. */
export function moved(selection: Selection, key: string, extend: boolean, size: Size): Selection | undefined {
  const { row, column } = selection.head;
  const far = Math.max(size.rows, size.columns);
  const leads: Record<string, Cell> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row, column: 0 },
    End: { row, column: far },
  };
  const to = leads[key];
  if (!to) return undefined;
  const head = clampCell(to, size);
  return extend ? { anchor: selection.anchor, head } : { anchor: head, head };
}

/** Tab runs through the rows and leaves the table at its ends: then there is no next cell. */
export function tabbed(selection: Selection, back: boolean, size: Size): Selection | undefined {
  const at = selection.head.row * size.columns + selection.head.column + (back ? -1 : 1);
  if (at < 0 || at >= size.rows * size.columns) return undefined;
  return select(Math.floor(at / size.columns), at % size.columns);
}
