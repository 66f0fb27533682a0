//! One text on its way down: what it becomes, why, and what is left to decide.

use super::Work;
use super::wording::{self, Voice};
use crate::bodies::handed_down;
use crate::plan::practice::practice;

/// A text as the unit would write it.
pub(super) struct Carried {
    /// Empty when nothing of it concerns the unit.
    pub text: String,
    /// Why it is not as it was, in words.
    pub reason: String,
    pub open: Vec<String>,
}

impl Carried {
    pub fn new(text: String, reason: &str) -> Self {
        Self {
            text,
            reason: reason.into(),
            open: Vec::new(),
        }
    }

    /// Stands where the program has no part for it.
    pub fn unknown(mut self) -> Self {
        self.open
            .push("Mục riêng của kế hoạch cấp trên: xem có áp dụng cho đơn vị không.".into());
        self
    }
}

impl Work<'_> {
    /// The text in the unit's own voice, or that of the levels below it.
    pub(super) fn carried(&self, text: &str, voice: Voice) -> Carried {
        let unit = &self.unit;
        let mut reasons = Vec::new();
        let worded = wording::adapted(text, unit, voice);
        if worded != text {
            reasons.push("Ghi nghị quyết, tên của đơn vị và cấp trên".to_owned());
        }
        let without = if practice().has_lower(unit.term.kind) {
            worded.clone()
        } else {
            wording::without_lower_levels(&worded)
        };
        if without != worded {
            reasons.push("Đơn vị không có cấp dưới".to_owned());
        }
        let handed = handed_down(&without, &self.superior.package.term, unit.term, self.model);
        if !handed.replaced.is_empty() {
            let pairs: Vec<String> = handed
                .replaced
                .iter()
                .map(|(theirs, own)| format!("“{theirs}” thành “{own}”"))
                .collect();
            reasons.push(pairs.join(", "));
        }
        let mut open = Vec::new();
        if !handed.without_counterpart.is_empty() {
            let names = handed.without_counterpart.join("”, “");
            reasons.push(format!("Đơn vị không có “{names}”"));
            if handed.text.matches('…').count() > text.matches('…').count() {
                open.push(format!("Điền vào chỗ “…”: đơn vị không có “{names}”."));
            }
        }
        Carried {
            text: self.styled(handed.text.trim()),
            reason: reasons.join("; "),
            open,
        }
    }
}
