//! styles.xml: one real Word style for each role, so that a clerk changes the look in one place.

use soket_doc::{Align, Line, ParagraphStyle, Role, StyleSheet};

use crate::units::{half_points, mm, pt};
use crate::xml::Xml;

pub const NAMESPACE: (&str, &str) = (
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
);

/// Style of the page number. Word's own, so that "Edit header" finds it.
pub const HEADER: &str = "Header";
/// Style of the empty paragraph that Word needs after a table.
pub const AFTER_TABLE: &str = "AfterTable";
/// Thickness of a drawn rule in eighths of a point, as on the printed guideline.
const RULE: &str = "6";
/// Between a rule and the text under it, in points.
const ROOM_UNDER_RULE: &str = "3";

/// The id of a role's style. Headings carry Word's own ids, which the navigation pane and every
/// table of contents look for.
pub fn id(role: Role) -> &'static str {
    names(role).0
}

/// Id and the name a clerk sees in Word. A comma in a name would make it two names.
fn names(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::PartyTitle => ("PartyTitle", "Tiêu đề Đảng"),
        Role::ParentBody => ("ParentBody", "Tên cơ quan cấp trên"),
        Role::IssuingBody => ("IssuingBody", "Tên cơ quan ban hành"),
        Role::Star => ("Star", "Dấu sao"),
        Role::NumberSymbol => ("NumberSymbol", "Số và ký hiệu"),
        Role::PlaceDate => ("PlaceDate", "Địa danh và ngày"),
        Role::DraftRound => ("DraftRound", "Chỉ dẫn dự thảo"),
        Role::DocKind => ("DocKind", "Tên loại văn bản"),
        Role::Subject => ("Subject", "Trích yếu"),
        Role::SubjectEnd => ("SubjectEnd", "Gạch dưới trích yếu"),
        Role::Citation => ("Citation", "Căn cứ ban hành"),
        Role::Body => ("Body", "Lời văn"),
        Role::Heading1 => ("Heading1", "heading 1"),
        Role::Heading2 => ("Heading2", "heading 2"),
        Role::Heading3 => ("Heading3", "heading 3"),
        Role::Item => ("Item", "Khoản và gạch đầu dòng"),
        Role::AnnexLabel => ("AnnexLabel", "Số phụ lục"),
        Role::AnnexTitle => ("AnnexTitle", "Tên phụ lục"),
        Role::AnnexReference => ("AnnexReference", "Dòng kèm theo"),
        Role::TableNote => ("TableNote", "Ghi chú của bảng"),
        Role::TableHead => ("TableHead", "Đầu bảng"),
        Role::TableGroup => ("TableGroup", "Nhóm trong bảng"),
        Role::TableText => ("TableText", "Chữ trong bảng"),
        Role::TableFigure => ("TableFigure", "Số trong bảng"),
        Role::CirculationMark => ("CirculationMark", "Phạm vi lưu hành"),
        Role::LetterSubject => ("LetterSubject", "Trích yếu công văn"),
        Role::Urgency => ("Urgency", "Độ khẩn"),
        Role::DocAuthor => ("DocAuthor", "Tác giả trong trích yếu"),
        Role::SubjectNote => ("SubjectNote", "Chú thích trích yếu"),
        Role::AddresseesLabel => ("AddresseesLabel", "Kính gửi"),
        Role::SoleAddressee => ("SoleAddressee", "Nơi duy nhất được kính gửi"),
        Role::Addressee => ("Addressee", "Nơi được kính gửi"),
        Role::PartLabel => ("PartLabel", "Số phần"),
        Role::PartTitle => ("PartTitle", "Tên phần"),
        Role::TypistMark => ("TypistMark", "Ký hiệu người soạn thảo"),
        Role::DirectPosition => ("DirectPosition", "Chức vụ ký trực tiếp"),
        Role::Concurrent => ("Concurrent", "Chữ kiêm"),
        Role::Attestation => ("Attestation", "Xác nhận chữ ký"),
        Role::MediaMark => ("MediaMark", "Không phổ biến"),
        Role::Contact => ("Contact", "Thông tin liên hệ"),
        Role::CopyRule => ("CopyRule", "Đường kẻ trước khối sao"),
        Role::CopyIndication => ("CopyIndication", "Chỉ dẫn loại bản sao"),
        Role::CopyStamp => ("CopyStamp", "Dấu bản sao"),
        Role::RecipientsLabel => ("RecipientsLabel", "Nơi nhận"),
        Role::Recipient => ("Recipient", "Danh sách nơi nhận"),
        Role::Capacity => ("Capacity", "Quyền hạn ký"),
        Role::Position => ("Position", "Chức vụ người ký"),
        Role::SignerName => ("SignerName", "Họ tên người ký"),
    }
}

