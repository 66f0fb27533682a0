//! The bytes of a document, made once.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use soket_core::{
    Package, RuleSet, Stage, Template, assemble, day_refusal, for_signing, format_date, parse_date,
};
use soket_pages::Pages;
use soket_store::{Rows, hash_of_bytes};

use super::hand::{Hand, Way, refuse_errors, way};
use crate::load::load;
use crate::{AppError, fonts};

/// How the last page of a PDF ends.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct PageEnd {
    /// Free height below the last line, in millimetres.
    pub room_mm: f32,
    /// The number that the page shows.
    pub last_number: usize,
}

/// What is frozen.
pub(super) struct Frozen {
    pub docx: Vec<u8>,
    pub pdf: Vec<u8>,
    /// The content, as an exchange package.
    pub package: Vec<u8>,
    /// Where a copy's block would stand below the text.
    pub end: PageEnd,
}

/// The content as it last went to the signatory.
pub(super) fn submitted(rows: &Rows, draft: &str) -> Result<Package, AppError> {
    let way = way(rows, draft)?;
    let version = way
        .rounds()
        .next_back()
        .map(|id| rows.version(id))
        .transpose()?
        .flatten()
        .ok_or_else(|| AppError::not_found("bản đã trình ký"))?;
    Package::parse("bản trình ký", &version.package).map_err(|fault| AppError::source(&[fault]))
}

/// The submitted content with the day on which the paper was signed.
///
/// # Errors
/// No document can have the day; the checks, which look at the day, find an error; the pages that would be frozen are
/// not those that were submitted, because the template, the layout rules or the day's rules are others now.
pub(super) fn signed(
    rows: &Rows,
    hand: &Hand<'_>,
    way: &Way,
    draft: &str,
    typed_day: &str,
) -> Result<(Package, NaiveDate), AppError> {
    let before = submitted(rows, draft)?;
    let day = signing_day(&before, typed_day)?;
    let mut package = before.clone();
    package.draft.info.signed_on = format_date(day);
    let (template, rule_set) = choices(hand, &package)?;
    if way.look() != Some(look(&before, template, rule_set).as_str()) {
        return Err(AppError::new(
            "other-look",
            format!(
                "Mẫu hoặc thể thức của ngày {} khác lúc trình ký: bản khoá sẽ không giống bản đã ký.",
                format_date(day)
            ),
            "Kiểm tra ngày ký; nếu ngày đúng thì trả lại, ghi tháng ký vào dự thảo, rồi in và trình ký lại.",
        ));
    }
    refuse_errors(&package, template, "Trả lại để sửa, rồi trình ký lại.")?;
    Ok((package, day))
}

/// What the pages for the signatory say and how they look, as one hash. On which side the margins lie is no part of it:
/// that is chosen until the bytes are made.
pub(super) fn look(package: &Package, template: &Template, rule_set: &RuleSet) -> String {
    let tree = assemble(&for_signing(package), template, rule_set, false);
    hash_of_bytes(format!("{:?}{:?}", tree.sections, rule_set.style).as_bytes())
}

/// The content that the signatory reads: as it was submitted, before that as it is.
pub(crate) fn for_signatory(rows: &Rows, draft: &str) -> Result<Package, AppError> {
    match way(rows, draft)?.stage() {
        Stage::Draft => Ok(load(rows, draft)?.package),
        _ => submitted(rows, draft),
    }
}

/// The day as typed, when it exists and a document of this term can have it.
pub(super) fn signing_day(package: &Package, typed: &str) -> Result<NaiveDate, AppError> {
    let day = parse_date(typed).ok_or_else(|| {
        AppError::new(
            "bad-date",
            format!("Ngày ký “{typed}” không phải là một ngày có thật."),
            "Ghi ngày, tháng, năm như 24/5/2028.",
        )
    })?;
    let of_congress = package.draft.info.issuing_body.is_of_congress();
    if let Some(message) = day_refusal(&package.term, of_congress, day) {
        return Err(AppError::new(
            "bad-date",
            message,
            "Kiểm tra ngày ký; nếu ngày đại hội hoặc ngày chỉ định ghi sai thì sửa ở mục “Đơn vị”.",
        ));
    }
    if let Some(adopted) =
        parse_date(&package.draft.info.adopted_on).filter(|adopted| *adopted > day)
    {
        return Err(AppError::new(
            "bad-date",
            format!(
                "Ngày ký {} trước ngày họp thông qua {}.",
                format_date(day),
                format_date(adopted)
            ),
            "Kiểm tra ngày ký; ngày họp ghi sai thì trả lại để sửa.",
        ));
    }
    Ok(day)
}

/// Template and layout rules of a package that has its signing day.
pub(super) fn choices<'a>(
    hand: &'a Hand<'_>,
    package: &Package,
) -> Result<(&'a Template, &'a RuleSet), AppError> {
    let template = hand.catalog.template(&package.draft.template.id)?;
    Ok((template, rules(hand, package)?))
}

pub(super) fn rules<'a>(hand: &'a Hand<'_>, package: &Package) -> Result<&'a RuleSet, AppError> {
    hand.catalog.rule_set(
        package.draft.info.rule_set.as_deref(),
        package.presumed_signing_day(),
    )
}

/// Makes the bytes of a package that has number and day.
pub(super) fn freeze(hand: &Hand<'_>, package: &Package) -> Result<Frozen, AppError> {
    let (template, rule_set) = choices(hand, package)?;
    let tree = assemble(package, template, rule_set, false);
    let docx = soket_docx::write(&tree, &rule_set.style).map_err(AppError::internal)?;
    let mut pages = Pages::new(fonts::chosen());
    let pdf = pages.pdf(&tree, &rule_set.style)?;
    Ok(Frozen {
        docx,
        pdf,
        package: serde_json::to_vec_pretty(package).map_err(AppError::internal)?,
        end: PageEnd {
            room_mm: pages.room_below(),
            last_number: pages.last_number(),
        },
    })
}
