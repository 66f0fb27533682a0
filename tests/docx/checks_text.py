"""Faces, first lines, distances, rules."""

import pages as pdf
from expected import exact

# Faces with the same widths, by the name a sheet gives.
SAME_WIDTHS = {"TimesNewRoman": {"TimesNewRoman", "TimesNewRomanPSMT", "LiberationSerif"}}


def run(geometry):
    every_paragraph(geometry)
    rules(geometry)
    centred(geometry)
    first_lines(geometry)
    distances(geometry)


def every_paragraph(geometry):
    font = pdf.squeezed(geometry.sheet["font"])
    families = SAME_WIDTHS.get(font, {font})
    for found in geometry.found:
        if not found.is_sought:
            continue
        if not found.glyphs:
            geometry.report.check(f"{found.name} is on a page", False)
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
        geometry.report.check(f"{found.name} font", not faults, "; ".join(faults))


def rules(geometry):
    report = geometry.report
    for found in geometry.found:
        if found.look["rule_below"] and found.glyphs:
            line = found.lines[-1]
            below = rules_at(geometry, line, 0, 4)
            report.check(f"{found.name} has a rule", len(below) == 1, f"{len(below)} rules")
            for rule in below:
                share = (rule.right - rule.left) / line.width * 100
                report.near(f"{found.name} rule as long as the text", share, 100, 2, "%")
                report.near(f"{found.name} rule starts with the text", rule.left, line.left, 1)
                # Letters with a dot below reach a fifth of an em under the baseline.
                clear = rule.top - line.baseline - 0.2 * line.glyphs[0].size * pdf.MM
                report.near(f"{found.name} rule close under the dots", clear, 0.4, 0.6)
        if found.look["rule_above"] and found.glyphs:
            above = rules_at(geometry, found.lines[0], -9, 0)
            report.check(f"{found.name} has a rule above", len(above) == 1, f"{len(above)} rules")
            for rule in above:
                left, right = geometry.column(found)
                report.near(f"{found.name} rule starts with the column", rule.left, left, 1)
                report.near(f"{found.name} rule ends with the column", rule.right, right, 1)


def rules_at(geometry, line, least, most):
    """Rules between two distances from a baseline, over or under its text."""
    return [
        rule
        for rule in geometry.page(line.page).rules
        if least < rule.top - line.baseline < most and rule.left < line.axis < rule.right
    ]


def centred(geometry):
    for found in geometry.found:
        if found.place == "text" and found.look["align"] == "center":
            for line in found.lines:
                left, right = geometry.text_edges(line.page)
                geometry.report.near(f"{found.name} in the middle", line.axis, (left + right) / 2, 1)


def first_lines(geometry):
    for found in geometry.found:
        if found.glyphs and found.place == "text" and found.look["align"] in ("left", "justify"):
            left, _ = geometry.text_edges(found.first_page)
            expected = left + found.look["left_mm"] + found.look["first_line_mm"]
            geometry.report.near(f"{found.name} first line", found.lines[0].left, expected, 0.5)


def distances(geometry):
    """From line to line, and over the room between two paragraphs of exact lines."""
    for found in geometry.found:
        step = exact(found.look)
        gaps = [
            (after.baseline - before.baseline) / pdf.MM
            for before, after in zip(found.lines, found.lines[1:])
            if before.page == after.page
        ]
        if step and gaps:
            worst = max(gaps, key=lambda gap: abs(gap - step))
            geometry.report.near(f"{found.name} line to line", worst, step, 0.2, "pt")
    for above, below in zip(geometry.found, geometry.found[1:]):
        step = exact(below.look)
        touching = step and exact(above.look) == step and above.lines and below.lines
        if touching and above.lines[-1].page == below.lines[0].page:
            gap = (below.lines[0].baseline - above.lines[-1].baseline) / pdf.MM
            # Word and LibreOffice add the room after to the room before.
            room = above.look["after_pt"] + below.look["before_pt"]
            geometry.report.near(f"{below.name} after the paragraph above", gap, step + room, 0.3, "pt")