pub fn part(sheet: &StyleSheet, language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.inside("w:styles", &[NAMESPACE], |xml| {
        defaults(xml, sheet, language);
        basics(xml, sheet);
        for role in Role::ALL {
            role_style(xml, sheet, role);
        }
        page_number(xml, sheet);
        after_table(xml);
    });
    xml.into_bytes()
}

fn defaults(xml: &mut Xml, sheet: &StyleSheet, language: &str) {
    xml.inside("w:docDefaults", &[], |xml| {
        xml.inside("w:rPrDefault", &[], |xml| {
            xml.inside("w:rPr", &[], |xml| {
                fonts(xml, &sheet.font);
                sizes(xml, sheet.role(Role::Body).size_pt);
                xml.empty(
                    "w:lang",
                    &[
                        ("w:val", language),
                        ("w:eastAsia", language),
                        ("w:bidi", "ar-SA"),
                    ],
                );
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

/// The styles every document has and Word falls back to.
fn basics(xml: &mut Xml, sheet: &StyleSheet) {
    let default = |kind| [("w:type", kind), ("w:default", "1")];
    style(xml, &default("paragraph"), "Normal", "Normal", |xml| {
        xml.empty("w:qFormat", &[]);
        xml.inside("w:pPr", &[], |xml| xml.empty("w:widowControl", &[]));
        xml.inside("w:rPr", &[], |xml| {
            fonts(xml, &sheet.font);
            sizes(xml, sheet.role(Role::Body).size_pt);
        });
    });
    style(
        xml,
        &default("character"),
        "DefaultParagraphFont",
        "Default Paragraph Font",
        unseen,
    );
    style(
        xml,
        &default("table"),
        "TableNormal",
        "Normal Table",
        |xml| {
            unseen(xml);
            xml.inside("w:tblPr", &[], |xml| {
                xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
                xml.inside("w:tblCellMar", &[], |xml| {
                    for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                        xml.empty(side, &[("w:w", "0"), ("w:type", "dxa")]);
                    }
                });
            });
        },
    );
    style(xml, &default("numbering"), "NoList", "No List", unseen);
}

fn unseen(xml: &mut Xml) {
    xml.val("w:uiPriority", 99);
    xml.empty("w:semiHidden", &[]);
    xml.empty("w:unhideWhenUsed", &[]);
}

fn role_style(xml: &mut Xml, sheet: &StyleSheet, role: Role) {
    let (id, name) = names(role);
    let heading = matches!(role, Role::Heading1 | Role::Heading2 | Role::Heading3);
    let custom = [("w:type", "paragraph"), ("w:customStyle", "1")];
    let kind = if heading { &custom[..1] } else { &custom[..] };
    let look = sheet.role(role);
    style(xml, kind, id, name, |xml| {
        xml.val("w:basedOn", "Normal");
        if heading {
            xml.val("w:next", self::id(Role::Body));
            xml.val("w:uiPriority", 9);
        }
        xml.empty("w:qFormat", &[]);
        xml.inside("w:pPr", &[], |xml| paragraph(xml, &look));
        xml.inside("w:rPr", &[], |xml| {
            fonts(xml, &sheet.font);
            for (on, names) in [
                (look.bold, ["w:b", "w:bCs"]),
                (look.italic, ["w:i", "w:iCs"]),
            ] {
                if on {
                    names.into_iter().for_each(|name| xml.empty(name, &[]));
                }
            }
            sizes(xml, look.size_pt);
        });
    });
}

fn paragraph(xml: &mut Xml, look: &ParagraphStyle) {
    if look.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    xml.empty("w:widowControl", &[]);
    if look.rule_above || look.rule_below {
        xml.inside("w:pBdr", &[], |xml| {
            if look.rule_above {
                rule(xml, "w:top", ROOM_UNDER_RULE);
            }
            if look.rule_below {
                rule(xml, "w:bottom", "0");
            }
        });
    }
    spacing(xml, look.before_pt, look.after_pt, look.line);
    indents(xml, look);
    xml.val("w:jc", justification(look.align));
    if let Some(level) = look.outline {
        xml.val("w:outlineLvl", level.clamp(1, 9) - 1);
    }
}

fn rule(xml: &mut Xml, side: &str, room: &str) {
    xml.empty(
        side,
        &[
            ("w:val", "single"),
            ("w:sz", RULE),
            ("w:space", room),
            ("w:color", "auto"),
        ],
    );
}

fn spacing(xml: &mut Xml, before: f32, after: f32, line: Line) {
    let (line, rule) = match line {
        Line::Single => (240, "auto"),
        Line::Exact(points) => (pt(points).max(1), "exact"),
    };
    xml.empty(
        "w:spacing",
        &[
            ("w:before", &pt(before).to_string()),
            ("w:after", &pt(after).to_string()),
            ("w:line", &line.to_string()),
            ("w:lineRule", rule),
        ],
    );
}

/// The format measures a hanging indent backwards from the later lines; a sheet measures it forwards from the first.
fn indents(xml: &mut Xml, look: &ParagraphStyle) {
    if look.hanging_mm > 0.0 {
        let later = mm(look.left_mm + look.first_line_mm + look.hanging_mm);
        xml.empty(
            "w:ind",
            &[
                ("w:left", &later.to_string()),
                ("w:hanging", &mm(look.hanging_mm).to_string()),
            ],
        );
    } else {
        let first = mm(look.first_line_mm).max(0);
        xml.empty(
            "w:ind",
            &[
                ("w:left", &mm(look.left_mm).to_string()),
                ("w:firstLine", &first.to_string()),
            ],
        );
    }
}

/// A word for `w:jc` and for the stop of a tab.
pub fn justification(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Justify => "both",
    }
}

/// The line is exactly as high as the letters, so that the figures stand close to where the header starts.
fn page_number(xml: &mut Xml, sheet: &StyleSheet) {
    style(xml, &[("w:type", "paragraph")], HEADER, "header", |xml| {
        xml.val("w:basedOn", "Normal");
        xml.val("w:uiPriority", 99);
        xml.empty("w:unhideWhenUsed", &[]);
        xml.inside("w:pPr", &[], |xml| {
            spacing(xml, 0.0, 0.0, Line::Exact(sheet.page_number_pt));
            xml.val("w:jc", "center");
        });
        xml.inside("w:rPr", &[], |xml| {
            fonts(xml, &sheet.font);
            sizes(xml, sheet.page_number_pt);
        });
    });
}

/// As low as a paragraph can be: one that ends a section after a full page must not be a blank page of its own.
fn after_table(xml: &mut Xml) {
    let kind = [("w:type", "paragraph"), ("w:customStyle", "1")];
    style(xml, &kind, AFTER_TABLE, "Sau bảng", |xml| {
        xml.val("w:basedOn", "Normal");
        xml.inside("w:pPr", &[], |xml| {
            spacing(xml, 0.0, 0.0, Line::Exact(0.05))
        });
        xml.inside("w:rPr", &[], |xml| sizes(xml, 1.0));
    });
}

fn style(
    xml: &mut Xml,
    kind: &[(&str, &str)],
    id: &str,
    name: &str,
    inside: impl FnOnce(&mut Xml),
) {
    let mut attributes = kind.to_vec();
    attributes.push(("w:styleId", id));
    xml.inside("w:style", &attributes, |xml| {
        xml.val("w:name", name);
        inside(xml);
    });
}

fn fonts(xml: &mut Xml, font: &str) {
    xml.empty(
        "w:rFonts",
        &[
            ("w:ascii", font),
            ("w:hAnsi", font),
            ("w:eastAsia", font),
            ("w:cs", font),
        ],
    );
}

fn sizes(xml: &mut Xml, points: f32) {
    xml.val("w:sz", half_points(points));
    xml.val("w:szCs", half_points(points));
}
