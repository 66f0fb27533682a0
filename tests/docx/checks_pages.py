"""Paper, margins, page numbers, marks at the edges."""

import pages as pdf
from expected import exact, text_of

# Of Times New Roman, in ems. "10 mm from the edge" is measured at the top of the figures and capitals.
FIGURE_HEIGHT = 0.676
ASCENT = 0.891
DESCENT = 0.216
DESCENT_AND_GAP = 0.258


def run(geometry):
    paper(geometry)
    margins(geometry)
    full_lines(geometry)
    top_edges(geometry)
    foot_edges(geometry)


def paper(geometry):
    width, height = geometry.style["width_mm"], geometry.style["height_mm"]
    for page in geometry.pages:
        expected = (height, width) if page.width > page.height else (width, height)
        geometry.report.near(f"page {page.number} width", page.width, expected[0], 0.5)
        geometry.report.near(f"page {page.number} height", page.height, expected[1], 0.5)


def margins(geometry):
    report = geometry.report
    for page in geometry.pages:
        body = geometry.text_glyphs(page)
        if not body:
            report.check(f"page {page.number} has text", False)
            continue
        sides = geometry.sides(page)
        left, right = min(g.left for g in body), page.width - max(g.right for g in body)
        top = line_top(geometry, min(body, key=lambda glyph: glyph.baseline))
        bottom = page.height - max(g.baseline for g in body)
        name = f"page {page.number} margin"
        report.check(f"{name} left", left >= sides["left"] - 1, f"{left:.2f} mm")
        report.check(f"{name} right", right >= sides["right"] - 1, f"{right:.2f} mm")
        report.near(f"{name} top", top, sides["top"], 1)
        report.check(f"{name} bottom", bottom >= sides["bottom"] - 1, f"{bottom:.2f} mm")
        free = free_lines(geometry, page)
        if free:
            room = sides["bottom"] + (free + DESCENT_AND_GAP * body[-1].size) * pdf.MM
            report.check(f"{name} bottom is used", bottom <= room, f"{bottom:.2f} mm")


def line_top(geometry, glyph):
    """Where the line starts in which a letter stands; a head that repeats is in no paragraph."""
    found = next((found for found in geometry.found if any(g is glyph for g in found.glyphs)), None)
    look = found.look if found else geometry.sheet["roles"]["table-head"]
    step = exact(look)
    above = step - DESCENT_AND_GAP * glyph.size if step else ASCENT * glyph.size
    starts_here = found is None or found.first_page == glyph.page
    before = look["before_pt"] if starts_here else 0
    return glyph.baseline - (above + before) * pdf.MM


def free_lines(geometry, page):
    """Points that may stay free at the foot, when a paragraph goes on overleaf: less than a line, or
    one line more when only two went over, of which widow control took one along."""
    for found in geometry.found:
        step = exact(found.look)
        over = [line for line in found.lines if line.page == page.number + 1]
        if step and over and found.lines[0].page == page.number:
            return step * (1 if len(over) > 2 else 2)
    return 0


def full_lines(geometry):
    """Lines that another line of the same paragraph follows reach from margin to margin: on front pages, and on
    the back of the paper from the mirrored margins."""
    inner = [
        line
        for found in geometry.on_pages("body", "item", "citation")
        if found.look["align"] == "justify"
        for line in found.lines[1:-1]
    ]
    for parity, name in ((1, "odd"), (0, "even")):
        lines = [line for line in inner if geometry.numbers[line.page - 1] % 2 == parity]
        for edge, value in ((0, lambda line: line.left), (1, lambda line: line.right)):
            off = {id(line): value(line) - geometry.text_edges(line.page)[edge] for line in lines}
            worst = max(lines, key=lambda line: abs(off[id(line)]), default=None)
            if worst:
                side = ("left", "right")[edge]
                expected = geometry.text_edges(worst.page)[edge]
                rule = f"full lines of {name} pages, {side} edge (the worst of {len(lines)})"
                geometry.report.near(rule, value(worst), expected, 1)


