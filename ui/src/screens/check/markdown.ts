// The little markdown that the rules' help is written in, as data. Elements are made from it; text never becomes HTML.

export interface Span {
  text: string;
  kind: "plain" | "strong" | "emphasis" | "code";
}

export type HelpBlock =
  | { kind: "heading"; spans: Span[] }
  | { kind: "paragraph"; spans: Span[] }
  | { kind: "list"; items: Span[][] }
  | { kind: "code"; text: string };

export function parseHelp(source: string): HelpBlock[] {
  const blocks: HelpBlock[] = [];
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", spans: spansOf(paragraph.join(" ")) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    const item = /^\s*(?:[-*]|\d+[.)])\s+(.*)$/.exec(line)?.[1];
    if (/^\s*```/.test(line)) {
      endParagraph();
      const close = lines.findIndex((other, index) => index > at && /^\s*```/.test(other));
      const end = close < 0 ? lines.length : close;
      blocks.push({ kind: "code", text: lines.slice(at + 1, end).join("\n") });
      at = end;
    } else if (heading !== undefined) {
      endParagraph();
      blocks.push({ kind: "heading", spans: spansOf(heading) });
    } else if (item !== undefined && paragraph.length === 0) {
      addItem(blocks, item);
    } else if (line.trim() === "") {
      endParagraph();
    } else if (!continuesItem(blocks, line, lines[at - 1])) {
      paragraph.push(line.trim());
    }
  }
  endParagraph();
  return blocks;
}

function addItem(blocks: HelpBlock[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === "list") last.items.push(spansOf(text));
  else blocks.push({ kind: "list", items: [spansOf(text)] });
}

/** An indented line right under an item belongs to it. */
function continuesItem(blocks: HelpBlock[], line: string, before: string | undefined): boolean {
  const last = blocks.at(-1);
  const item = last?.kind === "list" ? last.items.at(-1) : undefined;
  if (!item || !/^\s+\S/.test(line) || !before?.trim()) return false;
  item.push(...spansOf(` ${line.trim()}`));
  return true;
}

const INLINE = /\*\*(?<strong>.+?)\*\*|\*(?<emphasis>[^\s*](?:[^*]*[^\s*])?)\*|`(?<code>[^`]+)`/g;

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) spans.push({ text: text.slice(at, match.index), kind: "plain" });
    for (const kind of ["strong", "emphasis", "code"] as const) {
      const inner = match.groups?.[kind];
      if (inner !== undefined) spans.push({ text: inner, kind });
    }
    at = match.index + match[0].length;
  }
  if (at < text.length) spans.push({ text: text.slice(at), kind: "plain" });
  return spans;
}
