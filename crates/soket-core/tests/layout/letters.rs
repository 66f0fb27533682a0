//! Kind and subject, whom it is addressed to, what it is grounded on, what stands at the edges
//! (HD36 dòng 232–264, 411–433; HD05 tr.10–12, 24–26).

use expect_test::expect;
use soket_core::{DocKind, IssuingBody, OrgKind, PartContent, Urgency};
use soket_doc::{Block, Role};

use crate::{Doc, HD05, HD36, doc};

fn commune(rule_set: &str, kind: DocKind, subject: &str) -> Doc {
    let mut doc = doc(
        rule_set,
        kind,
        OrgKind::CommuneCommittee,
        "Đảng uỷ xã Hoà Mẫu",
        "Tỉnh uỷ Gia Lai",
    );
    doc.package.draft.info.subject = subject.into();
    doc
}

#[test]
fn kind_and_subject() {
    let doc = commune(
        HD36,
        DocKind::Report,
        "kết quả đại hội chi bộ nhiệm kỳ 2017 - 2020",
    );
    expect!["BÁO CÁO / kết quả đại hội chi bộ nhiệm kỳ 2017 - 2020 / -----"]
        .assert_eq(&doc.middle());
}

#[test]
fn the_author_in_the_subject() {
    for (body, expected) in [
        (
            IssuingBody::StandingBoard,
            "KẾT LUẬN / CỦA BAN THƯỜNG VỤ HUYỆN UỶ / về công tác cán bộ / -----",
        ),
        (
            IssuingBody::Committee,
            "KẾT LUẬN / CỦA HUYỆN UỶ / về công tác cán bộ / -----",
        ),
    ] {
        let mut doc = doc(
            HD36,
            DocKind::Conclusion,
            OrgKind::DistrictCommittee,
            "Huyện uỷ Đồng Văn",
            "Tỉnh uỷ Hà Giang",
        );
        doc.package.draft.info.subject = "về công tác cán bộ".into();
        doc.package.draft.info.issuing_body = body;
        doc.package.draft.info.author_in_subject = true;
        assert_eq!(doc.middle(), expected);
    }
}

#[test]
fn a_political_report_with_and_without_a_theme() {
    let note = "báo cáo của Ban Chấp hành Đảng bộ khoá I trình Đại hội lần thứ II";
    let print = |rule_set, theme: &str| {
        let mut doc = commune(rule_set, DocKind::Report, "chính trị");
        doc.package.draft.info.theme = theme.into();
        doc.package.draft.info.subject_note = note.into();
        doc.middle()
    };
    expect!["ĐOÀN KẾT, / ĐỔI MỚI / (báo cáo của Ban Chấp hành Đảng bộ khoá I trình Đại hội lần thứ II) / -----"]
        .assert_eq(&print(HD36, "Đoàn kết,\nđổi mới"));
    expect!["BÁO CÁO / chính trị / (báo cáo của Ban Chấp hành Đảng bộ khoá I trình Đại hội lần thứ II) / -----"]
        .assert_eq(&print(HD36, ""));
    expect![
        "ĐOÀN KẾT / (Báo cáo của Ban Chấp hành Đảng bộ khoá I trình Đại hội lần thứ II) / -----"
    ]
    .assert_eq(&print(HD05, "Đoàn kết"));
}

#[test]
fn a_letter_has_its_subject_under_the_number() {
    let office = |rule_set, subject: &str| {
        let mut doc = doc(
            rule_set,
            DocKind::Letter,
            OrgKind::AdvisoryBody,
            "Văn phòng Tỉnh uỷ",
            "Tỉnh uỷ Gia Lai",
        );
        doc.package.draft.info.subject = subject.into();
        doc.package.draft.info.number = Some(268);
        doc.package.draft.info.urgency = Urgency::Express;
        doc
    };
    let subject = "Chuẩn bị hội nghị trực tuyến\nquán triệt Nghị quyết Trung ương 6 khoá XII";
    expect!["TỈNH UỶ GIA LAI / VĂN PHÒNG / * / Số 268-CV/VPTU / Chuẩn bị hội nghị trực tuyến / quán triệt Nghị quyết Trung ương 6 khoá XII / HOẢ TỐC"]
        .assert_eq(&office(HD36, subject).head(false));
    expect!["TỈNH UỶ GIA LAI / VĂN PHÒNG / * / Số 268-CV/VPTU / về việc chuẩn bị hội nghị trực tuyến / HOẢ TỐC"]
        .assert_eq(&office(HD05, "chuẩn bị hội nghị trực tuyến").head(false));
    expect![
        "TỈNH UỶ GIA LAI / VĂN PHÒNG / * / Số 268-CV/VPTU / về việc chuẩn bị hội nghị / HOẢ TỐC"
    ]
    .assert_eq(&office(HD05, "về việc chuẩn bị hội nghị").head(false));
    expect!["TỈNH UỶ GIA LAI / VĂN PHÒNG / * / Số 268-CV/VPTU / Chuẩn bị hội nghị / HOẢ TỐC"]
        .assert_eq(&office(HD36, "về việc chuẩn bị hội nghị").head(false));
    let subject = "chuẩn bị hội nghị trực tuyến\nquán triệt Nghị quyết Trung ương 12 khoá XIII";
    expect!["TỈNH UỶ GIA LAI / VĂN PHÒNG / * / Số 268-CV/VPTU / về việc chuẩn bị hội nghị trực tuyến / quán triệt Nghị quyết Trung ương 12 khoá XIII / HOẢ TỐC"]
        .assert_eq(&office(HD05, subject).head(false));
    // Neither kind nor dashes.
    expect![""].assert_eq(&office(HD05, subject).middle());
}

