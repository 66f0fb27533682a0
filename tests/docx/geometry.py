"""Does a .docx look on the page as its style sheet says?  geometry.py DOCX EXPECT.json

Positions and fonts are read from the PDF that LibreOffice makes; agreement is with LibreOffice, never
claimed for Word. One line a check, `ok …` or `FAIL …`, then the count; exit code 1 when one failed.
"""

import json
import sys

import pages as pdf

# Faces with the same widths, by the name a sheet gives.
SAME_WIDTHS = {"TimesNewRoman": {"TimesNewRoman", "TimesNewRomanPSMT", "LiberationSerif"}}

# Of Times New Roman, in ems. "10 mm from the edge" is measured at the top of the figures.
FIGURE_HEIGHT = 0.676
ASCENT = 0.891
DESCENT_AND_GAP = 0.258

CLOSING = {"recipients-label", "recipient", "capacity", "position", "signer-name"}
SIGNATURE = {"capacity", "position", "signer-name"}
LEFT_OF_HEADER = {"parent-body", "issuing-body", "star", "number-symbol", "draft-round"}
HEADER = LEFT_OF_HEADER | {"party-title", "place-date"}
TABLE = {"table-head", "table-group", "table-text", "table-figure"}


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, is_right, seen=""):
        self.passed += bool(is_right)
        self.failed += not is_right
        print(f"{'ok' if is_right else 'FAIL'} {name}{f': {seen}' if seen else ''}")

    def near(self, name, value, expected, tolerance, unit="mm"):
        self.check(
            name,
            abs(value - expected) <= tolerance,
            f"{value:.2f} {unit}, expected {expected:.2f} ± {tolerance:g}",
        )


class Found:
    """A paragraph of the tree and its letters on the pages."""

    def __init__(self, source, look, stream):
        self.role = source["role"]
        self.runs = source.get("runs") or [{"text": source["text"]}]
        self.text = "".join(run["text"] for run in self.runs)
        self.look = look
        self.glyphs = stream.take(self.text)
        self.lines = pdf.lines_of(self.glyphs)

    @property
    def name(self):
        text = " ".join(self.text.split())
        return f"{self.role} “{text[:40]}{'…' if len(text) > 40 else ''}”"

    def expected_faces(self):
        """Bold and italic of every letter, in order."""
        for run in self.runs:
            bold = self.look["bold"] if run.get("bold") is None else run["bold"]
            italic = self.look["italic"] if run.get("italic") is None else run["italic"]
            for _ in pdf.squeezed(run["text"]):
                yield bold, italic


