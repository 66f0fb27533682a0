"""A .docx as pages: LibreOffice makes the PDF, pdfplumber says where each letter stands.

Knows nothing of what is right; geometry.py asks it. Everything is in millimetres from the top left corner
of the page, except sizes of letters, which are in points.
"""

import shutil
import subprocess
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

MM = 25.4 / 72


@dataclass
class Glyph:
    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    font: str

    @property
    def bold(self):
        return "Bold" in self.font

    @property
    def italic(self):
        return "Italic" in self.font or "Oblique" in self.font

    @property
    def family(self):
        """`BAAAAA+LiberationSerif-BoldItalic` → `LiberationSerif`."""
        return self.font.split("+")[-1].split("-")[0].split(",")[0]


@dataclass
class Line:
    """Letters of one paragraph that share a baseline."""

    glyphs: list

    @property
    def page(self):
        return self.glyphs[0].page

    @property
    def baseline(self):
        return self.glyphs[0].baseline

    @property
    def left(self):
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self):
        return max(glyph.right for glyph in self.glyphs)

    @property
    def width(self):
        return self.right - self.left

    @property
    def axis(self):
        return (self.left + self.right) / 2


@dataclass
class Rule:
    """A drawn horizontal line."""

    page: int
    left: float
    right: float
    top: float


@dataclass
class Page:
    number: int
    width: float
    height: float
    glyphs: list
    rules: list


def pdfs_of(documents, folder):
    """The PDF of each document, in one run of LibreOffice. Documents have different names."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        raise SystemExit("LibreOffice is not installed: no pages to look at (Debian: libreoffice-writer-nogui)")
    command = [
        soffice,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, documents),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    made = [folder / f"{Path(docx).stem}.pdf" for docx in documents]
    missing = [pdf.stem for pdf in made if not pdf.exists()]
    if missing:
        raise SystemExit(f"LibreOffice made no PDF of {', '.join(missing)}: {done.stderr.strip()}")
    return made


def read(document):
    """The pages of a .docx as LibreOffice makes them, or of a .pdf as it is."""
    if Path(document).suffix == ".pdf":
        with pdfplumber.open(document) as pdf:
            # The blank back before an annex that is printed on both sides: LibreOffice leaves it out.
            printed = [page for page in pdf.pages if page.chars]
            return [page_of(page, number) for number, page in enumerate(printed, start=1)]
    with tempfile.TemporaryDirectory() as folder:
        [made] = pdfs_of([document], Path(folder))
        with pdfplumber.open(made) as pdf:
            return [page_of(page, number) for number, page in enumerate(pdf.pages, start=1)]


def page_of(page, number):
    height = float(page.height)
    glyphs = [
        Glyph(
            text=unicodedata.normalize("NFC", char["text"]),
            page=number,
            left=char["x0"] * MM,
            right=char["x1"] * MM,
            baseline=(height - char["matrix"][5]) * MM,
            size=char["size"],
            font=char["fontname"],
        )
        for char in page.chars
        if char["text"].strip()
    ]
    return Page(number, float(page.width) * MM, height * MM, glyphs, rules_of(page, number))


def rules_of(page, number):
    """LibreOffice draws one rule as several shapes in the same place; here it is one."""
    places = {
        tuple(round(shape[edge] * MM, 1) for edge in ("x0", "x1", "top"))
        for shape in [*page.lines, *page.rects, *page.curves]
        if shape["x1"] - shape["x0"] > 10 and shape["bottom"] - shape["top"] < 2
    }
    return [Rule(number, left, right, top) for left, right, top in sorted(places)]


def squeezed(text):
    """Without spaces: a PDF has none of its own."""
    return "".join(unicodedata.normalize("NFC", text).split())


def lines_of(glyphs):
    lines = []
    for glyph in glyphs:
        last = lines[-1].glyphs[-1] if lines else None
        if last and last.page == glyph.page and abs(last.baseline - glyph.baseline) < 0.5:
            lines[-1].glyphs.append(glyph)
        else:
            lines.append(Line([glyph]))
    return lines


class Stream:
    """The letters of all pages one after the other, to find paragraphs in, in the order of the document."""

    def __init__(self, glyphs):
        self.glyphs = [(glyph, letter) for glyph in glyphs for letter in squeezed(glyph.text)]
        self.text = "".join(letter for _, letter in self.glyphs)
        self.cursor = 0

    def take(self, text):
        """The letters of a paragraph, or none when it is not on the pages."""
        wanted = squeezed(text)
        start = self.text.find(wanted, self.cursor)
        if start < 0:
            return []
        self.cursor = start + len(wanted)
        return [glyph for glyph, _ in self.glyphs[start : self.cursor]]
