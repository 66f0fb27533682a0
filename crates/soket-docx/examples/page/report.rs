//! The report of an invented commune, long enough for three pages and an annex of 30 rows.

use soket_doc::{
    Block, Cell, Column, Columns, ColumnsKind, Orientation, Paragraph, Properties, Role, Row,
    RowKind, Run, Section, Table, Tree,
};

pub fn tree() -> Tree {
    let mut blocks = vec![Block::Columns(head())];
    blocks.extend(text().into_iter().map(Block::Paragraph));
    blocks.push(Block::Columns(closing()));
    Tree {
        properties: Properties {
            title: "Báo cáo sơ kết giữa nhiệm kỳ".into(),
            subject: "sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội".into(),
            creator: "Đảng uỷ xã Tân Hoà".into(),
            keywords: "sơ kết; giữa nhiệm kỳ".into(),
            language: "vi-VN".into(),
            created: Some("2028-07-20".into()),
        },
        sections: vec![
            Section {
                orientation: Orientation::Portrait,
                blocks,
            },
            Section {
                orientation: Orientation::Landscape,
                blocks: annex(),
            },
        ],
    }
}

fn one(role: Role, text: &str) -> Paragraph {
    Paragraph::new(role, vec![Run::fixed(text)])
}

fn head() -> Columns {
    Columns {
        kind: ColumnsKind::Header,
        left: vec![
            one(Role::ParentBody, "ĐẢNG BỘ TỈNH LÂM ĐỒNG"),
            one(Role::IssuingBody, "ĐẢNG UỶ XÃ TÂN HOÀ"),
            one(Role::Star, "*"),
            one(Role::NumberSymbol, "Số 45-BC/ĐU"),
        ],
        right: vec![
            one(Role::PartyTitle, "ĐẢNG CỘNG SẢN VIỆT NAM"),
            one(Role::PlaceDate, "Tân Hoà, ngày 20 tháng 7 năm 2028"),
        ],
    }
}

fn text() -> Vec<Paragraph> {
    let mut text = vec![
        one(Role::DocKind, "BÁO CÁO"),
        one(
            Role::Subject,
            "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội\nđại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030",
        ),
        one(Role::SubjectEnd, "-----"),
        one(
            Role::Body,
            "Thực hiện Kế hoạch số 127-KH/TU, ngày 10/02/2028 của Ban Thường vụ Tỉnh uỷ về sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội đảng bộ các cấp, Ban Thường vụ Đảng uỷ xã báo cáo kết quả như sau:",
        ),
        one(Role::Heading1, "I- Tình hình và công tác lãnh đạo, chỉ đạo"),
        one(
            Role::Body,
            "Nửa đầu nhiệm kỳ, Đảng bộ xã triển khai nghị quyết trong điều kiện tổ chức chính quyền địa phương hai cấp vừa đi vào hoạt động; khối lượng công việc lớn, đội ngũ cán bộ vừa sắp xếp vừa kiện toàn. Được sự quan tâm của cấp trên và sự đồng thuận của Nhân dân, các mặt công tác đạt kết quả tích cực.",
        ),
        one(Role::Heading1, "II- Kết quả thực hiện nghị quyết"),
    ];
    let fields = [
        ("Phát triển kinh tế", "Phát triển nông nghiệp"),
        ("Văn hoá, xã hội", "Giáo dục và đào tạo"),
        ("Quốc phòng, an ninh", "Xây dựng lực lượng"),
        (
            "Xây dựng Đảng và hệ thống chính trị",
            "Phát triển đảng viên",
        ),
    ];
    for (index, (field, detail)) in fields.into_iter().enumerate() {
        let number = index + 1;
        text.push(one(Role::Heading2, &format!("{number}. {field}")));
        text.push(one(Role::Body, &format!("Lĩnh vực {number}: các chỉ tiêu chủ yếu đạt và vượt so với lộ trình giữa nhiệm kỳ; giá trị sản xuất tăng bình quân 8,5%/năm, thu nhập bình quân đầu người đạt 68 triệu đồng/năm, tỉ lệ hộ nghèo giảm còn 1,2%. Việc huy động nguồn lực ngoài ngân sách được 42 tỉ đồng, bằng 84% mục tiêu cả nhiệm kỳ.")));
        text.push(one(Role::Heading3, &format!("{number}.1. {detail}")));
        for letter in ["a", "b", "c"] {
            text.push(one(Role::Item, &format!("{letter}) Nội dung {number}{letter}: tập trung lãnh đạo, kiểm tra, đôn đốc; phân công đồng chí uỷ viên Ban Thường vụ phụ trách từng địa bàn, gắn trách nhiệm người đứng đầu với kết quả thực hiện chỉ tiêu.")));
        }
    }
    text.push(one(
        Role::Heading1,
        "III- Nhiệm vụ, giải pháp đến hết nhiệm kỳ",
    ));
    text.push(Paragraph::new(
        Role::Item,
        vec![Run::fixed("1. ").bold(true), Run::fixed("Giữ vững các chỉ tiêu nghị quyết đã đề ra; không điều chỉnh giảm chỉ tiêu nào (có biểu chi tiết tại Phụ lục 1).")],
    ));
    text.push(one(Role::Item, "2. Các chi bộ, đảng bộ trực thuộc rà soát, bổ sung chương trình hành động, hoàn thành trong quý III/2028."));
    text.push(one(
        Role::Body,
        "Trên đây là báo cáo sơ kết giữa nhiệm kỳ của Ban Thường vụ Đảng uỷ xã Tân Hoà.",
    ));
    text
}

