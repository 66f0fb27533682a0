//! What is gone since 01/7/2025 and is given work all the same.

use expect_test::{Expect, expect};

use super::super::abolished;

/// Each body found as `name → successor`, one a line.
fn check(text: &str, expected: Expect) {
    let found: Vec<String> = abolished(text, "hai-cap")
        .into_iter()
        .inspect(|one| assert_eq!(text.get(one.range.clone()), Some(one.name.as_str())))
        .map(|one| format!("{} → {}", one.name, one.successor))
        .collect();
    expected.assert_eq(&found.join("\n"));
    assert_eq!(abolished(text, "ba-cap"), [], "before 01/7/2025: {text}");
}

#[test]
fn committees_of_districts() {
    check(
        "Các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ căn cứ Kế hoạch này xây dựng kế hoạch cụ thể.",
        expect!["huyện uỷ, thị uỷ, thành uỷ → đảng uỷ xã, phường, đặc khu"],
    );
    check(
        "Đề nghị các huyện, thị, thành uỷ báo cáo trước ngày 30/6/2028.",
        expect!["huyện, thị, thành uỷ → đảng uỷ xã, phường, đặc khu"],
    );
    check(
        "Giao Huyện ủy Phù Cát chủ trì, phối hợp với Thị ủy An Nhơn, Thành ủy Quy Nhơn tổ chức hội nghị.",
        expect![[r#"
        Huyện ủy Phù Cát → đảng uỷ xã, phường, đặc khu
        Thị ủy An Nhơn → đảng uỷ xã, phường, đặc khu
        Thành ủy Quy Nhơn → đảng uỷ xã, phường, đặc khu"#]],
    );
    check(
        "Ban Thường vụ Quận uỷ chỉ đạo các chi bộ, đảng bộ trực thuộc sơ kết.",
        expect!["Ban Thường vụ Quận uỷ → ban thường vụ đảng uỷ xã, phường, đặc khu"],
    );
    check(
        "Các đồng chí Huyện ủy viên phụ trách địa bàn đôn đốc, kiểm tra.",
        expect!["Huyện ủy viên → đảng uỷ viên xã, phường, đặc khu"],
    );
    check(
        "Ban Chấp hành Đảng bộ huyện tổ chức sơ kết trong tháng 7/2028.",
        expect!["Ban Chấp hành Đảng bộ huyện → ban chấp hành đảng bộ xã, phường, đặc khu"],
    );
    check(
        "Ban Thường vụ các huyện uỷ, thành uỷ trực thuộc Tỉnh uỷ thực hiện Kế hoạch này.",
        expect!["huyện uỷ, thành uỷ → đảng uỷ xã, phường, đặc khu"],
    );
}

#[test]
fn boards_of_districts_and_boards_that_were_joined() {
    check(
        "Giao Ban Tổ chức Huyện uỷ chủ trì, phối hợp với Văn phòng Huyện uỷ, Uỷ ban Kiểm tra Huyện uỷ theo dõi.",
        expect![[r#"
        Ban Tổ chức Huyện uỷ → ban xây dựng Đảng của đảng uỷ xã, phường, đặc khu
        Văn phòng Huyện uỷ → văn phòng đảng uỷ xã, phường, đặc khu
        Uỷ ban Kiểm tra Huyện uỷ → uỷ ban kiểm tra đảng uỷ xã, phường, đặc khu"#]],
    );
    check(
        "Ban Dân vận Tỉnh uỷ phối hợp với Mặt trận Tổ quốc tỉnh tuyên truyền.",
        expect!["Ban Dân vận Tỉnh uỷ → Ban Tuyên giáo và Dân vận"],
    );
    check(
        "Giao Ban Tuyên giáo Tỉnh uỷ hướng dẫn công tác tuyên truyền; Ban Nội chính Tỉnh uỷ theo dõi an ninh.",
        expect!["Ban Tuyên giáo Tỉnh uỷ → Ban Tuyên giáo và Dân vận"],
    );
    check(
        "Giao Ban Tuyên giáo chủ trì, Ban Dân vận phối hợp.",
        expect![[r#"
        Ban Tuyên giáo → Ban Tuyên giáo và Dân vận
        Ban Dân vận → Ban Tuyên giáo và Dân vận"#]],
    );
    check(
        "Các ban xây dựng Đảng Huyện uỷ tham mưu.",
        expect![
            "Các ban xây dựng Đảng Huyện uỷ → ban xây dựng Đảng của đảng uỷ xã, phường, đặc khu"
        ],
    );
}

#[test]
fn party_groups_and_blocs() {
    check(
        "Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban cán sự đảng Ủy ban nhân dân tỉnh tham mưu.",
        expect!["Ban cán sự đảng Ủy ban nhân dân tỉnh → đảng uỷ Uỷ ban nhân dân"],
    );
    check(
        "Các đảng đoàn, ban cán sự đảng căn cứ Kế hoạch này tổ chức thực hiện.",
        expect![
            "Các đảng đoàn, ban cán sự đảng → đảng uỷ Uỷ ban nhân dân, đảng uỷ các cơ quan đảng"
        ],
    );
    check(
        "Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo giám sát.",
        expect!["Đảng đoàn Hội đồng nhân dân tỉnh → đảng uỷ các cơ quan đảng"],
    );
    check(
        "Đảng uỷ Khối Cơ quan và Doanh nghiệp tỉnh hướng dẫn các chi, đảng bộ trực thuộc.",
        expect![
            "Đảng uỷ Khối Cơ quan và Doanh nghiệp tỉnh → đảng uỷ các cơ quan đảng, đảng uỷ Uỷ ban nhân dân"
        ],
    );
    check(
        "Đảng ủy Khối các cơ quan tỉnh, Đảng uỷ Khối Doanh nghiệp báo cáo kết quả.",
        expect![[r#"
        Đảng ủy Khối các cơ quan tỉnh → đảng uỷ các cơ quan đảng, đảng uỷ Uỷ ban nhân dân
        Đảng uỷ Khối Doanh nghiệp → đảng uỷ các cơ quan đảng, đảng uỷ Uỷ ban nhân dân"#]],
    );
    check(
        "BCSĐ UBND tỉnh, Đảng đoàn MTTQ Việt Nam tỉnh phối hợp thực hiện.",
        expect![[r#"
            BCSĐ UBND tỉnh → đảng uỷ Uỷ ban nhân dân
            Đảng đoàn MTTQ Việt Nam tỉnh → đảng uỷ Uỷ ban nhân dân, đảng uỷ các cơ quan đảng"#]],
    );
}

#[test]
fn governments_and_departments_of_districts() {
    check(
        "UBND huyện chỉ đạo Phòng Nội vụ huyện, Phòng Tài chính - Kế hoạch huyện cung cấp số liệu.",
        expect![[r#"
            UBND huyện → uỷ ban nhân dân xã, phường, đặc khu
            Phòng Nội vụ huyện → phòng chuyên môn thuộc Uỷ ban nhân dân xã, phường, đặc khu"#]],
    );
    check(
        "Uỷ ban nhân dân các huyện, thị xã, thành phố chỉ đạo rà soát chỉ tiêu.",
        expect![
            "Uỷ ban nhân dân các huyện, thị xã, thành phố → uỷ ban nhân dân xã, phường, đặc khu"
        ],
    );
    check(
        "Ủy ban nhân dân huyện Phù Cát bố trí kinh phí.",
        expect!["Ủy ban nhân dân huyện Phù Cát → uỷ ban nhân dân xã, phường, đặc khu"],
    );
    check(
        "Đối với cấp huyện và tương đương: hoàn thành chậm nhất trong tháng 7/2028.",
        expect!["cấp huyện và tương đương → xã, phường, đặc khu"],
    );
    check(
        "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện phát động thi đua.",
        expect![
            "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện → Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã, phường, đặc khu"
        ],
    );
    check(
        "Huyện đoàn, Hội đồng nhân dân huyện, Đảng uỷ Quân sự huyện, Đảng uỷ Công an huyện thực hiện Kế hoạch này.",
        expect![[r#"
        Huyện đoàn → đoàn thanh niên xã, phường, đặc khu
        Hội đồng nhân dân huyện → hội đồng nhân dân xã, phường, đặc khu
        Đảng uỷ Quân sự huyện → chi bộ quân sự xã, phường, đặc khu
        Đảng uỷ Công an huyện → đảng uỷ, chi bộ công an xã, phường, đặc khu"#]],
    );
    check(
        "Các phòng, ban, ngành huyện báo cáo về Văn phòng.",
        expect![
            "Các phòng, ban, ngành huyện → phòng chuyên môn thuộc Uỷ ban nhân dân xã, phường, đặc khu"
        ],
    );
}

#[test]
fn citations_and_times_past_are_left_alone() {
    for text in [
        "Thực hiện Kế hoạch số 12-KH/HU, ngày 05/3/2023 của Huyện uỷ Phù Cát về sơ kết giữa nhiệm kỳ.",
        "Kết quả thực hiện Nghị quyết Đại hội Đảng bộ huyện Phù Cát lần thứ XXV, nhiệm kỳ 2020 - 2025.",
        "Nghị quyết Đại hội đại biểu Đảng bộ thị xã An Nhơn lần thứ XXIV, nhiệm kỳ 2020 - 2025.",
        "Thực hiện Nghị quyết số 04-NQ/HU của Ban Chấp hành Đảng bộ huyện, Chỉ thị số 10-CT/HU của Ban Thường vụ Huyện uỷ.",
        "Căn cứ Quyết định số 15-QĐ/TU, ngày 01/02/2022 của Ban Thường vụ Tỉnh uỷ về thành lập Ban cán sự đảng Uỷ ban nhân dân tỉnh;",
        "Căn cứ Quy chế làm việc của Huyện uỷ khoá XXV;",
        "Ban Chấp hành Đảng bộ huyện Phù Cát khoá XXV, nhiệm kỳ 2020 - 2025 đã ban hành 12 nghị quyết chuyên đề.",
        "Đồng chí Nguyễn Văn A, nguyên Bí thư Huyện uỷ Phù Cát, được mời dự.",
        "Sau khi kết thúc hoạt động của cấp huyện, Đảng bộ xã tiếp nhận 12 chi bộ.",
        "Kế thừa kết quả của Đảng bộ huyện Phù Cát trước đây, Đảng uỷ xã tiếp tục lãnh đạo.",
        "Hồ sơ của Huyện uỷ Phù Cát (cũ) do Văn phòng Đảng uỷ lưu giữ.",
        "Báo cáo số 120-BC/BTGTU, ngày 03/4/2024 của Ban Tuyên giáo Tỉnh uỷ nêu rõ.",
        "Theo Kết luận số 126-KL/TW về bỏ cấp huyện, sáp nhập cấp xã.",
        "Các đảng uỷ xã, phường, đặc khu trực thuộc Tỉnh uỷ căn cứ Kế hoạch này xây dựng kế hoạch.",
        "Giao Ban Tuyên giáo và Dân vận Tỉnh uỷ hướng dẫn tuyên truyền.",
        "Ban Thường vụ Thành uỷ Hà Nội, Đảng uỷ Uỷ ban nhân dân thành phố Hà Nội chỉ đạo.",
        "Thành uỷ Đà Nẵng phối hợp với Tỉnh uỷ Quảng Ngãi.",
        "Mặt trận, đoàn thể các cấp; đoàn thể nhân dân; khối đại đoàn kết.",
        "Ban Tổ chức hội nghị bố trí chỗ ngồi; trưng bày tại phòng họp huyện Sa Pa.",
        "Văn phòng Đảng uỷ chủ trì, phối hợp với Phòng Kinh tế xã, Phòng Văn hoá - Xã hội xã.",
        "Nhân dân huyện Phù Cát cũ phấn khởi; đường huyện, đường xã được nâng cấp.",
        "Đảng uỷ các cơ quan Đảng tỉnh, Đảng uỷ Công an tỉnh, Đảng uỷ Quân sự tỉnh thực hiện.",
        "Huyện uỷ Phù Cát đã ban hành Kế hoạch số 12-KH/HU.",
        "Trước đây, Huyện uỷ Phù Cát và Thị uỷ An Nhơn đã ban hành 24 nghị quyết.",
        "Đảng bộ xã Hoà Mẫu (trước là Đảng bộ xã thuộc Huyện uỷ Phù Cát) có 45 chi bộ.",
        "Quyết định số 1719-QĐ/TU, ngày 30/6/2025 của Tỉnh uỷ về việc kết thúc hoạt động của Đảng bộ huyện Phù Cát.",
        "Các nghị quyết chuyên đề do Huyện uỷ ban hành trước ngày 01/7/2025 còn hiệu lực.",
        "Tiếp nhận hồ sơ, tài liệu của Văn phòng Huyện uỷ, Uỷ ban Kiểm tra Huyện uỷ bàn giao.",
        "Lịch sử Đảng bộ huyện Phù Cát giai đoạn 1930 - 2025.",
        "Thông báo kết luận của đồng chí Bí thư Huyện uỷ tại hội nghị ngày 12/3/2024.",
        "Theo báo cáo của Uỷ ban nhân dân huyện Phù Cát năm 2024, thu ngân sách đạt 500 tỉ đồng.",
    ] {
        assert_eq!(abolished(text, "hai-cap"), [], "{text}");
    }
}

#[test]
fn the_committee_above_the_units_that_are_given_work() {
    check(
        "Các chi, đảng bộ cơ sở trực thuộc Huyện uỷ gửi báo cáo về Ban Tổ chức Huyện uỷ.",
        expect![[r#"
            Huyện uỷ → đảng uỷ xã, phường, đặc khu
            Ban Tổ chức Huyện uỷ → ban xây dựng Đảng của đảng uỷ xã, phường, đặc khu"#]],
    );
    check(
        "Các thành uỷ trực thuộc Tỉnh uỷ và Quận uỷ Quận 1 báo cáo.",
        expect![[r#"
            thành uỷ → đảng uỷ xã, phường, đặc khu
            Quận uỷ Quận 1 → đảng uỷ xã, phường, đặc khu"#]],
    );
}

#[test]
fn documents_still_to_come_are_work() {
    check(
        "Văn phòng Tỉnh uỷ tổng hợp báo cáo của các huyện uỷ, thị uỷ trước ngày 30/6/2028.",
        expect!["huyện uỷ, thị uỷ → đảng uỷ xã, phường, đặc khu"],
    );
}

#[test]
fn persons_and_small_towns() {
    check(
        "Bí thư Huyện uỷ, Chủ tịch Uỷ ban nhân dân huyện chịu trách nhiệm.",
        expect![[r#"
            Huyện uỷ → đảng uỷ xã, phường, đặc khu
            Uỷ ban nhân dân huyện → uỷ ban nhân dân xã, phường, đặc khu"#]],
    );
    check(
        "Uỷ ban nhân dân các xã, thị trấn và các xã, phường, thị trấn ven biển thực hiện.",
        expect![[r#"
            Uỷ ban nhân dân các xã, thị trấn → uỷ ban nhân dân xã, phường, đặc khu
            xã, phường, thị trấn → xã, phường, đặc khu"#]],
    );
}
