//! The style sheet as typst functions: one for each role, called by the markup of the blocks.

use std::fmt::Write;

use soket_doc::{Align, Line, Orientation, PageStyle, ParagraphStyle, Role, Sides, StyleSheet};
use soket_fonts::FontSet;

/// Height above and below the base line of a line of "single" distance, in ems: the faces' own metrics, which Liberation
/// Serif shares with Times New Roman. The gap between two lines lies above.
const SINGLE: (f32, f32) = (0.891 + 0.042, 0.216);
/// Of a line of exact height, the part above the base line; LibreOffice's rule.
const ABOVE: f32 = 0.8;
/// Thickness of a drawn rule, in points.
pub const RULE: f32 = 0.75;

/// Functions `role-gap-keep(body)` for every role, and the general settings.
pub fn prelude(sheet: &StyleSheet, fonts: &FontSet) -> String {
    let mut out = String::new();
    let _ = write!(
        out,
        "#let general(body) = {{
  set text(font: \"{}\", lang: \"vi\", hyphenate: false, kerning: false, ligatures: false, fallback: false, overhang: false, size: {}pt, costs: (widow: 100%, orphan: 100%))
  set par(linebreaks: \"simple\", leading: 0pt, spacing: 0pt, justification-limits: (spacing: (min: 100%, max: 10000%)))
  set heading(numbering: none, outlined: true, bookmarked: true)
  body
}}
",
        fonts.family(),
        sheet.role(Role::Body).size_pt,
    );
    for role in Role::ALL {
        role_function(&mut out, role, &sheet.role(role));
    }
    out
}

/// `#let r-body(gap, keep, level, l, r, body)`: a block at a distance from the one before, in a column that is
/// narrower by `l` and `r`.
fn role_function(out: &mut String, role: Role, look: &ParagraphStyle) {
    let (above, below) = edges(look);
    let align = match look.align {
        Align::Left | Align::Justify => "left",
        Align::Center => "center",
        Align::Right => "right",
    };
    // A hanging indent is measured from where the first line starts.
    let hanging = look.hanging_mm.max(0.0);
    let first = look.first_line_mm.max(0.0);
    let (first, inset) = if hanging > 0.0 {
        (0.0, look.left_mm.max(0.0) + first)
    } else {
        (first, look.left_mm.max(0.0))
    };
    let text = format!(
        "set text(size: {size}pt, weight: \"{weight}\", style: \"{style}\", top-edge: {above}pt, bottom-edge: -{below}pt)",
        size = look.size_pt.max(1.0),
        weight = if look.bold { "bold" } else { "regular" },
        style = if look.italic { "italic" } else { "normal" },
    );
    let stroke = match (look.rule_below, look.rule_above) {
        (true, _) => format!("(bottom: {RULE}pt)"),
        (false, true) => format!("(top: {RULE}pt)"),
        (false, false) => "none".into(),
    };
    let _ = writeln!(
        out,
        "#let r-{id}(gap, keep, level, l, r, body) = {{
  {text}
  set par(justify: {justify}, first-line-indent: (amount: {first}mm, all: true), hanging-indent: {hanging}mm)
  set align({align})
  let inner = if level > 0 {{
    show heading: {text}
    show heading: it => par(it.body)
    heading(level: level, body)
  }} else {{ par(body) }}
  if l != 0pt or r != 0pt or {narrow} {{
    inner = pad(left: l + {inset}mm, right: r, block(width: 100%, stroke: {stroke}, inner))
  }}
  block(width: 100%, above: gap, below: 0pt, sticky: keep, inner)
}}",
        id = role.id(),
        justify = look.align == Align::Justify,
        narrow = inset > 0.0 || stroke != "none",
    );
}

/// Points above and below the base line.
pub fn edges(look: &ParagraphStyle) -> (f32, f32) {
    match look.line {
        Line::Exact(points) => (points * ABOVE, points * (1.0 - ABOVE)),
        Line::Single => (look.size_pt * SINGLE.0, look.size_pt * SINGLE.1),
    }
}

/// Width and height of the paper, and its margins.
pub fn paper(style: &PageStyle, orientation: Orientation) -> (f32, f32, Sides) {
    match orientation {
        Orientation::Portrait => (style.width_mm, style.height_mm, style.portrait),
        Orientation::Landscape => (style.height_mm, style.width_mm, style.landscape),
    }
}