def top_edges(geometry):
    """Above the text stand the page's number, unless it is hidden, and the mark of a first page; nothing else."""
    starts = {page: section for section, page in geometry.first_pages().items()}
    for page in geometry.pages:
        section = starts.get(page.number)
        restarts = section == 0 or (section is not None and geometry.style["annex_restarts_numbers"])
        hidden = restarts and geometry.style["hide_first_number"]
        number = "" if hidden else str(geometry.numbers[page.number - 1])
        mark = None if section is None else geometry.sections[section].get("top_mark")
        glyphs = geometry.above(page)
        wanted = number + (pdf.squeezed(text_of(mark)) if mark else "")
        shown = "".join(glyph.text for glyph in glyphs)
        same = geometry.report.check
        same(f"page {page.number} above the text", shown == wanted, f"“{shown}”, expected “{wanted}”")
        if shown == wanted and number:
            page_number(geometry, page, glyphs[: len(number)])
        if shown == wanted and mark:
            top_mark(geometry, page, mark, glyphs[len(number) :])


def page_number(geometry, page, glyphs):
    report, name = geometry.report, f"page {page.number} number"
    line, first = pdf.Line(glyphs), glyphs[0]
    left, right = geometry.text_edges(page.number)
    top = line.baseline - FIGURE_HEIGHT * first.size * pdf.MM
    report.near(f"{name} from the top edge", top, geometry.style["number_top_mm"], 1.5)
    report.near(f"{name} in the middle of the text", line.axis, (left + right) / 2, 1)
    report.near(f"{name} size", first.size, geometry.sheet["page_number_pt"], 0.1, "pt")
    report.check(f"{name} upright", not (first.bold or first.italic), first.font)


def top_mark(geometry, page, mark, glyphs):
    report, name = geometry.report, f"page {page.number} mark at the top"
    line = pdf.Line(glyphs)
    top = line.baseline - FIGURE_HEIGHT * glyphs[0].size * pdf.MM
    report.near(f"{name} from the edge", top, geometry.style["mark_edge_mm"], 1.5)
    report.near(f"{name} at the right", line.right, geometry.text_edges(page.number)[1], 1)
    look_of_mark(geometry, name, mark, glyphs)


def foot_edges(geometry):
    """Below the text stands the mark of a section's last page; nothing else, and on no other page."""
    ends = {page: section for section, page in geometry.last_pages().items()}
    for page in geometry.pages:
        section = ends.get(page.number)
        mark = None if section is None else geometry.sections[section].get("foot_mark")
        wanted = pdf.squeezed(text_of(mark)) if mark else ""
        glyphs = geometry.below(page)
        shown = "".join(glyph.text for glyph in glyphs)
        report, name = geometry.report, f"page {page.number} mark at the foot"
        report.check(f"page {page.number} below the text", shown == wanted, f"“{shown}”, expected “{wanted}”")
        if shown != wanted or not mark:
            continue
        line = pdf.Line(glyphs)
        left, right = geometry.text_edges(page.number)
        bottom = page.height - line.baseline - DESCENT * glyphs[0].size * pdf.MM
        report.near(f"{name} from the edge", bottom, geometry.style["mark_edge_mm"], 1)
        report.near(f"{name} in the middle", line.axis, (left + right) / 2, 1)
        look_of_mark(geometry, name, mark, glyphs)


def look_of_mark(geometry, name, mark, glyphs):
    look = geometry.sheet["roles"][mark["role"]]
    seen = {(glyph.bold, glyph.italic, round(glyph.size, 1)) for glyph in glyphs}
    wanted = {(look["bold"], look["italic"], round(look["size_pt"], 1))}
    geometry.report.check(f"{name} look", seen == wanted, f"{seen}, expected {wanted}")