#[test]
fn addressees_of_letters_and_submissions() {
    let print = |rule_set, kind, names: &[&str]| {
        let doc = commune(rule_set, kind, "về một việc")
            .list("addressees", names)
            .list("recipients", &["Lưu Văn phòng Đảng uỷ"]);
        format!("{} || {}", doc.middle(), doc.recipients())
    };
    expect!["Kính gửi: Tỉnh uỷ Gia Lai, || Nơi nhận: / - Như trên, / - Lưu Văn phòng Đảng uỷ."]
        .assert_eq(&print(HD36, DocKind::Letter, &["Tỉnh uỷ Gia Lai"]));
    expect!["Kính gửi: Tỉnh uỷ Gia Lai; || Nơi nhận: / - Như trên; / - Lưu Văn phòng Đảng uỷ."]
        .assert_eq(&print(HD05, DocKind::Letter, &["Tỉnh uỷ Gia Lai"]));
    expect!["Kính gửi: | - Ban Bí thư Trung ương, / - Văn phòng Trung ương Đảng, || Nơi nhận: / - Như trên, / - Lưu Văn phòng Đảng uỷ."]
        .assert_eq(&print(HD36, DocKind::Letter, &["Ban Bí thư Trung ương", "Văn phòng Trung ương Đảng,"]));
    expect!["TỜ TRÌNH / về một việc / ----- / Kính gửi: Ban Thường vụ Tỉnh uỷ, || Nơi nhận: / - Như trên, / - Lưu Văn phòng Đảng uỷ."]
        .assert_eq(&print(HD36, DocKind::Submission, &["Ban Thường vụ Tỉnh uỷ"]));
    // What is one name with a semicolon inside stays one.
    expect!["TỜ TRÌNH / về một việc / ----- / Kính trình: Ban Tổ chức; Văn phòng Tỉnh uỷ; || Nơi nhận: / - Như trên; / - Lưu Văn phòng Đảng uỷ."]
        .assert_eq(&print(HD05, DocKind::Submission, &["Ban Tổ chức; Văn phòng Tỉnh uỷ"]));
}

#[test]
fn one_addressee_is_one_paragraph_with_a_slanted_label() {
    let doc = commune(HD05, DocKind::Letter, "việc").list("addressees", &["Tỉnh uỷ Gia Lai"]);
    let tree = doc.tree();
    let Some(Block::Paragraph(paragraph)) = tree.sections[0].blocks.get(1) else {
        panic!("one addressee is a paragraph");
    };
    assert_eq!(paragraph.role, Role::SoleAddressee);
    let looks: Vec<(&str, Option<bool>)> = paragraph
        .runs
        .iter()
        .map(|run| (run.text.as_str(), run.italic))
        .collect();
    assert_eq!(
        looks,
        [
            ("Kính gửi: ", Some(true)),
            ("Tỉnh uỷ Gia Lai", None),
            (";", None)
        ]
    );
}

#[test]
fn grounds_of_a_decision() {
    let print = |rule_set| {
        commune(rule_set, DocKind::Decision, "khen thưởng")
            .cites(&[
                "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
                "Căn cứ Quy chế làm việc",
                "Xét đề nghị của\nVăn phòng Đảng uỷ,",
            ])
            .middle()
    };
    expect!["QUYẾT ĐỊNH / khen thưởng / ----- / Căn cứ Điều lệ Đảng Cộng sản Việt Nam; / Căn cứ Quy chế làm việc; / Xét đề nghị của Văn phòng Đảng uỷ,"].assert_eq(&print(HD36));
    expect!["QUYẾT ĐỊNH / khen thưởng / ----- / - Căn cứ Điều lệ Đảng Cộng sản Việt Nam; / - Căn cứ Quy chế làm việc; / - Xét đề nghị của Văn phòng Đảng uỷ."].assert_eq(&print(HD05));
}

