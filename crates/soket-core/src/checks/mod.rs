//! Draft + template → findings. One file per rule.
//!
//! The `//!` page of each rule's file *is* its help in the program: "Tìm gì", "Vì sao", "Ví dụ", "Sửa thế nào".
//! A rule is a pure function that pushes findings; nothing here can fail.

mod adoption_day;
mod body_abolished;
mod body_outside_model;
mod capacity_unfit;
mod cause_missing;
mod circular_order;
mod date_missing;
mod deadline_after_superior;
mod deadline_before_issue;
mod deadline_day_off;
mod deadline_unreal;
mod form_unfit;
mod item_unlinked;
mod letter_uncovered;
mod level_incomplete;
mod level_order;
mod level_outside_model;
mod level_together;
mod level_twice;
mod part_unprinted;
mod place_level;
mod plan_order;
mod program_order;
mod recipients_missing;
mod secrecy_mark;
mod section_empty;
mod signatory_missing;
mod signatory_title;
mod spaces_untidy;
mod subject_missing;
mod superior_dropped;
mod superior_is_self;
mod target_lowered;
mod target_missing;
mod target_review;
mod target_shortfall;
mod target_unit_changed;
mod target_unstated;
mod task_missing;
mod template_newer;
mod time_short;
mod tone_styles_mixed;
mod undecided;
mod wording_lowers;

use crate::standing::{Standing, standings};
use crate::template::{Chain, PartKind};
use crate::{
    Anchor, Edit, Finding, Item, Package, PartContent, PlanLevel, Severity, Suggestion, Template,
};

