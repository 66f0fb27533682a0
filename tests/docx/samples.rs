//! What no sample report has: a letter, joint signatures, marks, both sides of the paper, every place at which a page
//! can end.

use serde_json::json;
use soket_doc::{Block, ColumnsKind, Orientation, Role, Section};

use crate::words::{block, body, columns, one, sentence, table, tree};
use crate::{rule_sets, write_measured};

const MARK: &str = "LƯU HÀNH NỘI BỘ";
const MEDIA: &str = "Không phổ biến trên phương tiện thông tin đại chúng";

/// Names long enough for two lines in each place that balances its lines.
fn head(left_end: &[(Role, &str)]) -> Block {
    let mut left = vec![
        (
            Role::ParentBody,
            "BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH",
        ),
        (
            Role::IssuingBody,
            "UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA",
        ),
        (Role::Star, "*"),
        (Role::NumberSymbol, "Số 05-CV/UBKTTU"),
    ];
    left.extend(left_end);
    let right = [
        (Role::PartyTitle, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (Role::PlaceDate, "Sơn La, ngày 20 tháng 7 năm 2028"),
    ];
    columns(ColumnsKind::Header, &left, &right)
}

fn closing() -> Block {
    let left = [
        (Role::RecipientsLabel, "Nơi nhận:"),
        (
            Role::Recipient,
            "- Các đồng chí uỷ viên Ban Thường vụ Đảng uỷ;",
        ),
        (
            Role::Recipient,
            "- Các chi bộ, đảng bộ bộ phận trực thuộc và các tổ chức chính trị - xã hội;",
        ),
        (Role::Recipient, "- Lưu Văn phòng Đảng uỷ."),
        (Role::TypistMark, "ABC-268"),
    ];
    let right = [
        (Role::Capacity, "T/M BAN THƯỜNG VỤ"),
        (Role::Position, "PHÓ BÍ THƯ"),
        (Role::Concurrent, "kiêm"),
        (Role::DirectPosition, "CHỦ NHIỆM UỶ BAN KIỂM TRA"),
        (Role::SignerName, "Nguyễn Văn Mẫu"),
    ];
    columns(ColumnsKind::Closing, &left, &right)
}

fn joint(left: &str, right: &str) -> Block {
    let signature = |office, name| {
        [
            (Role::Capacity, "TRƯỞNG BAN"),
            (Role::DirectPosition, office),
            (Role::SignerName, name),
        ]
    };
    columns(
        ColumnsKind::Signatures,
        &signature(left, "Trần Thị Hai"),
        &signature(right, "Lê Văn Một"),
    )
}

#[test]
fn a_letter() {
    let mut blocks = vec![
        head(&[
            (
                Role::LetterSubject,
                "về việc chuẩn bị hội nghị sơ kết giữa nhiệm kỳ của Đảng bộ",
            ),
            (Role::DraftRound, "Dự thảo lần 2"),
            (Role::Urgency, "HOẢ TỐC"),
        ]),
        columns(
            ColumnsKind::Addressees,
            &[(Role::AddresseesLabel, "Kính gửi:")],
            &[
                (
                    Role::Addressee,
                    "- Các chi bộ, đảng bộ bộ phận trực thuộc Đảng uỷ xã;",
                ),
                (Role::Addressee, "- Mặt trận Tổ quốc xã."),
            ],
        ),
    ];
    blocks.extend((1..4).map(body));
    blocks.push(closing());
    blocks.push(block(
        Role::Contact,
        "Trụ sở: Số 1, đường Hùng Vương, xã Hoà Mẫu; điện thoại: 0212.3850.000",
    ));
    let tree = tree(vec![Section::new(Orientation::Portrait, blocks)]);
    for rule_set in rule_sets() {
        let name = format!("cong-van-cac-noi-{}", rule_set.id);
        write_measured(&name, &tree, &rule_set.style, json!({}));
    }
}

/// Three sections, each with its marks; the second shows the number on its first page where annexes go on counting.
#[test]
fn marks_on_both_sides_of_the_paper() {
    let annex = |orientation, number: &str, blocks: Vec<Block>| {
        let mut all = vec![
            block(Role::AnnexLabel, number),
            block(Role::AnnexTitle, "CHỈ TIÊU CHỦ YẾU"),
        ];
        all.extend(blocks);
        Section::new(orientation, all)
    };
    let mut main = vec![
        head(&[]),
        block(Role::DocKind, "BÁO CÁO"),
        block(Role::DocAuthor, "CỦA BAN THƯỜNG VỤ ĐẢNG UỶ"),
        block(Role::Subject, "sơ kết giữa nhiệm kỳ"),
        block(Role::SubjectNote, "(trình Hội nghị lần thứ mười)"),
        block(Role::SubjectEnd, "-----"),
        block(Role::PartLabel, "Phần thứ nhất"),
        block(Role::PartTitle, "KẾT QUẢ THỰC HIỆN"),
    ];
    main.extend((1..19).map(body));
    main.push(closing());
    let mut sections = vec![
        Section::new(Orientation::Portrait, main),
        annex(
            Orientation::Portrait,
            "Phụ lục 1",
            (20..36).map(body).collect(),
        ),
        annex(Orientation::Landscape, "Phụ lục 2", vec![table(48)]),
        annex(Orientation::Portrait, "Phụ lục 3", vec![body(40)]),
    ];
    for section in &mut sections {
        section.top_mark = Some(one(Role::CirculationMark, MARK));
        section.foot_mark = Some(one(Role::MediaMark, MEDIA));
    }
    let mut tree = tree(sections);
    for duplex in [false, true] {
        tree.duplex = duplex;
        let sides = if duplex { "hai-mat" } else { "mot-mat" };
        for rule_set in rule_sets() {
            let name = format!("dau-mep-{sides}-{}", rule_set.id);
            write_measured(&name, &tree, &rule_set.style, json!({}));
        }
    }
}

/// Thirty ways to fill the page before a signature: one line more each time, so that some page ends at every place.
#[test]
fn every_end_of_a_page() {
    for (name, kinds) in [
        ("ngat-trang-mot-nguoi-ky", vec![closing()]),
        (
            "ngat-trang-bon-noi-ky",
            vec![
                closing(),
                joint("UỶ BAN KIỂM TRA", "BAN TỔ CHỨC"),
                joint("BAN TUYÊN GIÁO VÀ DÂN VẬN", "VĂN PHÒNG"),
            ],
        ),
        (
            "ngat-trang-xac-nhan-chu-ky",
            vec![
                closing(),
                block(
                    Role::Attestation,
                    "Xác nhận chữ ký của đồng chí Nguyễn Văn Mẫu",
                ),
                joint("UỶ BAN KIỂM TRA", "BAN TỔ CHỨC"),
            ],
        ),
    ] {
        let sections = (0..30)
            .map(|fill| {
                let mut blocks: Vec<Block> = (0..10 + fill)
                    .map(|at| block(Role::Item, &format!("- Việc số {at} của mục {fill}.")))
                    .collect();
                blocks.push(block(Role::Heading2, &format!("{fill}. Tổ chức thực hiện")));
                // The last paragraph has one, two or more lines.
                blocks.push(block(Role::Body, &sentence(fill, 1 + fill % 3 * 5)));
                blocks.extend(kinds.clone());
                let mut section = Section::new(Orientation::Portrait, blocks);
                section.foot_mark = Some(one(Role::MediaMark, MEDIA));
                section
            })
            .collect();
        let tree = tree(sections);
        let rule_set = crate::rule_set("hd05-2026");
        write_measured(name, &tree, &rule_set.style, json!({}));
    }
}
