"""A report written with python-docx, as a script in an office would do it.

Usage: python_docx.py                           imports, writes nothing
       python_docx.py CONTENT.json RUNS OUT     writes OUT once, then prints seconds a document, a run a line

CONTENT.json: {"tree", "sheet"} as crates/soket-doc has them. Page numbers and rules are left out; all text, styles,
page sizes and tables are there.
"""

import io
import json
import sys
import time

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
LEFT_SHARE = {"header": "header_left", "closing": "closing_left", "addressees": "addressees_left"}


def add_styles(document, sheet):
    for role, look in sheet["roles"].items():
        style = document.styles.add_style(role, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name = sheet["font"]
        style.font.size = Pt(look["size_pt"])
        style.font.bold = look["bold"]
        style.font.italic = look["italic"]
        form = style.paragraph_format
        form.alignment = ALIGN[look["align"]]
        form.first_line_indent = Mm(look["first_line_mm"] - look["hanging_mm"])
        form.left_indent = Mm(look["left_mm"] + look["hanging_mm"])
        form.space_before = Pt(look["before_pt"])
        form.space_after = Pt(look["after_pt"])
        form.keep_with_next = look["keep_next"]
        if look["line"] != "single":
            form.line_spacing = Pt(look["line"]["exact"])


def set_page(section, page, orientation):
    width, height = page["width_mm"], page["height_mm"]
    if orientation == "landscape":
        section.orientation = WD_ORIENT.LANDSCAPE
        width, height = height, width
    section.page_width, section.page_height = Mm(width), Mm(height)
    sides = page[orientation]
    section.top_margin, section.bottom_margin = Mm(sides["top"]), Mm(sides["bottom"])
    section.left_margin, section.right_margin = Mm(sides["left"]), Mm(sides["right"])
    return width - sides["left"] - sides["right"]


def add_runs(paragraph, runs):
    for run in runs:
        written = paragraph.add_run(run["text"])
        if "bold" in run:
            written.bold = run["bold"]
        if "italic" in run:
            written.italic = run["italic"]
        if run["underline"]:
            written.underline = True


def fill(cell, paragraphs, styles):
    first = cell.paragraphs[0]
    for index, source in enumerate(paragraphs):
        paragraph = first if index == 0 else cell.add_paragraph()
        paragraph.style = styles[source["role"]]
        add_runs(paragraph, source["runs"])


def add_columns(document, block, sheet, width, styles):
    share = sheet.get(LEFT_SHARE.get(block["kind"]), 0.5)
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.width, right.width = Mm(width * share), Mm(width * (1 - share))
    fill(left, block["left"], styles)
    fill(right, block["right"], styles)


def add_table(document, block, width, styles):
    shares = [column["share"] for column in block["columns"]]
    widths = [Mm(width * share / sum(shares)) for share in shares]
    rows = block["rows"]
    table = document.add_table(rows=len(rows), cols=len(shares), style="Table Grid")
    table.autofit = False
    for written, source in zip(table.rows, rows):
        cells, at = written.cells, 0
        for cell, column in zip(cells, widths):
            cell.width = column
        for cell in source["cells"]:
            span = cell["span"]
            place = cells[at] if span == 1 else cells[at].merge(cells[at + span - 1])
            fill(place, cell["paragraphs"], styles)
            at += span


def write(content):
    document, sheet = docx.Document(), content["sheet"]
    add_styles(document, sheet)
    # Looking a style up by its name walks through all of them.
    styles = {role: document.styles[role] for role in sheet["roles"]}
    for index, source in enumerate(content["tree"]["sections"]):
        section = document.sections[0] if index == 0 else document.add_section(WD_SECTION.NEW_PAGE)
        width = set_page(section, sheet["page"], source["orientation"])
        for block in source["blocks"]:
            if block["block"] == "paragraph":
                add_runs(document.add_paragraph(style=styles[block["role"]]), block["runs"])
            elif block["block"] == "columns":
                add_columns(document, block, sheet, width, styles)
            else:
                add_table(document, block, width, styles)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def measure(work):
    """The command line of every script in Python here: `work` makes, from the content, what is then timed."""
    if len(sys.argv) == 1:
        return
    path, runs, out = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        write_once = work(json.load(file))
    with open(out, "wb") as file:
        file.write(write_once())
    for _ in range(int(runs)):
        start = time.perf_counter()
        write_once()
        print(time.perf_counter() - start)


if __name__ == "__main__":
    measure(lambda content: lambda: write(content))