/// What the program says about a rule.
pub struct RuleInfo {
    /// Two letters and three digits, never reused.
    pub code: &'static str,
    /// The fault, kebab-case.
    pub name: &'static str,
    /// The fault in words, for a heading.
    pub title: &'static str,
    /// What is in order when the rule finds nothing.
    pub passed: &'static str,
    pub severity: Severity,
    /// A template cannot weaken it.
    pub fixed: bool,
    /// The rule's page: Markdown.
    pub help: &'static str,
    find: fn(&Facts<'_>, &mut Vec<Finding>),
}

macro_rules! rules {
    ($($module:ident: $code:literal, $name:literal, $severity:ident, $fixed:literal, $title:literal, $passed:literal;)*) => {
        static RULES: &[RuleInfo] = &[$(RuleInfo {
            code: $code,
            name: $name,
            title: $title,
            passed: $passed,
            severity: Severity::$severity,
            fixed: $fixed,
            help: include_str!(concat!(stringify!($module), ".rs")),
            find: $module::find,
        }),*];
    };
}

rules! {
    target_lowered: "CT001", "target-lowered", Error, true, "Hạ chỉ tiêu", "Không chỉ tiêu nào bị hạ so với nghị quyết";
    target_shortfall: "CT002", "target-shortfall", Warning, false, "Dự kiến chưa tới mức nghị quyết", "Chỉ tiêu dự kiến chưa tới đều có nguyên nhân và nhiệm vụ";
    target_missing: "CT003", "target-missing", Error, true, "Thiếu chỉ tiêu của nghị quyết", "Biểu có đủ chỉ tiêu của nghị quyết";
    target_unit_changed: "CT004", "target-unit-changed", Warning, false, "Đổi đơn vị tính", "Đơn vị tính đúng như nghị quyết";
    target_review: "CT005", "target-review", Warning, false, "Cách viết phấn đấu khác nghị quyết", "Mức phấn đấu so được với nghị quyết";
    target_unstated: "CT006", "target-unstated", Error, true, "Chưa ghi mức của nghị quyết", "Chỉ tiêu nào cũng có mức của nghị quyết";
    cause_missing: "MH001", "shortcoming-without-cause", Warning, false, "Hạn chế chưa có nguyên nhân", "Hạn chế nào cũng có nguyên nhân";
    task_missing: "MH002", "shortcoming-without-task", Warning, false, "Hạn chế chưa có nhiệm vụ khắc phục", "Hạn chế nào cũng có nhiệm vụ khắc phục";
    section_empty: "MH003", "section-empty", Error, false, "Phần bắt buộc còn trống", "Các phần bắt buộc đã viết";
    item_unlinked: "MH004", "item-unlinked", Hint, false, "Nguyên nhân chưa gắn với hạn chế nào", "Nguyên nhân nào cũng gắn với một hạn chế";
    part_unprinted: "MH005", "part-unprinted", Warning, false, "Có phần đã viết mà mẫu không in", "Phần nào đã viết cũng được in";
    template_newer: "MH006", "template-newer", Warning, false, "Mẫu trên máy cũ hơn bản thảo", "Mẫu trên máy không cũ hơn bản thảo";
    level_order: "KH001", "level-order", Error, false, "Cấp dưới xong sau cấp trên", "Cấp dưới xong trước cấp trên";
    program_order: "KH002", "program-order", Error, false, "Chương trình hành động sơ kết sau nghị quyết", "Chương trình hành động sơ kết trước nghị quyết";
    deadline_after_superior: "KH003", "deadline-after-superior", Error, false, "Muộn hơn hạn của cấp trên", "Thời hạn không muộn hơn hạn của cấp trên";
    form_unfit: "KH004", "form-unfit", Warning, false, "Hình thức hội nghị không hợp", "Hình thức hội nghị hợp với từng cấp";
    level_incomplete: "KH005", "level-incomplete", Error, false, "Cấp còn thiếu thời hạn, đối tượng hoặc hình thức", "Cấp nào cũng có thời hạn và hình thức";
    time_short: "KH006", "time-short", Warning, false, "Ít ngày chuẩn bị", "Từ ngày ban hành tới hạn đủ ngày chuẩn bị";
    deadline_day_off: "KH007", "deadline-day-off", Hint, false, "Thời hạn vào ngày nghỉ", "Thời hạn không rơi vào ngày nghỉ";
    superior_dropped: "KH008", "superior-dropped", Warning, false, "Bỏ nội dung của kế hoạch cấp trên", "Đủ nội dung của kế hoạch cấp trên";
    body_abolished: "KH009", "body-abolished", Warning, false, "Giao việc cho cơ quan không còn", "Không giao việc cho cơ quan đã kết thúc hoạt động";
    wording_lowers: "KH010", "wording-lowers", Warning, false, "Câu mở lối cho việc hạ chỉ tiêu", "Không câu nào mở lối cho việc hạ chỉ tiêu";
    deadline_before_issue: "KH011", "deadline-before-issue", Error, false, "Thời hạn trước ngày ban hành", "Thời hạn sau ngày ban hành";
    deadline_unreal: "KH012", "deadline-unreal", Error, false, "Thời hạn không có thật hoặc ghi hai ngày khác nhau", "Thời hạn nào cũng có thật";
    superior_is_self: "KH013", "superior-is-self", Error, false, "Lấy chính mình làm cấp trên", "Cấp trên là đơn vị khác";
    level_twice: "KH014", "level-twice", Warning, false, "Tên trùng", "Không có cấp, đơn vị trùng tên";
    level_outside_model: "KH015", "level-outside-model", Warning, false, "Cấp không có trong mô hình tổ chức", "Cấp nào cũng có trong mô hình tổ chức";
    circular_order: "KH016", "circular-order", Error, false, "Chờ nhau thành vòng", "Thứ tự các cấp không vòng";
    undecided: "KH017", "undecided", Warning, false, "Chỗ đơn vị còn phải quyết định", "Đơn vị đã xem hết các chỗ phải quyết định";
    level_together: "KH018", "level-together", Warning, false, "Cấp dưới, cấp trên cùng hạn", "Cấp dưới, cấp trên không cùng hạn";
    recipients_missing: "TT001", "recipients-missing", Error, false, "Chưa đủ nơi nhận", "Nơi nhận có dòng lưu ở cuối";
    signatory_missing: "TT002", "signatory-missing", Error, false, "Chưa chọn người ký", "Đã có người ký và chức vụ";
    date_missing: "TT003", "date-missing", Error, false, "Thiếu ngày hoặc ngày không có thật", "Các ngày đã ghi đều có thật";
    subject_missing: "TT004", "subject-missing", Error, false, "Chưa ghi trích yếu", "Đã có trích yếu";
    place_level: "TT005", "place-level", Warning, false, "Địa danh chưa đúng cách ghi", "Địa danh ghi đúng cách";
    body_outside_model: "TT006", "body-outside-model", Warning, false, "Đơn vị không hợp mô hình tổ chức", "Đơn vị và cấp trên hợp mô hình tổ chức ở ngày ký";
    capacity_unfit: "TT007", "capacity-unfit", Warning, false, "Quyền hạn ký không hợp", "Quyền hạn ký hợp với đơn vị";
    signatory_title: "TT008", "signatory-title", Warning, false, "Họ tên, chức vụ người ký ghi thừa", "Họ tên, chức vụ người ký ghi đúng cách";
    letter_uncovered: "TT009", "letter-uncovered", Warning, false, "Ký tự mà phông chữ không có", "Ký tự nào cũng in được";
    secrecy_mark: "TT010", "secrecy-mark", Error, true, "Ghi mức độ mật", "Không ghi mức độ mật";
    adoption_day: "TT011", "adoption-day", Error, false, "Ngày họp thông qua không đúng", "Họp thông qua trước khi ký";
    spaces_untidy: "TV001", "spaces-untidy", Hint, false, "Thừa dấu cách", "Không thừa dấu cách";
    tone_styles_mixed: "TV002", "tone-styles-mixed", Hint, false, "Hai cách đặt dấu thanh", "Dấu thanh đặt một cách trong cả văn bản";
}

/// Every rule, in the order in which findings are shown.
pub fn rules() -> &'static [RuleInfo] {
    RULES
}

