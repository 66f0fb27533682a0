//! The levels of a plan as text: a heading for each, what is reviewed, in which form, by when
//! (kế hoạch 2023, mục II).

use soket_doc::{Origin, Role, Run};

use super::body::Writer;
use crate::PlanLevel;
use crate::template::Part;

const REVIEWS_TITLE: &str = "Nội dung sơ kết";
const FORMS_TITLE: &str = "Hình thức tổ chức";
const DEADLINE_TITLE: &str = "Thời gian tổ chức";

impl Writer<'_> {
    /// Rows with a heading of their own print in three numbered points; rows of a group print under the group's
    /// heading, each with its lines.
    pub(super) fn levels(&mut self, part: &Part, level: usize) {
        let package = self.context.package;
        let mut group = "";
        for row in package.draft.levels(&part.id) {
            if row.is_blank() {
                continue;
            }
            let field = |name: &str| Origin::field(&part.id, &row.id, name);
            let own = row.group.trim();
            if own.is_empty() {
                self.heading(level + 1, vec![Run::new(row.title.trim(), field("title"))]);
                self.points(part, row, level + 2);
            } else {
                if own != group {
                    self.heading(level + 1, vec![Run::new(own, field("group"))]);
                }
                self.heading(level + 2, vec![Run::new(row.title.trim(), field("title"))]);
                self.lines(part, row, "review");
                self.lines(part, row, "form");
                self.deadline_item(part, row);
            }
            group = own;
        }
    }

    fn points(&mut self, part: &Part, row: &PlanLevel, level: usize) {
        for (kind, title) in [("review", REVIEWS_TITLE), ("form", FORMS_TITLE)] {
            let lines = if kind == "review" {
                &row.reviews
            } else {
                &row.forms
            };
            if lines.iter().any(|line| !line.sentence().is_empty()) {
                self.heading(level, vec![Run::fixed(title)]);
                self.lines(part, row, kind);
            }
        }
        let sentence = row.deadline_sentence();
        if !sentence.is_empty() {
            let at = self.blocks.len();
            self.heading(level, vec![deadline_label(part, row)]);
            let origin = Origin::field(&part.id, &row.id, "deadline");
            self.paragraph(Role::Body, vec![Run::new(sentence, origin)]);
            self.run_in(at);
        }
    }

    fn lines(&mut self, part: &Part, row: &PlanLevel, kind: &str) {
        let lines = if kind == "review" {
            &row.reviews
        } else {
            &row.forms
        };
        for line in lines {
            let sentence = line.sentence();
            if !sentence.is_empty() {
                let origin = Origin::field(&part.id, &row.id, &format!("{kind}:{}", line.id));
                self.paragraph(
                    Role::Item,
                    vec![Run::fixed("- "), Run::new(sentence, origin)],
                );
            }
        }
    }

    fn deadline_item(&mut self, part: &Part, row: &PlanLevel) {
        let sentence = row.deadline_sentence();
        if !sentence.is_empty() {
            let origin = Origin::field(&part.id, &row.id, "deadline");
            self.paragraph(
                Role::Item,
                vec![
                    Run::fixed("- "),
                    deadline_label(part, row),
                    Run::fixed(": "),
                    Run::new(sentence, origin),
                ],
            );
        }
    }
}

fn deadline_label(part: &Part, row: &PlanLevel) -> Run {
    match row.deadline_label.trim() {
        "" => Run::fixed(DEADLINE_TITLE),
        label => Run::new(label, Origin::field(&part.id, &row.id, "deadline_label")),
    }
}
