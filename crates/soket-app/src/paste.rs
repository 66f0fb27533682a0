//! A block from Excel or Word, understood: which column is what, which rows name a group.
//!
//! The clipboard holds text with tabs between cells; a cell with a line break in it stands in quotes.

use crate::wire::PastePreview;

/// One target of a pasted block.
pub(crate) struct Line {
    pub group: String,
    pub name: String,
    /// Field and value, the name left out.
    pub values: Vec<(String, String)>,
}

impl Line {
    pub fn value(&self, field: &str) -> &str {
        self.values
            .iter()
            .find(|(name, _)| name == field)
            .map_or("", |(_, value)| value)
    }
}

/// Reads cells and guesses what each column holds, from its heading where there is one.
pub(crate) fn read(text: &str) -> PastePreview {
    let mut rows = cells(text);
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    let headings: Vec<String> = rows
        .first()
        .map(|row| row.iter().map(|cell| field_of(cell)).collect())
        .unwrap_or_default();
    let has_header = headings.iter().filter(|field| !field.is_empty()).count() >= 2
        && headings.iter().any(|field| field == "name");
    let fields = if has_header {
        headings
    } else {
        by_place(width, &rows)
    };
    if has_header {
        rows.remove(0);
    }
    PastePreview {
        fields,
        has_header,
        rows,
    }
}

/// What a heading names; empty when it is not known.
fn field_of(heading: &str) -> String {
    let heading = heading.to_lowercase();
    let heading = heading.trim();
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    let year: String = heading.chars().filter(char::is_ascii_digit).collect();
    let is_year = year.len() == 4 && year.starts_with("20");
    let field = if has(&["đơn vị", "đvt"]) {
        "unit"
    } else if has(&["nhóm", "lĩnh vực"]) {
        "group"
    } else if has(&["ghi chú"]) {
        "note"
    } else if has(&["dự kiến"]) {
        "projected"
    } else if has(&["phấn đấu", "đề xuất"]) {
        "proposed"
    } else if has(&["ước"]) {
        "estimate"
    } else if has(&["nghị quyết", "mục tiêu", "nq "]) || heading == "nq" {
        "wording"
    } else if has(&["đầu kỳ", "đầu nhiệm kỳ", "hiện trạng"]) {
        "baseline"
    } else if is_year {
        return format!("figure:{year}");
    } else if has(&["chỉ tiêu", "tên", "nội dung"]) {
        "name"
    } else {
        ""
    };
    field.into()
}

/// Without headings: a leading column of numbers is left out, then name, unit, wording.
fn by_place(width: usize, rows: &[Vec<String>]) -> Vec<String> {
    let numbered = width > 1
        && rows.iter().all(|row| {
            row.first()
                .is_none_or(|cell| cell.trim().chars().count() <= 4)
        });
    let mut fields = vec![String::new(); usize::from(numbered)];
    let usual: &[&str] = match width - fields.len().min(width) {
        0 | 1 => &["name"],
        2 => &["name", "wording"],
        _ => &["name", "unit", "wording"],
    };
    fields.extend(usual.iter().map(|field| (*field).to_owned()));
    fields.resize(width, String::new());
    fields
}

/// The block's targets. A row that has nothing but a name is the group of the rows after it.
pub(crate) fn targets(fields: &[String], rows: &[Vec<String>]) -> Vec<Line> {
    let mut group = String::new();
    let mut lines = Vec::new();
    for row in rows {
        let mut line = Line {
            group: group.clone(),
            name: String::new(),
            values: Vec::new(),
        };
        for (field, cell) in fields.iter().zip(row) {
            let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            match field.as_str() {
                "" => {}
                "name" => line.name = cell,
                _ => line.values.push((field.clone(), cell)),
            }
        }
        let alone = line.values.iter().all(|(_, value)| value.is_empty());
        if line.name.is_empty() && alone {
            // Word puts a group's name into the first cell of a merged row.
            if let Some(text) = row.iter().find(|cell| !cell.trim().is_empty()) {
                group = group_name(text);
            }
        } else if alone && fields.iter().filter(|field| !field.is_empty()).count() > 1 {
            group = group_name(&line.name);
        } else if !line.name.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// "A. Kinh tế" → "Kinh tế"; "II- Văn hoá" → "Văn hoá".
fn group_name(text: &str) -> String {
    let text = text.trim();
    match text.split_once(['.', '-', ')']) {
        Some((label, rest)) if label.trim().chars().count() <= 4 && !rest.trim().is_empty() => {
            rest.trim().into()
        }
        _ => text.into(),
    }
}

pub(crate) fn same_name(a: &str, b: &str) -> bool {
    let plain = |text: &str| {
        text.to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    !a.trim().is_empty() && plain(a) == plain(b)
}

/// Cells of text with tabs; a cell in quotes may hold tabs, line breaks and doubled quotes.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => row.push(String::new()),
            '\r' => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            other => cell.push(other),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let preview = read(text);
        let mut out = format!("{}\n", preview.fields.join(" | "));
        for line in targets(&preview.fields, &preview.rows) {
            let values: Vec<String> = line
                .values
                .iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(field, value)| format!("{field}={value}"))
                .collect();
            out += &format!("[{}] {}: {}\n", line.group, line.name, values.join(", "));
        }
        expected.assert_eq(&out);
    }

    #[test]
    fn excel_with_headings_and_groups() {
        check(
            "TT\tChỉ tiêu\tĐVT\tNghị quyết\t2026\t2027\tƯớc 6/2028\n\
             A. Kinh tế\t\t\t\t\t\t\n\
             1\tThu nhập bình quân\ttriệu đồng\ttrên 85\t66,5\t71,0\t74,2\n\
             \tVăn hoá - xã hội\t\t\t\t\t\n\
             2\t\"Tỷ lệ hộ nghèo\n đa chiều\"\t%\tdưới 2%\t3,9\t\t3,1\n",
            expect![[r#"
                 | name | unit | wording | figure:2026 | figure:2027 | estimate
                [Kinh tế] Thu nhập bình quân: unit=triệu đồng, wording=trên 85, figure:2026=66,5, figure:2027=71,0, estimate=74,2
                [Văn hoá - xã hội] Tỷ lệ hộ nghèo đa chiều: unit=%, wording=dưới 2%, figure:2026=3,9, estimate=3,1
            "#]],
        );
    }

    #[test]
    fn a_list_of_names_and_wordings_without_headings() {
        check(
            "1\tTỷ lệ che phủ rừng\t53%\n2\tHộ nghèo\tkhông còn hộ nghèo",
            expect![[r#"
                 | name | wording
                [] Tỷ lệ che phủ rừng: wording=53%
                [] Hộ nghèo: wording=không còn hộ nghèo
            "#]],
        );
    }

    #[test]
    fn nothing_and_rubbish_give_nothing() {
        for text in ["", "\n\n\t\t\n", "\"", "\r\n"] {
            let preview = read(text);
            assert!(
                targets(&preview.fields, &preview.rows).is_empty(),
                "{text:?}"
            );
        }
    }
}
