//! How each role looks. Filled from the `[style]` table of a rule set; the writers see nothing else of it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Role;

/// The look of a whole document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct StyleSheet {
    /// Name of the type face, as Word knows it.
    pub font: String,
    pub page: PageStyle,
    /// Height of the figures of the page number, in points.
    pub page_number_pt: f32,
    /// Share of the text's width that the left column of the header takes (0–1).
    pub header_left: f32,
    /// Share of the text's width that the left column of the closing block takes (0–1).
    pub closing_left: f32,
    /// Share of the text's width that the label before the addressees takes (0–1).
    pub addressees_left: f32,
    /// One entry for every [`Role`]; a missing one is a fault of the rule set.
    pub roles: BTreeMap<Role, ParagraphStyle>,
}

impl StyleSheet {
    /// The look of a role; a plain paragraph when the sheet lacks it.
    pub fn role(&self, role: Role) -> ParagraphStyle {
        self.roles.get(&role).cloned().unwrap_or_default()
    }
}

/// Lengths in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PageStyle {
    pub width_mm: f32,
    pub height_mm: f32,
    pub portrait: Sides,
    /// Margins of a page turned sideways.
    pub landscape: Sides,
    /// Distance of the page number from the top edge of the paper.
    pub number_top_mm: f32,
    /// Distance of a mark from the edge of the paper at which it stands.
    pub mark_edge_mm: f32,
    /// The page number is hidden on the first page of the document.
    pub hide_first_number: bool,
    /// Each annex counts its pages from 1 (HD05) instead of going on (HD36).
    pub annex_restarts_numbers: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Sides {
    pub top: f32,
    pub bottom: f32,
    pub left: f32,
    pub right: f32,
}

/// The look of one role: sizes in points, indents in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ParagraphStyle {
    pub size_pt: f32,
    pub bold: bool,
    pub italic: bool,
    pub align: Align,
    pub first_line_mm: f32,
    pub left_mm: f32,
    /// How far the second and later lines stand in from the first.
    pub hanging_mm: f32,
    pub before_pt: f32,
    pub after_pt: f32,
    pub line: Line,
    /// Stays on one page with the paragraph that follows.
    pub keep_next: bool,
    /// A drawn rule under the text, exactly as long as the text.
    pub rule_below: bool,
    /// A drawn rule above, as long as the column is wide.
    pub rule_above: bool,
    /// Lines of about equal length, where one is not enough.
    pub balance: bool,
    /// Level in Word's navigation pane, from 1.
    pub outline: Option<u8>,
}

impl Default for ParagraphStyle {
    fn default() -> Self {
        Self {
            size_pt: 14.0,
            bold: false,
            italic: false,
            align: Align::Left,
            first_line_mm: 0.0,
            left_mm: 0.0,
            hanging_mm: 0.0,
            before_pt: 0.0,
            after_pt: 0.0,
            line: Line::Single,
            keep_next: false,
            rule_below: false,
            rule_above: false,
            balance: false,
            outline: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    #[default]
    Left,
    Center,
    Right,
    Justify,
}

/// Distance from line to line.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    #[default]
    Single,
    /// Word's "Exactly", in points.
    Exact(f32),
}
