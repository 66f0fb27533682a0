"""Does a .docx or our own PDF look as its tree and its style sheet say?  geometry.py FILE EXPECT.json

Positions and fonts of a .docx are read from the PDF that LibreOffice makes; agreement is with LibreOffice, never
claimed for Word. One line a check, `ok …` or `FAIL …`, then the count; exit code 1 when one failed.
What is checked stands in checks_*.py, each a list of rules in the words of the guideline.
"""

import json
import sys

import checks_breaks
import checks_columns
import checks_official
import checks_pages
import checks_text
import expected
import pages as pdf
from report import Report


class Geometry:
    """The pages, the paragraphs found on them, and where the edges of the text are."""

    def __init__(self, pages, expect):
        self.expect = expect
        self.sheet = expect["sheet"]
        self.style = self.sheet["page"]
        self.sections = expect["tree"]["sections"]
        self.duplex = expect["tree"]["duplex"]
        self.pages = pages
        self.report = Report()
        stream = pdf.Stream([glyph for page in pages for glyph in self.text_glyphs(page)])
        self.found = expected.found(self.sections, self.sheet["roles"], stream)
        self.numbers = self.count_pages()

    def run(self):
        for checks in (checks_text, checks_pages, checks_columns, checks_breaks, checks_official):
            checks.run(self)
        return self.report.close()

    def page(self, number):
        return self.pages[number - 1]

    def on_pages(self, *roles):
        return [found for found in self.found if found.role in roles and found.glyphs]

    # The three bands of a page

    def paper_sides(self, page):
        return self.style["landscape" if page.width > page.height else "portrait"]

    def above(self, page):
        top = self.paper_sides(page)["top"]
        return sorted((g for g in page.glyphs if g.baseline < top - 1), key=lambda glyph: glyph.left)

    def below(self, page):
        foot = page.height - self.paper_sides(page)["bottom"]
        return [glyph for glyph in page.glyphs if glyph.baseline > foot + 1]

    def text_glyphs(self, page):
        outside = {id(glyph) for glyph in [*self.above(page), *self.below(page)]}
        return [glyph for glyph in page.glyphs if id(glyph) not in outside]

    # Sections

    def first_pages(self):
        """The page on which each section starts; a section begins a page."""
        starts = {}
        for found in self.found:
            if found.glyphs:
                starts.setdefault(found.section, found.first_page)
        return starts

    def last_pages(self):
        starts = self.first_pages()
        ends = [start - 1 for start in list(starts.values())[1:]] + [len(self.pages)]
        return dict(zip(starts, ends))

    def count_pages(self):
        """The number of every page, whether it is shown or not."""
        starts = {page: section for section, page in self.first_pages().items()}
        numbers, count = [], 0
        for page in self.pages:
            section = starts.get(page.number)
            anew = section == 0 or (section is not None and self.style["annex_restarts_numbers"])
            count = 1 if anew else count + 1
            numbers.append(count)
        return numbers

    # Edges of the text

    def sides(self, page):
        """On a back page of paper printed on both sides, inside is right."""
        sides = dict(self.paper_sides(page))
        if self.duplex and self.numbers[page.number - 1] % 2 == 0:
            sides["left"], sides["right"] = sides["right"], sides["left"]
        return sides

    def text_edges(self, page_number):
        page = self.page(page_number)
        sides = self.sides(page)
        return sides["left"], page.width - sides["right"]

    def column(self, found):
        """Left and right edge of the column in which a paragraph stands."""
        left, right = self.text_edges(found.first_page)
        if found.place not in ("left", "right"):
            return left, right
        key = {"header": "header_left", "closing": "closing_left", "addressees": "addressees_left"}
        share = self.sheet[key[found.columns]] if found.columns in key else 0.5
        split = left + (right - left) * share
        return (left, split) if found.place == "left" else (split, right)


def main(arguments):
    if len(arguments) != 2:
        print("geometry.py DOCX EXPECT.json", file=sys.stderr)
        return 2
    docx, expect = arguments
    with open(expect, encoding="utf-8") as file:
        wanted = json.load(file)
    return Geometry(pdf.read(docx), wanted).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
