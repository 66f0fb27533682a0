// The same report written with the npm package docx. Usage and content as for python_docx.py.

import { readFileSync, writeFileSync } from "node:fs";
import * as docx from "docx";

const LEFT_SHARE = { header: "header_left", closing: "closing_left", addressees: "addressees_left" };
const ALIGN = {
  left: docx.AlignmentType.LEFT,
  center: docx.AlignmentType.CENTER,
  right: docx.AlignmentType.RIGHT,
  justify: docx.AlignmentType.JUSTIFIED,
};
const twips = (mm) => Math.round((mm * 1440) / 25.4);
const points = (pt) => Math.round(pt * 20);

function style(role, look, font) {
  const exact = look.line === "single" ? {} : { line: points(look.line.exact), lineRule: docx.LineRuleType.EXACT };
  const first = look.first_line_mm - look.hanging_mm;
  return {
    id: role,
    name: role,
    run: { font, size: look.size_pt * 2, bold: look.bold, italics: look.italic },
    paragraph: {
      alignment: ALIGN[look.align],
      indent: {
        left: twips(look.left_mm + look.hanging_mm),
        ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
      },
      spacing: { before: points(look.before_pt), after: points(look.after_pt), ...exact },
      keepNext: look.keep_next,
    },
  };
}

function paragraph({ role, runs }) {
  const children = runs.map(
    ({ text, bold, italic, underline }) =>
      new docx.TextRun({ text, bold, italics: italic, underline: underline ? {} : undefined }),
  );
  return new docx.Paragraph({ style: role, children });
}

function cell(paragraphs, width, span) {
  return new docx.TableCell({
    children: paragraphs.map(paragraph),
    columnSpan: span,
    width: { size: width, type: docx.WidthType.DXA },
  });
}

function columns(block, sheet, width) {
  const share = sheet[LEFT_SHARE[block.kind]] ?? 0.5;
  const widths = [Math.round(width * share), Math.round(width * (1 - share))];
  const cells = [cell(block.left, widths[0], 1), cell(block.right, widths[1], 1)];
  return new docx.Table({
    columnWidths: widths,
    borders: docx.TableBorders.NONE,
    rows: [new docx.TableRow({ children: cells })],
  });
}

function table(block, width) {
  const sum = block.columns.reduce((all, { share }) => all + share, 0);
  const widths = block.columns.map(({ share }) => Math.round((width * share) / sum));
  const rows = block.rows.map((row) => {
    let at = 0;
    const children = row.cells.map(({ span, paragraphs }) => {
      const own = widths.slice(at, at + span).reduce((all, one) => all + one, 0);
      at += span;
      return cell(paragraphs, own, span);
    });
    return new docx.TableRow({ children, tableHeader: row.kind === "head" });
  });
  return new docx.Table({ columnWidths: widths, rows });
}

function section({ orientation, blocks }, sheet) {
  const { page } = sheet;
  const sides = page[orientation];
  const across = orientation === "landscape" ? page.height_mm : page.width_mm;
  const width = twips(across - sides.left - sides.right);
  const margin = Object.fromEntries(Object.entries(sides).map(([side, mm]) => [side, twips(mm)]));
  const children = blocks.map((block) => {
    if (block.block === "paragraph") return paragraph(block);
    return block.block === "columns" ? columns(block, sheet, width) : table(block, width);
  });
  // The library turns the paper itself.
  const size = { orientation, width: twips(page.width_mm), height: twips(page.height_mm) };
  return { properties: { page: { size, margin } }, children };
}

function write({ tree, sheet }) {
  const document = new docx.Document({
    styles: { paragraphStyles: Object.entries(sheet.roles).map(([role, look]) => style(role, look, sheet.font)) },
    sections: tree.sections.map((one) => section(one, sheet)),
  });
  return docx.Packer.toBuffer(document);
}

const [path, runs, out] = process.argv.slice(2);
if (path) {
  const content = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(out, await write(content));
  for (let run = 0; run < Number(runs); run += 1) {
    const start = performance.now();
    await write(content);
    console.log((performance.now() - start) / 1000);
  }
}