/// Marks at the edges of the page, under the signature, at the end of the recipients.
#[test]
fn additional_parts() {
    let print = |rule_set, circulation: &str| {
        let mut doc =
            commune(rule_set, DocKind::Report, "việc").list("recipients", &["Lưu Văn phòng"]);
        let info = &mut doc.package.draft.info;
        info.circulation = circulation.into();
        info.urgency = Urgency::VeryUrgent;
        info.drafter = "abc".into();
        info.copies = Some(268);
        info.contact = "Số 9A, Nguyễn Cảnh Chân, Hà Nội;\nđiện thoại: 080.45774".into();
        info.duplex = true;
        let tree = doc.tree();
        assert!(tree.duplex);
        let section = &tree.sections[0];
        let mark = |mark: &Option<soket_doc::Paragraph>| {
            mark.as_ref().map_or("-".into(), soket_doc::Paragraph::text)
        };
        let last: Vec<String> = section
            .blocks
            .iter()
            .rev()
            .map_while(|block| match block {
                Block::Paragraph(paragraph) => Some(paragraph.text()),
                _ => None,
            })
            .collect();
        format!(
            "{}\n{} / {}\n{}\n{}\n{}",
            doc.head(false),
            mark(&section.top_mark),
            mark(&section.foot_mark),
            doc.recipients(),
            last.len(),
            last.join(" < ")
        )
    };
    expect![[r#"
        ĐẢNG BỘ TỈNH GIA LAI / ĐẢNG UỶ XÃ HOÀ MẪU / * / Số       -BC/ĐU / THƯỢNG KHẨN
        XONG HỘI NGHỊ TRẢ LẠI / -
        Nơi nhận: / - Lưu Văn phòng. / ABC-268
        1
        Số 9A, Nguyễn Cảnh Chân, Hà Nội;
        điện thoại: 080.45774"#]]
    .assert_eq(&print(HD36, "Xong hội nghị trả lại"));
    expect![[r#"
        ĐẢNG BỘ TỈNH GIA LAI / ĐẢNG UỶ XÃ HOÀ MẪU / * / Số       -BC/ĐU / THƯỢNG KHẨN
        - / -
        Nơi nhận: / - Lưu Văn phòng. / ABC-268
        2
        Số 9A, Nguyễn Cảnh Chân, Hà Nội;
        điện thoại: 080.45774 < KHÔNG PHỔ BIẾN TRÊN CÁC PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG"#]]
    .assert_eq(&print(
        HD36,
        "Không phổ biến trên các phương tiện thông tin đại chúng",
    ));
    expect![[r#"
        ĐẢNG BỘ TỈNH GIA LAI / ĐẢNG UỶ XÃ HOÀ MẪU / * / Số       -BC/ĐU / THƯỢNG KHẨN
        - / KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG
        Nơi nhận: / - Lưu Văn phòng. / ABC-268
        1
        Số 9A, Nguyễn Cảnh Chân, Hà Nội;
        điện thoại: 080.45774"#]]
    .assert_eq(&print(
        HD05,
        "Không phổ biến trên phương tiện thông tin đại chúng",
    ));
}

/// The signature never stands alone: the last paragraph goes with it, and the one before where the last is short.
#[test]
fn text_goes_with_the_signature() {
    let kept = |text: &str| {
        let mut doc = commune(HD05, DocKind::Report, "việc");
        doc.put("prose", PartContent::Prose { text: text.into() });
        doc.tree().sections[0]
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) if paragraph.role == Role::Body => {
                    Some(paragraph.keep_next)
                }
                _ => None,
            })
            .collect::<Vec<bool>>()
    };
    assert_eq!(kept("Một.\nHai.\nBa."), [false, true, true]);
    assert_eq!(
        kept(&format!("Một.\nHai.\n{}", "dài ".repeat(30))),
        [false, false, true]
    );
    assert_eq!(kept(""), [] as [bool; 0]);
}

#[test]
fn the_end_of_a_text_without_a_closing_sentence() {
    let print = |text: &str, end_mark| {
        let mut doc = commune(HD05, DocKind::Letter, "việc");
        doc.package.draft.info.end_mark = end_mark;
        doc.put("prose", PartContent::Prose { text: text.into() });
        doc.middle()
    };
    use soket_core::EndMark::{Dot, DotSlashDot};
    assert_eq!(print("Hết.", Dot), "Hết.");
    assert_eq!(print("Hết.", DotSlashDot), "Hết./.");
    assert_eq!(print("Hết", DotSlashDot), "Hết./.");
    assert_eq!(print("Hết./.", DotSlashDot), "Hết./.");
    assert_eq!(print("", DotSlashDot), "");
}
