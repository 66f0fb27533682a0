"""The same words in the same places as on a page of the printed guideline (hd05-pages.json)."""

import pages as pdf


def run(geometry):
    official = geometry.expect.get("official")
    if not official:
        return
    tolerance = geometry.expect["tolerance_mm"]
    measured = list(lines(official))
    found = [pair for pair in zip(measured, on_pages(geometry, measured))]
    origin = official["baselines_from"]
    shift = next((seen.baseline - line["baseline_mm"] for line, seen in found if line["text"] == origin), 0)
    for line, seen in found:
        name = f"“{line['text'][:40]}” as on page {official['page']}"
        if seen is None:
            geometry.report.check(f"{name} is one line", False)
            continue
        for key, value in (("left_mm", seen.left), ("right_mm", seen.right), ("baseline_mm", seen.baseline - shift)):
            if key in line:
                geometry.report.near(f"{name}, {key}", value, line[key], tolerance)
        if "rule" in line:
            rule(geometry, name, line["rule"], seen, shift, tolerance)


def lines(official):
    """Every measured line, in the order of the document."""
    columns = [official[kind][side] for kind in ("header", "closing") if kind in official for side in ("left", "right")]
    for paragraphs in [*columns, official.get("text", [])]:
        for paragraph in paragraphs:
            yield from paragraph["lines"]


def on_pages(geometry, measured):
    """For each line the one with the same letters, or none where the paragraph breaks otherwise."""
    shown = [line for found in geometry.found for line in found.lines]
    texts = ["".join(glyph.text for glyph in line.glyphs) for line in shown]
    for line in measured:
        wanted = pdf.squeezed(line["text"])
        at = texts.index(wanted) if wanted in texts else None
        yield None if at is None else shown[at]


def rule(geometry, name, measured, seen, shift, tolerance):
    below = [
        rule
        for rule in geometry.page(seen.page).rules
        if 0 < rule.top - seen.baseline < 4 and rule.left < seen.axis < rule.right
    ]
    geometry.report.check(f"{name} has a rule", len(below) == 1)
    for one in below:
        for key, value in (("left_mm", one.left), ("right_mm", one.right), ("top_mm", one.top - shift)):
            geometry.report.near(f"{name} rule, {key}", value, measured[key], tolerance)
