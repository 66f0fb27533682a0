/**
 * The look of the page from a rule set's style sheet, as CSS. Lengths are multiples of `--mm` and `--pt`, which the page
 * sets by its scale. Pure.
 */
import type { Origin, Paragraph, ParagraphStyle, PageStyle, Run, StyleSheet } from "../../../generated";

const PLAIN: ParagraphStyle = {
  size_pt: 14,
  bold: false,
  italic: false,
  align: "left",
  first_line_mm: 0,
  left_mm: 0,
  hanging_mm: 0,
  before_pt: 0,
  after_pt: 0,
  line: "single",
  keep_next: false,
  rule_below: false,
  rule_above: false,
  balance: false,
  outline: null,
};

export const MM_IN_PX = 96 / 25.4;
export const PT_IN_PX = 96 / 72;
/** Word's "single" for Times New Roman. */
const SINGLE_LINE = 1.15;

/** More than any paragraph has; a longer one is cut on the screen, so that drawing it stops nobody from typing. */
const LONGEST_RUN = 20_000;

export function shownText(text: string): string {
  return text.length > LONGEST_RUN ? `${text.slice(0, LONGEST_RUN)}…` : text;
}

export function roleStyle(sheet: StyleSheet, role: Paragraph["role"]): ParagraphStyle {
  return sheet.roles[role] ?? PLAIN;
}

export function paragraphCss(style: ParagraphStyle): string {
  const height = style.line === "single" ? String(SINGLE_LINE) : pt(style.line.exact);
  return [
    `font-size:${pt(style.size_pt)}`,
    `font-weight:${style.bold ? 700 : 400}`,
    `font-style:${style.italic ? "italic" : "normal"}`,
    `text-align:${style.align}`,
    `text-indent:${mm(style.first_line_mm - style.hanging_mm)}`,
    `padding-left:${mm(style.left_mm + style.hanging_mm)}`,
    `margin:${pt(style.before_pt)} 0 ${pt(style.after_pt)}`,
    `line-height:${height}`,
  ].join(";");
}

/** Where a run differs from its paragraph. */
export function runCss(run: Run): string {
  const css: string[] = [];
  if (run.bold != null) css.push(`font-weight:${run.bold ? 700 : 400}`);
  if (run.italic != null) css.push(`font-style:${run.italic ? "italic" : "normal"}`);
  if (run.underline) css.push("text-decoration:underline");
  return css.join(";");
}

export function paperCss(page: PageStyle, landscape: boolean): string {
  const width = landscape ? page.height_mm : page.width_mm;
  const sides = landscape ? page.landscape : page.portrait;
  const padding = [sides.top, sides.right, sides.bottom, sides.left].map(mm).join(" ");
  return `width:${mm(width)};padding:${padding}`;
}

/** The scale at which a page fills `width` pixels. */
export function fitScale(page: PageStyle, width: number): number {
  return Math.max(0.3, width / (page.width_mm * MM_IN_PX));
}

/** The first text of a paragraph that leads to a field. */
export function originOf(paragraph: Paragraph): Origin | null {
  const typed = paragraph.runs.find((run) => run.origin.kind === "typed");
  const field = paragraph.runs.find((run) => run.origin.kind === "field");
  return (typed ?? field)?.origin ?? null;
}

/** A piece of the draft and the byte of its text at which the caret stands. */
export interface Caret {
  part: string;
  item: string;
  byte: number;
}

/** The paragraph shows the text around the caret. */
export function showsCaret(paragraph: Paragraph, caret: Caret): boolean {
  return paragraph.runs.some(
    ({ origin }) =>
      origin.kind === "typed" &&
      origin.part === caret.part &&
      origin.item === caret.item &&
      origin.start <= caret.byte &&
      caret.byte <= origin.end,
  );
}

/** The paragraph shows text of the part. */
export function showsPart(paragraph: Paragraph, part: string): boolean {
  return paragraph.runs.some(({ origin }) => origin.kind !== "fixed" && origin.part === part);
}

/** Where a place in a field's text lies in the stored text, which is NFC in UTF-8. */
export function byteOffset(text: string, at: number): number {
  return new TextEncoder().encode(text.slice(0, at).normalize()).length;
}

function mm(length: number): string {
  return `calc(${length}*var(--mm))`;
}

function pt(length: number): string {
  return `calc(${length}*var(--pt))`;
}