fn closing() -> Columns {
    Columns {
        kind: ColumnsKind::Closing,
        left: vec![
            Paragraph::new(
                Role::RecipientsLabel,
                vec![Run::fixed("Nơi nhận").underlined(), Run::fixed(":")],
            ),
            one(Role::Recipient, "- Ban Thường vụ Tỉnh uỷ;"),
            one(
                Role::Recipient,
                "- Văn phòng Tỉnh uỷ và các cơ quan chuyên trách tham mưu, giúp việc Tỉnh uỷ;",
            ),
            one(Role::Recipient, "- Các chi bộ, đảng bộ trực thuộc;"),
            one(Role::Recipient, "- Lưu Văn phòng Đảng uỷ."),
        ],
        right: vec![
            one(Role::Capacity, "T/M BAN THƯỜNG VỤ"),
            one(Role::Position, "BÍ THƯ"),
            one(Role::SignerName, "Nguyễn Thị Hộ"),
        ],
    }
}

fn annex() -> Vec<Block> {
    vec![
        Block::Paragraph(one(Role::AnnexLabel, "Phụ lục 1")),
        Block::Paragraph(one(
            Role::AnnexTitle,
            "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT ĐẠI HỘI",
        )),
        Block::Paragraph(one(
            Role::AnnexReference,
            "(Kèm theo Báo cáo số 45-BC/ĐU, ngày 20/7/2028 của Ban Thường vụ Đảng uỷ xã Tân Hoà)",
        )),
        Block::Table(table()),
    ]
}

fn table() -> Table {
    let heads = [
        "TT",
        "Chỉ tiêu",
        "Đơn vị tính",
        "Nghị quyết",
        "Giữa nhiệm kỳ",
        "Phấn đấu đến 2030",
        "Ghi chú",
    ];
    let shares = [1.0, 7.0, 2.4, 2.2, 2.2, 2.4, 3.0];
    let mut rows = vec![Row {
        kind: RowKind::Head,
        cells: heads
            .map(|text| Cell::new(one(Role::TableHead, text)))
            .into(),
    }];
    for number in 1..=30_usize {
        if (number - 1).is_multiple_of(10) {
            rows.push(group(number / 10));
        }
        rows.push(row(number));
    }
    Table {
        columns: shares.map(|share| Column { share }).into(),
        rows,
    }
}

fn group(index: usize) -> Row {
    let text = ["I- Kinh tế", "II- Văn hoá, xã hội", "III- Xây dựng Đảng"][index.min(2)];
    Row {
        kind: RowKind::Group,
        cells: vec![Cell {
            span: 7,
            paragraphs: vec![one(Role::TableGroup, text)],
        }],
    }
}

fn row(number: usize) -> Row {
    let text = |text: String| Cell::new(one(Role::TableText, &text));
    let figure = |text: String| Cell::new(one(Role::TableFigure, &text));
    Row {
        kind: RowKind::Body,
        cells: vec![
            figure(number.to_string()),
            text(format!(
                "Chỉ tiêu thứ {number} của nghị quyết đại hội, tính bình quân hằng năm"
            )),
            text("triệu đồng/người".into()),
            figure(format!("{},5", 60 + number)),
            figure(format!("{},2", 40 + number)),
            figure(format!("{},5", 60 + number)),
            text(if number.is_multiple_of(7) {
                "Khó khăn do thiên tai".into()
            } else {
                String::new()
            }),
        ],
    }
}
