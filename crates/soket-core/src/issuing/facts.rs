//! What the register says of a document, and what its signing day must be like.

use crate::assemble::{Context, number_symbol, typed_line};
use crate::date::parse_month;
use crate::fill::fill;
use crate::signing::signer;
use crate::template::PartKind;
use crate::vietnamese::{squeezed, without_marks};
use crate::{
    Date, OrgTerm, Package, RegisterEntry, RuleSet, Series, Template, format_date, parse_date,
};

/// What a document is, for its line of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFacts {
    pub series: Series,
    /// "45-BC/ĐU"
    pub symbol: String,
    /// "Báo cáo"
    pub kind_name: String,
    /// On one line.
    pub subject: String,
    /// "Phó Bí thư Nguyễn Văn Mẫu"
    pub signer: String,
    pub recipients: Vec<String>,
    /// "Văn phòng Đảng uỷ", from the filing lines.
    pub filed_at: String,
}

/// Reads off what the register needs; `number` stands in the symbol.
pub fn document_facts(
    package: &Package,
    template: &Template,
    rule_set: &RuleSet,
    number: u32,
) -> DocumentFacts {
    let context = Context {
        package,
        template,
        rule_set,
        as_draft: false,
    };
    let lines = |filing: bool| -> Vec<String> {
        template
            .parts_of(PartKind::Recipients)
            .flat_map(|part| {
                package
                    .draft
                    .recipients(&part.id)
                    .iter()
                    .filter(move |one| one.filing == filing && !one.text.trim().is_empty())
                    .map(|one| typed_line(&part.id, &one.id, &one.text).text)
            })
            .collect()
    };
    let subject: String = fill(&template.subject, |name| context.field(name))
        .into_iter()
        .map(|part| part.text)
        .collect();
    let theme = &package.draft.info.theme;
    let subject = if theme.trim().is_empty() {
        &subject
    } else {
        theme
    };
    DocumentFacts {
        series: Series::of(template.doc_kind, package.draft.info.issuing_body),
        symbol: number_symbol(
            package,
            template.doc_kind,
            rule_set,
            &format!("{number:02}"),
        ),
        kind_name: context.kind_name().to_owned(),
        subject: squeezed(subject),
        signer: signer(&context),
        recipients: lines(false),
        filed_at: lines(true)
            .iter()
            .map(|line| line.strip_prefix("Lưu ").unwrap_or(line).to_owned())
            .collect::<Vec<_>>()
            .join("; "),
    }
}

/// The package as it is printed for the signatory: no number, no day, for both are given after signing
/// (HD36 dòng 151, 226; HD05 tr.7, 10). A month that is known stays.
pub fn for_signing(package: &Package) -> Package {
    let mut package = package.clone();
    let info = &mut package.draft.info;
    info.number = None;
    if let Some(day) = parse_date(&info.signed_on) {
        info.signed_on = day.format("%-m/%Y").to_string();
    } else if parse_month(&info.signed_on).is_none() {
        info.signed_on.clear();
    }
    package
}

/// The day on which the term's numbers begin: that of the appointment, else that of the congress
/// (HD36 dòng 147; HD05 tr.6).
pub fn series_start(term: &OrgTerm) -> Option<Date> {
    parse_date(&term.appointed_on).or_else(|| parse_date(&term.congress.held_on))
}

/// Why a document cannot get a number of this term with this day.
pub fn day_refusal(term: &OrgTerm, of_congress: bool, signed_on: Date) -> Option<String> {
    let start = series_start(term)?;
    (signed_on < start && !of_congress).then(|| {
        format!(
            "Ngày ký {} trước khi nhiệm kỳ bắt đầu ({}): số của văn bản thuộc nhiệm kỳ trước.",
            format_date(signed_on),
            format_date(start)
        )
    })
}

/// The words of a line of the register as they are searched: small letters without marks, so that "bao cao" finds
/// "Báo cáo".
pub fn register_words(entry: &RegisterEntry) -> String {
    let date = parse_date(&entry.signed_on).map_or_else(String::new, format_date);
    without_marks(&format!(
        "{} {} {} {} {} {} {} {date} {}",
        entry.number,
        entry.symbol,
        entry.kind_name,
        entry.subject,
        entry.signer,
        entry.recipients.join(" "),
        entry.filed_at,
        entry.note
    ))
}
