"""Where a page may end."""

import itertools

import pages as pdf

SIGNED = ("closing", "signatures")


def run(geometry):
    sections_begin_a_page(geometry)
    kept_with_next(geometry)
    widows_and_orphans(geometry)
    signatures(geometry)
    rows(geometry)
    heads(geometry)


def sections_begin_a_page(geometry):
    starts = list(geometry.first_pages().values())
    is_rising = all(before < after for before, after in zip(starts, starts[1:]))
    geometry.report.check("every section begins a page", is_rising, str(starts))


def kept_with_next(geometry):
    """No heading is the last line of a page, and whatever else is to stay with what follows stays."""
    for found, after in zip(geometry.found, geometry.found[1:]):
        # Cells beside each other are judged by their row.
        if not found.keeps or found.place != "text" or found.section != after.section:
            continue
        if found.glyphs and after.glyphs:
            seen = f"pages {found.last_page}, {after.first_page}"
            name = f"{found.name} stays with what follows"
            geometry.report.check(name, found.last_page == after.first_page, seen)


def widows_and_orphans(geometry):
    """A paragraph that goes on overleaf has at least two lines on either page."""
    for found in geometry.found:
        if found.place == "text" and found.glyphs and found.first_page != found.last_page:
            counts = [len(list(lines)) for _, lines in itertools.groupby(found.lines, lambda line: line.page)]
            geometry.report.check(f"{found.name} leaves no line alone", min(counts) > 1, str(counts))


def signatures(geometry):
    """The signatures of a document are on one page, and at least two lines of the text with them."""
    sections = itertools.groupby(geometry.found, lambda found: found.section)
    for section, members in sections:
        members = [found for found in members if found.glyphs]
        signed = [found for found in members if found.columns in SIGNED]
        if not signed:
            continue
        used = {glyph.page for found in signed for glyph in found.glyphs}
        name = f"section {section + 1}: the signatures"
        geometry.report.check(f"{name} are on one page", len(used) == 1, f"pages {sorted(used)}")
        before = members[: members.index(signed[0])]
        text = list(itertools.takewhile(lambda found: found.place == "text", reversed(before)))
        lines = [line for found in reversed(text) for line in found.lines][-2:]
        with_them = [line.page for line in lines]
        geometry.report.check(f"{name} have two lines of text with them", set(with_them) == used, f"{with_them}")


def rows(geometry):
    """A row of a table is on one page, and a group's name with the row under it."""
    cells = [found for found in geometry.found if found.place == "cell" and found.glyphs]
    grouped = itertools.groupby(cells, lambda found: (found.section, found.block, found.row))
    numbered = [(key, list(members)) for key, members in grouped]
    split, left_alone = [], []
    for (key, members), after in itertools.zip_longest(numbered, numbered[1:]):
        used = {glyph.page for found in members for glyph in found.glyphs}
        split += [members[0].name] if len(used) > 1 else []
        is_followed = after is not None and after[0][:2] == key[:2]
        if is_followed and all(found.keeps for found in members) and after[1][0].first_page not in used:
            left_alone.append(members[0].name)
    if numbered:
        geometry.report.check(f"{len(numbered)} rows, none split over pages", not split, "; ".join(split[:5]))
        geometry.report.check("no group without a row under it", not left_alone, "; ".join(left_alone[:5]))


def heads(geometry):
    """Every page that shows a row of a table shows its head."""
    tables = {}
    for found in geometry.found:
        if found.place == "cell" and found.glyphs:
            tables.setdefault((found.section, found.block), []).append(found)
    for members in tables.values():
        head = [found.text for found in members if found.role == "table-head"]
        for number in sorted({glyph.page for found in members for glyph in found.glyphs}):
            page = pdf.squeezed("".join(glyph.text for glyph in geometry.page(number).glyphs))
            missing = [text for text in head if pdf.squeezed(text) not in page]
            geometry.report.check(f"page {number} shows the head of its table", not missing, ", ".join(missing))
