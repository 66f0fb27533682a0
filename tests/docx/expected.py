"""What the tree says stands on the pages: every paragraph in the order of the document, and where it belongs."""

import pages as pdf


class Found:
    """A paragraph of the tree and its letters on the pages.

    `place` is "text", "cell" or the side of columns ("left", "right"); `block` and `row` tell which belong together.
    """

    def __init__(self, source, look, stream, place, section, block, row=None, columns=None):
        self.role = source["role"]
        self.runs = source["runs"]
        self.text = text_of(source)
        self.look = look
        self.keeps = look["keep_next"] or source.get("keep_next", False)
        self.place, self.section, self.block, self.row, self.columns = place, section, block, row, columns
        # "8" stands in many cells and words: it cannot be found again on the page by its text.
        is_lost = place == "cell" and len(pdf.squeezed(self.text)) < 3
        self.is_sought = bool(pdf.squeezed(self.text)) and not is_lost
        self.glyphs = stream.take(self.text) if self.is_sought else []
        self.lines = pdf.lines_of(self.glyphs)

    @property
    def name(self):
        text = " ".join(self.text.split())
        return f"{self.role} “{text[:40]}{'…' if len(text) > 40 else ''}”"

    @property
    def first_page(self):
        return self.glyphs[0].page

    @property
    def last_page(self):
        return self.glyphs[-1].page

    def expected_faces(self):
        """Bold and italic of every letter, in order."""
        for run in self.runs:
            bold = self.look["bold"] if run.get("bold") is None else run["bold"]
            italic = self.look["italic"] if run.get("italic") is None else run["italic"]
            for _ in pdf.squeezed(run["text"]):
                yield bold, italic


def text_of(paragraph):
    return "".join(run["text"] for run in paragraph["runs"])


def found(sections, looks, stream):
    """Every paragraph of the blocks. The marks at the edges are none of them."""
    return [
        Found(source, looks[source["role"]], stream, place, section, block, row, columns)
        for section, one in enumerate(sections)
        for block, content in enumerate(one["blocks"])
        for source, place, row, columns in paragraphs(content)
    ]


def paragraphs(block):
    """Paragraph, place, row, kind of columns."""
    if block["block"] == "paragraph":
        yield block, "text", None, None
    elif block["block"] == "columns":
        for side in ("left", "right"):
            for source in block[side]:
                yield source, side, None, block["kind"]
    else:
        for number, row in enumerate(block["rows"]):
            for cell in row["cells"]:
                for source in cell["paragraphs"]:
                    yield source, "cell", number, None


def exact(look):
    """Points from line to line, when the sheet says so exactly."""
    return look["line"]["exact"] if isinstance(look["line"], dict) else None