impl RuleInfo {
    /// The help text: the `//!` lines of the rule's file.
    pub fn help_text(&self) -> String {
        self.help
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Finds what is unfinished or breaks a rule, errors first.
pub fn check(package: &Package, template: &Template) -> Vec<Finding> {
    let facts = Facts {
        package,
        template,
        standings: standings(package),
    };
    let mut findings = Vec::new();
    for rule in RULES {
        let Some(severity) = severity(rule, template) else {
            continue;
        };
        let from = findings.len();
        (rule.find)(&facts, &mut findings);
        for finding in &mut findings[from..] {
            finding.code = rule.code.into();
            finding.name = rule.name.into();
            finding.severity = severity;
        }
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// What was checked and is in order, in words.
pub fn passed(findings: &[Finding], template: &Template) -> Vec<String> {
    RULES
        .iter()
        .filter(|rule| severity(rule, template).is_some())
        .filter(|rule| !findings.iter().any(|finding| finding.code == rule.code))
        .map(|rule| rule.passed.to_owned())
        .collect()
}

fn severity(rule: &RuleInfo, template: &Template) -> Option<Severity> {
    // Rules about plans look at the levels; a report has none.
    if rule.code.starts_with("KH") && template.parts_of(PartKind::Levels).next().is_none() {
        return None;
    }
    match template.checks.get(rule.name) {
        Some(level) if !rule.fixed => level.severity(),
        _ => Some(rule.severity),
    }
}

/// What the rules look at, and the questions several of them ask.
struct Facts<'a> {
    package: &'a Package,
    template: &'a Template,
    standings: Vec<Standing<'a>>,
}

impl<'a> Facts<'a> {
    /// Items of every part that takes this place in the chain, with their part and number from 1.
    fn chain(&self, chain: Chain) -> Vec<(&'a str, usize, &'a Item)> {
        self.template
            .chain(chain)
            .flat_map(|part| {
                self.package
                    .draft
                    .items(&part.id)
                    .iter()
                    .enumerate()
                    .map(move |(at, item)| (part.id.as_str(), at + 1, item))
            })
            .collect()
    }

    fn has_chain(&self, chain: Chain) -> bool {
        self.template.chain(chain).next().is_some()
    }

    /// An item of the chain answers this id.
    fn is_answered(&self, id: &str, by: Chain) -> bool {
        self.chain(by).iter().any(|(_, _, item)| {
            !item.text.trim().is_empty() && item.links.iter().any(|link| link == id)
        })
    }

    /// Where a mend would add an item of the chain.
    fn part_of_chain(&self, chain: Chain) -> Option<&'a str> {
        self.template
            .chain(chain)
            .next()
            .map(|part| part.id.as_str())
    }

    /// Id of the part that holds the table of targets.
    fn rows_part(&self) -> Option<&'a str> {
        self.template
            .parts_of(PartKind::Rows)
            .next()
            .map(|part| part.id.as_str())
    }

    /// Every text a person typed into the parts, and where it stands.
    fn texts(&self) -> Vec<(Anchor, &'a str)> {
        let mut texts = Vec::new();
        for part in &self.template.parts {
            let Some(content) = self.package.draft.parts.get(&part.id) else {
                continue;
            };
            let anchor = |item: &str, number: Option<usize>| Anchor {
                part: part.id.clone(),
                item: item.into(),
                field: String::new(),
                label: match number {
                    Some(number) => format!("{} {number}", part.title),
                    None => part.title.clone(),
                },
            };
            match content {
                PartContent::Prose { text } => texts.push((anchor("", None), text.as_str())),
                PartContent::Items { items } => {
                    texts.extend(
                        items
                            .iter()
                            .enumerate()
                            .map(|(at, item)| (anchor(&item.id, Some(at + 1)), item.text.as_str())),
                    );
                }
                PartContent::Recipients { recipients } => {
                    texts.extend(
                        recipients
                            .iter()
                            .enumerate()
                            .map(|(at, one)| (anchor(&one.id, Some(at + 1)), one.text.as_str())),
                    );
                }
                PartContent::Levels { levels } => {
                    for level in levels {
                        let here = |field: &str| Anchor {
                            field: field.into(),
                            label: level.title.clone(),
                            ..anchor(&level.id, None)
                        };
                        texts.push((here("title"), level.title.as_str()));
                        texts.extend(
                            level
                                .reviews
                                .iter()
                                .map(|line| {
                                    (here(&format!("review:{}", line.id)), line.text.as_str())
                                })
                                .chain(level.forms.iter().map(|line| {
                                    (here(&format!("form:{}", line.id)), line.text.as_str())
                                })),
                        );
                        texts.push((here("deadline"), level.deadline_text.as_str()));
                    }
                }
                PartContent::Rows { .. } | PartContent::Units { .. } => {}
            }
        }
        texts
    }

    /// Every row of a plan that says anything, with its part.
    fn levels(&self) -> Vec<(&'a str, &'a PlanLevel)> {
        self.template
            .parts_of(PartKind::Levels)
            .flat_map(|part| {
                self.package
                    .draft
                    .levels(&part.id)
                    .iter()
                    .filter(|level| !level.is_blank())
                    .map(move |level| (part.id.as_str(), level))
            })
            .collect()
    }

    fn level_anchor(&self, part: &str, level: &PlanLevel, field: &str) -> Anchor {
        Anchor {
            part: part.into(),
            item: level.id.clone(),
            field: field.into(),
            label: level.title.trim().into(),
        }
    }

    fn row_anchor(&self, standing: &Standing<'_>, field: &str) -> Anchor {
        Anchor {
            part: self.rows_part().unwrap_or_default().into(),
            item: standing.target.id.clone(),
            field: field.into(),
            label: format!("Chỉ tiêu {}", standing.number),
        }
    }
}

/// A finding; code, name and severity are filled by [`check`].
fn finding(anchor: Anchor, message: String) -> Finding {
    Finding {
        code: String::new(),
        name: String::new(),
        severity: Severity::Warning,
        anchor,
        message,
        compared: None,
        suggestion: None,
    }
}

/// Empties a field of a row, which then says what the resolution says.
fn keep_resolution(label: &str, anchor: &Anchor) -> Option<Suggestion> {
    let edit = Edit::SetRowField {
        part: anchor.part.clone(),
        item: anchor.item.clone(),
        field: anchor.field.clone(),
        value: String::new(),
    };
    suggestion(label, edit)
}

fn set_info(field: &str, value: &str) -> Edit {
    Edit::SetInfo {
        field: field.into(),
        value: value.into(),
    }
}

fn suggestion(label: &str, edit: Edit) -> Option<Suggestion> {
    Some(Suggestion {
        label: label.into(),
        edit,
    })
}

#[cfg(test)]
mod tests;
