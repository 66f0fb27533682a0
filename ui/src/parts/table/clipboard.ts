// What a paste holds, as a block of cells. Plain text first, because it is what the person sees; the HTML
// beside it only where the plain text has lost the shape of the table (Word, cells with several paragraphs).

import { type Block, isTable, parseTsv } from "./tsv";

export interface Pasted {
  text: string;
  html: string;
}

/** `parseHtml` reads a table out of HTML; a parameter so that the choice can be tested without a browser. */
export function readBlock(pasted: Pasted, parseHtml: (html: string) => Block = parseHtmlTable): Block {
  const plain = parseTsv(pasted.text);
  if (isTable(plain) || !/<table[\s>]/i.test(pasted.html)) return plain;
  const table = parseHtml(pasted.html);
  return table.length > 0 ? table : plain;
}

export function pastedFrom(data: DataTransfer | null): Pasted {
  return { text: data?.getData("text/plain") ?? "", html: data?.getData("text/html") ?? "" };
}

/** The first table of an HTML text. Parsed into an inert document: nothing in it runs or loads. */
export function parseHtmlTable(html: string): Block {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return [];
  return spread(
    Array.from(table.rows, (row) =>
      Array.from(row.cells, (cell) => ({ text: cellText(cell), columns: cell.colSpan, rows: cell.rowSpan })),
    ),
  );
}

export interface HtmlCell {
  text: string;
  columns: number;
  rows: number;
}

/** No table of targets is wider; a span typed by a broken program must not fill the memory. */
const WIDEST = 200;

/** Merged cells become one filled and some empty cells, so that columns stay under each other. */
export function spread(rows: HtmlCell[][]): Block {
  const block: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (block[top]?.[left] !== undefined) left += 1;
      const width = Math.min(Math.max(cell.columns, 1), WIDEST);
      const bottom = Math.min(top + Math.max(cell.rows, 1), rows.length);
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < left + width; column += 1) {
          const target = block[row];
          if (target) target[column] = row === top && column === left ? cell.text : "";
        }
      }
      left += width;
    }
  });
  const widest = Math.max(0, ...block.map((row) => row.length));
  return block.map((row) => Array.from({ length: widest }, (_, column) => row[column] ?? ""));
}

/** Text as it is read: spaces of the source folded, one line a paragraph or break. */
function cellText(cell: Element): string {
  const lines: string[] = [""];
  const walk = (node: Node) => {
    if (node instanceof Text) {
      lines.push((lines.pop() ?? "") + node.data.replace(/\s+/g, " "));
    } else if (node instanceof HTMLBRElement) {
      lines.push("");
    } else {
      const block = node instanceof HTMLElement && /^(P|DIV|LI|H[1-6])$/.test(node.tagName);
      if (block && lines.at(-1)?.trim()) lines.push("");
      node.childNodes.forEach(walk);
    }
  };
  cell.childNodes.forEach(walk);
  return lines.map((line) => line.trim()).filter(Boolean).join("\n");
}
