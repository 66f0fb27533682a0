//! ## Tìm gì
//! Họ tên người ký có học hàm, học vị, quân hàm, danh hiệu; hoặc chức vụ kèm tên cấp uỷ.
//!
//! ## Vì sao
//! Người ký ghi họ tên đầy đủ, không ghi gì trước họ tên; chức vụ ghi đúng chức vụ được bầu, không kèm tên cấp uỷ
//! (HD36 dòng 279 - 282; HD05 tr.13 - 14).
//!
//! ## Ví dụ
//! “TS. Nguyễn Văn A”, “Thượng tá Trần Văn B”; chức vụ “Phó bí thư Tỉnh uỷ”.
//!
//! ## Sửa thế nào
//! Ghi “Nguyễn Văn A”; ghi “Phó bí thư”.

use super::{Facts, finding, suggestion};
use crate::template::PartKind;
use crate::vietnamese::{folded, squeezed};
use crate::{Anchor, Edit, Finding, Signatory};

/// Academic degrees and posts, honours, military ranks: as they stand before a name, longer before shorter.
const TITLES: [&str; 34] = [
    "pgs",
    "gs",
    "tskh",
    "ts",
    "ths",
    "cn",
    "ks",
    "bs",
    "nsnd",
    "nsưt",
    "ngnd",
    "ngưt",
    "ttnd",
    "ttưt",
    "phó giáo sư",
    "giáo sư",
    "tiến sĩ",
    "tiến sỹ",
    "thạc sĩ",
    "thạc sỹ",
    "cử nhân",
    "kỹ sư",
    "bác sĩ",
    "luật sư",
    "đại tướng",
    "thượng tướng",
    "trung tướng",
    "thiếu tướng",
    "đại tá",
    "thượng tá",
    "trung tá",
    "thiếu tá",
    "đại uý",
    "thượng uý",
];

/// Words that begin a committee's name in a position: "Bí thư Tỉnh uỷ".
const COMMITTEES: [&str; 7] = [
    " tỉnh uỷ",
    " thành uỷ",
    " huyện uỷ",
    " quận uỷ",
    " thị uỷ",
    " đảng uỷ",
    " chi bộ",
];

pub(super) fn find(facts: &Facts<'_>, out: &mut Vec<Finding>) {
    let Some(part) = facts.template.parts_of(PartKind::Signature).next() else {
        return;
    };
    let info = &facts.package.draft.info;
    for one in &facts.package.term.signatories {
        if one.id != info.signatory && one.id != info.attestation.signatory {
            continue;
        }
        let anchor = Anchor {
            part: part.id.clone(),
            field: "signatory".into(),
            label: part.title.clone(),
            ..Anchor::default()
        };
        let name = without_titles(&one.name);
        if name != squeezed(&one.name) {
            let message = format!(
                "Họ tên “{}” không ghi kèm học hàm, học vị, quân hàm.",
                one.name
            );
            out.push(with_mend(
                finding(anchor.clone(), message),
                one,
                "name",
                &name,
            ));
        }
        if let Some(position) = without_committee(&one.position)
            && info.joint.is_empty()
            && facts.package.term.kind.is_committee()
        {
            let message = format!("Chức vụ “{}” không ghi kèm tên cấp uỷ.", one.position);
            out.push(with_mend(
                finding(anchor, message),
                one,
                "position",
                &position,
            ));
        }
    }
}

fn with_mend(mut found: Finding, one: &Signatory, field: &str, value: &str) -> Finding {
    if !value.is_empty() {
        let edit = Edit::SetSignatory {
            signatory: one.id.clone(),
            field: field.into(),
            value: value.into(),
        };
        found.suggestion = suggestion(&format!("Ghi “{value}”"), edit);
    }
    found
}

/// "GS.TS. Nguyễn Văn A" → "Nguyễn Văn A".
fn without_titles(name: &str) -> String {
    let mut rest = squeezed(name);
    while let Some(shorter) = without_title(&rest) {
        rest = shorter;
    }
    rest
}

fn without_title(name: &str) -> Option<String> {
    let lower = folded(name);
    TITLES.iter().find_map(|title| {
        let rest = lower.strip_prefix(title)?;
        let ends =
            rest.starts_with(['.', ' ', ',']) && !rest.trim_matches(['.', ' ', ',']).is_empty();
        ends.then(|| {
            let own: String = name.chars().skip(title.chars().count()).collect();
            own.trim_start_matches(['.', ' ', ',']).to_owned()
        })
    })
}

fn without_committee(position: &str) -> Option<String> {
    let position = squeezed(position);
    let lower = folded(&position);
    let is_of_committee = lower.starts_with("bí thư") || lower.starts_with("phó bí thư");
    let at = COMMITTEES
        .iter()
        .filter_map(|words| lower.find(words))
        .min()?;
    is_of_committee.then(|| {
        let letters = lower[..at].chars().count();
        position.chars().take(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_before_a_name() {
        for (typed, name) in [
            ("GS.TS. Nguyễn Văn A", "Nguyễn Văn A"),
            ("Phó Giáo sư, Tiến sĩ Trần Thị B", "Trần Thị B"),
            ("Thượng tá Lê Văn C", "Lê Văn C"),
            ("Tsứ Văn D", "Tsứ Văn D"),
            ("Bế Văn Đ", "Bế Văn Đ"),
        ] {
            assert_eq!(without_titles(typed), name);
        }
        assert_eq!(
            without_committee("Phó bí thư Tỉnh uỷ").as_deref(),
            Some("Phó bí thư")
        );
        assert_eq!(without_committee("Chánh Văn phòng Tỉnh uỷ"), None);
        assert_eq!(without_committee("Bí thư"), None);
    }
}
