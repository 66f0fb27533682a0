// A block of cells as the clipboard carries it: cells parted by tabs, rows by line breaks.
// Excel, LibreOffice and Word write a cell in quotes when it holds a tab or a line break itself; a cell that
// only begins with a quotation mark is not one of those, and keeps its marks.

export type Block = string[][];

/** Reads clipboard text. The line break after the last row is not a row. */
export function parseTsv(text: string): Block {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (source === "") return [];
  const rows: Block = [[]];
  let at = 0;
  for (;;) {
    const { value, end } = readCell(source, at);
    rows.at(-1)?.push(value);
    if (end >= source.length) return rows;
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
}

function readCell(source: string, at: number): { value: string; end: number } {
  if (source[at] === '"') {
    const quoted = readQuoted(source, at);
    if (quoted) return quoted;
  }
  const end = indexOfBreak(source, at);
  return { value: source.slice(at, end), end };
}

/** A quoted cell, or nothing when no closing mark stands at the end of a cell. */
function readQuoted(source: string, at: number): { value: string; end: number } | undefined {
  let value = "";
  let from = at + 1;
  for (;;) {
    const mark = source.indexOf('"', from);
    if (mark < 0) return undefined;
    value += source.slice(from, mark);
    if (source[mark + 1] === '"') {
      value += '"';
      from = mark + 2;
      continue;
    }
    const end = mark + 1;
    return end === source.length || /[\t\n]/.test(source[end] ?? "") ? { value, end } : undefined;
  }
}

function indexOfBreak(source: string, at: number): number {
  const found = source.slice(at).search(/[\t\n]/);
  return found < 0 ? source.length : at + found;
}

/** Writes a block so that Excel and `parseTsv` read the same cells again. */
export function toTsv(block: Block): string {
  return block.map((row) => row.map(writeCell).join("\t")).join("\n");
}

function writeCell(value: string): string {
  return /[\t\n\r]|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** More than one column, the same in each row: a table, and not a text that happens to hold a tab. */
export function isTable(block: Block): boolean {
  const width = block[0]?.length ?? 0;
  return width > 1 && block.every((row) => row.length === width);
}

/** Whether pasting this is about cells at all, or about text inside one. */
export function isOneCell(block: Block): boolean {
  return block.length === 0 || (block.length === 1 && block[0]?.length === 1);
}