class Geometry:
    def __init__(self, pages, expect):
        self.sheet = expect["sheet"]
        self.style = self.sheet["page"]
        self.pages = pages
        self.report = Report()
        body = [glyph for page in pages for glyph in page.glyphs if not self.is_header(page, glyph)]
        stream = pdf.Stream(body)
        looks = self.sheet["roles"]
        paragraphs = [p for p in expect["paragraphs"] if pdf.squeezed(text_of(p))]
        self.found = [Found(source, looks[source["role"]], stream) for source in paragraphs]

    def run(self):
        self.every_paragraph()
        self.paper()
        self.margins()
        self.page_numbers()
        self.header()
        self.rules()
        self.centred()
        self.first_lines()
        self.distances()
        self.closing()
        self.tables()
        print(f"{self.report.passed} passed, {self.report.failed} failed")
        return 1 if self.report.failed else 0

    # Pages

    def sides(self, page):
        return self.style["landscape" if page.width > page.height else "portrait"]

    def page(self, number):
        return self.pages[number - 1]

    def is_header(self, page, glyph):
        return glyph.baseline < self.sides(page)["top"] - 1

    def on_pages(self, *roles):
        return [found for found in self.found if found.role in roles and found.glyphs]

    def paper(self):
        width, height = self.style["width_mm"], self.style["height_mm"]
        for page in self.pages:
            turned = page.width > page.height
            expected = (height, width) if turned else (width, height)
            self.report.near(f"page {page.number} width", page.width, expected[0], 0.5)
            self.report.near(f"page {page.number} height", page.height, expected[1], 0.5)

    def margins(self):
        for page in self.pages:
            body = [glyph for glyph in page.glyphs if not self.is_header(page, glyph)]
            if not body:
                self.report.check(f"page {page.number} has text", False)
                continue
            sides = self.sides(page)
            left, right = min(g.left for g in body), page.width - max(g.right for g in body)
            top = self.line_top(min(body, key=lambda glyph: glyph.baseline))
            bottom = page.height - max(g.baseline for g in body)
            name = f"page {page.number} margin"
            self.report.check(f"{name} left", left >= sides["left"] - 1, f"{left:.2f} mm")
            self.report.check(f"{name} right", right >= sides["right"] - 1, f"{right:.2f} mm")
            self.report.near(f"{name} top", top, sides["top"], 1)
            self.report.check(f"{name} bottom", bottom >= sides["bottom"] - 1, f"{bottom:.2f} mm")
            free = self.free_lines(page)
            if free:
                room = sides["bottom"] + (free + DESCENT_AND_GAP * body[-1].size) * pdf.MM
                self.report.check(f"{name} bottom is used", bottom <= room, f"{bottom:.2f} mm")
        self.full_lines()

    def line_top(self, glyph):
        """Where the line starts in which a letter stands; a head that repeats is in no paragraph."""
        found = next((found for found in self.found if any(g is glyph for g in found.glyphs)), None)
        look = found.look if found else self.sheet["roles"]["table-head"]
        step = exact(look)
        above = step - DESCENT_AND_GAP * glyph.size if step else ASCENT * glyph.size
        starts_here = found is None or found.glyphs[0].page == glyph.page
        before = look["before_pt"] if starts_here else 0
        return glyph.baseline - (above + before) * pdf.MM

    def free_lines(self, page):
        """Points that may stay free at the foot, when a paragraph goes on overleaf: less than a line, or
        one line more when only two went over, of which widow control took one along."""
        for found in self.found:
            step = exact(found.look)
            over = [line for line in found.lines if line.page == page.number + 1]
            if step and over and found.lines[0].page == page.number:
                return step * (1 if len(over) > 2 else 2)
        return 0

    def full_lines(self):
        """Lines that another line of the same paragraph follows reach from margin to margin."""
        inner = [
            line
            for found in self.on_pages("body", "item", "citation")
            if found.look["align"] == "justify"
            for line in found.lines[1:-1]
        ]
        self.report.check("there are full lines to measure", inner)
        for edge, value in [("left", lambda line: line.left), ("right", lambda line: line.right)]:
            page = self.pages[0]
            expected = self.sides(page)["left"] if edge == "left" else page.width - self.sides(page)["right"]
            worst = max(inner, key=lambda line: abs(value(line) - expected), default=None)
            if worst:
                self.report.near(f"full lines, {edge} edge (the worst of {len(inner)})", value(worst), expected, 1)

    def page_numbers(self):
        starts = {found.glyphs[0].page for found in self.on_pages("annex-label")}
        count = 0
        for page in self.pages:
            annex = page.number in starts
            starts_anew = page.number == 1 or (annex and self.style["annex_restarts_numbers"])
            count = 1 if starts_anew else count + 1
            hidden = starts_anew and self.style["hide_first_number"]
            self.page_number(page, "" if hidden else str(count))

    def page_number(self, page, expected):
        glyphs = [glyph for glyph in page.glyphs if self.is_header(page, glyph)]
        shown = "".join(glyph.text for glyph in glyphs)
        name = f"page {page.number} number"
        self.report.check(name, shown == expected, f"“{shown}”, expected “{expected}”")
        if not expected or not glyphs:
            return
        line, first = pdf.Line(glyphs), glyphs[0]
        sides = self.sides(page)
        top = line.baseline - FIGURE_HEIGHT * first.size * pdf.MM
        middle = (sides["left"] + page.width - sides["right"]) / 2
        self.report.near(f"{name} from the top edge", top, self.style["number_top_mm"], 1.5)
        self.report.near(f"{name} in the middle of the text", line.axis, middle, 1)
        self.report.near(f"{name} size", first.size, self.sheet["page_number_pt"], 0.1, "pt")
        self.report.check(f"{name} upright", not (first.bold or first.italic), first.font)

    # Paragraphs

    def every_paragraph(self):
        font = pdf.squeezed(self.sheet["font"])
        families = SAME_WIDTHS.get(font, {font})
        for found in self.found:
            if not found.glyphs:
                self.report.check(f"{found.name} is on a page", False)
                continue
            wrong = {glyph.family for glyph in found.glyphs} - families
            sizes = {round(glyph.size, 1) for glyph in found.glyphs} - {round(found.look["size_pt"], 1)}
            faces = [
                glyph.text
                for glyph, face in zip(found.glyphs, found.expected_faces())
                if (glyph.bold, glyph.italic) != face
            ]
            faults = [f"font {', '.join(wrong)}"] if wrong else []
            faults += [f"size {sizes}, expected {found.look['size_pt']} pt"] if sizes else []
            faults += [f"bold or italic wrong at “{''.join(faces[:20])}”"] if faces else []
            self.report.check(f"{found.name} font", not faults, "; ".join(faults))

    def text_edges(self, page_number):
        page = self.page(page_number)
        sides = self.sides(page)
        return sides["left"], page.width - sides["right"]

    def header(self):
        titles = self.on_pages("party-title")
        for title in titles:
            left, right = self.text_edges(title.glyphs[0].page)
            line = title.lines[0]
            self.report.check(f"{title.name} on one line", len(title.lines) == 1)
            self.report.near(f"{title.name} ends at the right margin", line.right, right, 1)
            for date in self.on_pages("place-date"):
                if date.lines[0].width <= line.width:
                    self.report.near(f"{date.name} under the title", date.lines[0].axis, line.axis, 1)
            axis = left + (right - left) * self.sheet["header_left"] / 2
            for found in self.on_pages(*LEFT_OF_HEADER):
                for part in found.lines:
                    self.report.near(f"{found.name} axis", part.axis, axis, 1)
            names = self.on_pages("parent-body", "issuing-body")
            if names:
                self.report.near("title and name start level", line.baseline, names[0].lines[0].baseline, 1)

    def rules(self):
        for found in self.found:
            if not (found.look["rule_below"] and found.glyphs):
                continue
            line = found.lines[-1]
            below = [
                rule
                for rule in self.page(line.page).rules
                if 0 < rule.top - line.baseline < 4 and rule.left < line.axis < rule.right
            ]
            self.report.check(f"{found.name} has a rule", len(below) == 1, f"{len(below)} rules")
            for rule in below:
                share = (rule.right - rule.left) / line.width * 100
                self.report.near(f"{found.name} rule as long as the text", share, 100, 2, "%")
                self.report.near(f"{found.name} rule starts with the text", rule.left, line.left, 1)
                # Letters with a dot below reach a fifth of an em under the baseline.
                clear = rule.top - line.baseline - 0.2 * line.glyphs[0].size * pdf.MM
                self.report.near(f"{found.name} rule close under the dots", clear, 0.4, 0.6)

    def centred(self):
        for found in self.found:
            outside = found.role not in HEADER | CLOSING | TABLE
            if found.look["align"] != "center" or not outside:
                continue
            for line in found.lines:
                left, right = self.text_edges(line.page)
                self.report.near(f"{found.name} in the middle", line.axis, (left + right) / 2, 1)

    def first_lines(self):
        for found in self.on_pages("citation", "body", "item", "heading1", "heading2", "heading3"):
            if found.look["align"] in ("left", "justify"):
                left, _ = self.text_edges(found.glyphs[0].page)
                expected = left + found.look["left_mm"] + found.look["first_line_mm"]
                self.report.near(f"{found.name} first line", found.lines[0].left, expected, 0.5)

    def distances(self):
        """From line to line, and over the room between two paragraphs of exact lines."""
        for found in self.found:
            step = exact(found.look)
            gaps = [
                (after.baseline - before.baseline) / pdf.MM
                for before, after in zip(found.lines, found.lines[1:])
                if before.page == after.page
            ]
            if step and gaps:
                worst = max(gaps, key=lambda gap: abs(gap - step))
                self.report.near(f"{found.name} line to line", worst, step, 0.2, "pt")
        for above, below in zip(self.found, self.found[1:]):
            step = exact(below.look)
            touching = step and exact(above.look) == step and above.lines and below.lines
            if touching and above.lines[-1].page == below.lines[0].page:
                gap = (below.lines[0].baseline - above.lines[-1].baseline) / pdf.MM
                # Word and LibreOffice add the room after to the room before.
                room = above.look["after_pt"] + below.look["before_pt"]
                self.report.near(f"{below.name} after the paragraph above", gap, step + room, 0.3, "pt")

    def closing(self):
        closing = self.on_pages(*CLOSING)
        if not closing:
            return
        first = self.found.index(closing[0])
        used = {glyph.page for found in closing for glyph in found.glyphs}
        self.report.check("the closing block is on one page", len(used) == 1, f"pages {sorted(used)}")
        if first > 0 and self.found[first - 1].glyphs:
            last = self.found[first - 1].glyphs[-1].page
            self.report.check("the last line of the text is with it", last in used, f"page {last}")
        left, right = self.text_edges(min(used))
        start = left + (right - left) * self.sheet["closing_left"]
        for found in self.on_pages(*SIGNATURE):
            for line in found.lines:
                self.report.near(f"{found.name} axis", line.axis, (start + right) / 2, 1)

    def tables(self):
        """Every page that shows a row of a table shows its head."""
        heads, tables = [], []
        for before, found in zip([None, *self.found], self.found):
            if found.role == "table-head":
                if before is None or before.role != "table-head":
                    heads = []
                    tables.append((heads, set()))
                heads.append(found)
            elif found.role in TABLE and tables:
                tables[-1][1].update(glyph.page for glyph in found.glyphs)
        for heads, used in tables:
            for number in sorted(used):
                page = pdf.squeezed("".join(glyph.text for glyph in self.page(number).glyphs))
                missing = [head.text for head in heads if pdf.squeezed(head.text) not in page]
                self.report.check(f"page {number} shows the head of its table", not missing, ", ".join(missing))


def text_of(paragraph):
    if paragraph.get("runs"):
        return "".join(run["text"] for run in paragraph["runs"])
    return paragraph["text"]


def exact(look):
    """Points from line to line, when the sheet says so exactly."""
    return look["line"]["exact"] if isinstance(look["line"], dict) else None


def main(arguments):
    if len(arguments) != 2:
        print("geometry.py DOCX EXPECT.json", file=sys.stderr)
        return 2
    docx, expect = arguments
    with open(expect, encoding="utf-8") as file:
        expected = json.load(file)
    return Geometry(pdf.read(docx), expected).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
