//! The smallest body, draft and rule set for the tests of this folder.

use crate::{
    DocKind, Draft, NumberState, OrgKind, OrgTerm, Package, PartContent, Recipient, RegisterEntry,
    RuleSet, Signatory, Template, Term, suggest_term,
};

pub fn rule_set() -> RuleSet {
    let text = include_str!("../../../../templates/the-thuc/hd05-2026.toml");
    RuleSet::parse("hd05-2026", text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

pub fn term() -> OrgTerm {
    let years = Term {
        start: 2025,
        end: 2030,
    };
    let mut term = suggest_term(
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Tỉnh uỷ Gia Lai",
        years,
    );
    term.signatories = vec![Signatory {
        id: "bt".into(),
        name: "Lê Minh Khôi".into(),
        position: "Bí thư".into(),
        ..Signatory::default()
    }];
    term
}

/// A draft with a part of each sort; its id is its kind's.
pub fn draft(kind: DocKind) -> (Package, Template) {
    let part = |id: &str, title: &str, more: &str| {
        let section = if more.is_empty() { "" } else { "s" };
        format!(
            "[[part]]\nid = \"{id}\"\nkind = \"{id}\"\nstep = \"b\"\ntitle = \"{title}\"\nsection = \"{section}\"\n{more}\n"
        )
    };
    let text = format!(
        "id = \"thu\"\nversion = 1\nname = \"Thử\"\ndoc_kind = \"{}\"\nsubject = \"{{subject}}\"\n\
         step = [{{ id = \"b\", title = \"b\" }}]\nsection = [{{ id = \"s\", title = \"\", level = 1 }}]\n{}",
        kind.id(),
        [
            part("info", "Thông tin chung", ""),
            part("addressees", "Kính gửi", ""),
            part("prose", "Tình hình", "required = true"),
            part("rows", "Biểu chỉ tiêu", "required = true"),
            part(
                "items",
                "Hạn chế, khuyết điểm",
                "item_name = \"hạn chế\"\ntag = [{ id = \"kt\", title = \"Kinh tế\" }]"
            ),
            part("levels", "Các cấp", "required = true"),
            part("recipients", "Nơi nhận", ""),
            part("signature", "Người ký", ""),
        ]
        .concat()
    );
    let template = Template::parse("thu", &text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut package = Package {
        format: crate::FORMAT.into(),
        org: crate::Org::default(),
        term: term(),
        resolution: crate::Resolution::default(),
        superior_plan: None,
        derivation: None,
        draft: Draft::default(),
    };
    let info = &mut package.draft.info;
    info.subject = "sơ kết giữa nhiệm kỳ".into();
    info.number = Some(45);
    info.signed_on = "20/7/2028".into();
    info.signatory = "bt".into();
    (package, template)
}

pub fn put_recipients(package: &mut Package, part: &str, recipients: &[Recipient]) {
    let recipients = recipients.to_vec();
    package
        .draft
        .parts
        .insert(part.into(), PartContent::Recipients { recipients });
}

/// A report that was issued under this number.
pub fn entry(number: u32, signed_on: &str) -> RegisterEntry {
    RegisterEntry {
        id: format!("s-{number}"),
        org_term: "dk".into(),
        series: "report".into(),
        number,
        state: NumberState::Issued,
        symbol: format!("{number:02}-BC/ĐU"),
        signed_on: signed_on.into(),
        kind_name: "Báo cáo".into(),
        subject: "sơ kết giữa nhiệm kỳ".into(),
        signer: "Bí thư Lê Minh Khôi".into(),
        recipients: vec!["Tỉnh uỷ Gia Lai".into(), "Các chi bộ".into()],
        filed_at: "Văn phòng Đảng uỷ".into(),
        copies: Some(12),
        note: String::new(),
        replaced_by: String::new(),
        draft: None,
        copy: None,
        by: String::new(),
        at: "2028-07-20T08:00:00+07:00".into(),
    }
}
