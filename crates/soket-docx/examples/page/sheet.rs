//! The look of Hướng dẫn 05-HD/VPTW: sizes from its table, distances as measured on its own pages.

use soket_doc::{Align, Line, PageStyle, ParagraphStyle, Role, Sides, StyleSheet};

pub fn sheet() -> StyleSheet {
    StyleSheet {
        font: "Times New Roman".into(),
        page: PageStyle {
            width_mm: 210.0,
            height_mm: 297.0,
            portrait: Sides {
                top: 20.0,
                bottom: 20.0,
                left: 30.0,
                right: 15.0,
            },
            // Turned so that the binding is on top.
            landscape: Sides {
                top: 30.0,
                bottom: 15.0,
                left: 20.0,
                right: 20.0,
            },
            number_top_mm: 10.0,
            hide_first_number: true,
            annex_restarts_numbers: true,
        },
        page_number_pt: 14.0,
        header_left: 0.44,
        closing_left: 0.515,
        roles: Role::ALL
            .into_iter()
            .map(|role| (role, look(role)))
            .collect(),
    }
}

fn look(role: Role) -> ParagraphStyle {
    let plain = ParagraphStyle::default();
    let centred = ParagraphStyle {
        align: Align::Center,
        ..plain.clone()
    };
    let bold = ParagraphStyle {
        bold: true,
        ..centred.clone()
    };
    let body = ParagraphStyle {
        align: Align::Justify,
        first_line_mm: 10.0,
        after_pt: 6.0,
        line: Line::Exact(19.0),
        ..plain.clone()
    };
    let heading = ParagraphStyle {
        bold: true,
        keep_next: true,
        ..body.clone()
    };
    let cell = ParagraphStyle {
        size_pt: 12.0,
        before_pt: 2.0,
        after_pt: 2.0,
        ..plain.clone()
    };
    match role {
        Role::PartyTitle => ParagraphStyle {
            size_pt: 15.0,
            rule_below: true,
            ..bold
        },
        Role::ParentBody | Role::NumberSymbol | Role::Star => centred,
        Role::IssuingBody => bold,
        // Room for signature and seal.
        Role::SignerName => ParagraphStyle {
            before_pt: 98.0,
            ..bold
        },
        Role::PlaceDate => ParagraphStyle {
            italic: true,
            before_pt: 8.0,
            ..centred
        },
        Role::DraftRound => ParagraphStyle {
            italic: true,
            before_pt: 3.0,
            ..centred
        },
        Role::DocKind => ParagraphStyle {
            size_pt: 16.0,
            before_pt: 22.0,
            keep_next: true,
            ..bold
        },
        Role::Subject => ParagraphStyle {
            before_pt: 3.0,
            keep_next: true,
            ..bold
        },
        Role::SubjectEnd => ParagraphStyle {
            before_pt: 3.0,
            after_pt: 22.0,
            keep_next: true,
            ..centred
        },
        Role::Citation | Role::Body | Role::Item => body,
        Role::Heading1 => ParagraphStyle {
            outline: Some(1),
            ..heading
        },
        Role::Heading2 => ParagraphStyle {
            outline: Some(2),
            ..heading
        },
        Role::Heading3 => ParagraphStyle {
            outline: Some(3),
            italic: true,
            ..heading
        },
        Role::AnnexLabel => ParagraphStyle {
            keep_next: true,
            ..bold
        },
        Role::AnnexTitle => ParagraphStyle {
            before_pt: 3.0,
            keep_next: true,
            ..bold
        },
        Role::AnnexReference => ParagraphStyle {
            italic: true,
            before_pt: 3.0,
            after_pt: 10.0,
            keep_next: true,
            ..centred
        },
        Role::TableNote => ParagraphStyle {
            size_pt: 12.0,
            italic: true,
            align: Align::Right,
            after_pt: 3.0,
            keep_next: true,
            ..plain
        },
        Role::TableHead => ParagraphStyle {
            bold: true,
            align: Align::Center,
            keep_next: true,
            ..cell
        },
        Role::TableGroup => ParagraphStyle {
            bold: true,
            keep_next: true,
            ..cell
        },
        Role::TableText => cell,
        Role::TableFigure => ParagraphStyle {
            align: Align::Right,
            ..cell
        },
        Role::RecipientsLabel => ParagraphStyle {
            left_mm: 3.0,
            before_pt: 18.0,
            after_pt: 9.0,
            ..plain
        },
        Role::Recipient => ParagraphStyle {
            size_pt: 12.0,
            hanging_mm: 2.5,
            ..plain
        },
        Role::Capacity => ParagraphStyle {
            before_pt: 18.0,
            ..bold
        },
        Role::Position => centred,
    }
}
