"""Columns side by side: the head, addressees, recipients and signatures; names over several lines."""

import pages as pdf

# A space of Times New Roman, in ems.
SPACE = 0.25
# Lines of the room for a signature: "about four", and a hand that needs more has it.
ROOM_LINES = (4, 8)


def run(geometry):
    header(geometry)
    columns(geometry)
    balance(geometry)
    signature_room(geometry)


def header(geometry):
    report = geometry.report
    for title in geometry.on_pages("party-title"):
        _, right = geometry.text_edges(title.first_page)
        line = title.lines[0]
        report.check(f"{title.name} on one line", len(title.lines) == 1)
        report.near(f"{title.name} ends at the right margin", line.right, right, 1)
        beside = [found for found in geometry.found if found.block == title.block and found.glyphs]
        beside = [found for found in beside if found.section == title.section]
        for date in (found for found in beside if found.role == "place-date"):
            if date.lines[0].width <= line.width:
                report.near(f"{date.name} under the title", date.lines[0].axis, line.axis, 1)
        names = [found for found in beside if found.place == "left"]
        if names:
            report.near("title and name start level", line.baseline, names[0].lines[0].baseline, 1)


def columns(geometry):
    """Each line stands in its column as its style says. The right column of the head goes with the title."""
    for found in geometry.found:
        if not found.glyphs or found.place not in ("left", "right"):
            continue
        if found.columns == "header" and found.place == "right":
            continue
        left, right = geometry.column(found)
        for line in found.lines:
            name = f"{found.name} in its column ({found.columns}, {found.place})"
            if found.look["align"] == "center":
                geometry.report.near(f"{name}, axis", line.axis, (left + right) / 2, 1)
            elif found.look["align"] == "right":
                geometry.report.near(f"{name}, right edge", line.right, right, 1)
            else:
                inner = left + found.look["left_mm"] + found.look["first_line_mm"]
                inner += 0 if line is found.lines[0] else found.look["hanging_mm"]
                geometry.report.near(f"{name}, left edge", line.left, inner, 1)
            fits = left - 0.5 <= line.left and line.right <= right + 0.5
            geometry.report.check(f"{name}, inside", fits, f"{line.left:.1f}–{line.right:.1f} mm")


def balance(geometry):
    """A long name takes as few lines as it can, about equally long; none begins with a dash."""
    for found in geometry.found:
        if not (found.glyphs and found.look["balance"]) or "\n" in found.text:
            continue
        left, right = geometry.column(found)
        seen = ["".join(glyph.text for glyph in line.glyphs) for line in found.lines]
        wanted = ["".join(words) for words in balanced(found, right - left)]
        name = f"{found.name} breaks in balance"
        geometry.report.check(name, seen == wanted, f"{seen}, expected {wanted}")


def balanced(found, room):
    """The lines of the narrowest column that takes no more lines than the whole one."""
    words, glyphs = [], iter(found.glyphs)
    for word in found.text.split(" "):
        letters = [next(glyphs) for _ in pdf.squeezed(word)]
        words.append((pdf.squeezed(word), sum(glyph.right - glyph.left for glyph in letters)))
    space = SPACE * found.look["size_pt"] * pdf.MM
    fewest = len(filled(words, space, room))
    widths = [room * step / 1000 for step in range(1, 1001)]
    fitting = [lines for lines in (filled(words, space, width) for width in widths) if lines and len(lines) <= fewest]
    clean = [lines for lines in fitting if not any(line[0] in ("-", "–") for line in lines)]
    return (clean or fitting)[0]


def filled(words, space, width):
    """Words line by line, each as full as it gets. None when a word is wider than the width."""
    lines, length = [], 0
    for word, wide in words:
        if wide > width:
            return None
        if lines and length + space + wide <= width:
            lines[-1].append(word)
            length += space + wide
        else:
            lines.append([word])
            length = wide
    return lines


def signature_room(geometry):
    """Between the last office and the name there is room for a signature and a seal."""
    for above, name in zip(geometry.found, geometry.found[1:]):
        if name.role == "signer-name" and name.glyphs and above.glyphs:
            line = name.look["size_pt"] * 1.15
            gap = (name.lines[0].baseline - above.lines[-1].baseline) / pdf.MM / line - 1
            least, most = ROOM_LINES
            geometry.report.check(f"{name.name} room for a signature", least <= gap <= most, f"{gap:.1f} lines")
