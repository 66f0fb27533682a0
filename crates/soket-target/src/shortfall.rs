//! Does the place where a row will honestly end fall short of the resolution?
//!
//! A forecast is a fact-to-be, not a promise: "95%" under "trên 95%" falls short, "10%" under "10-12%" does not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::compare::Question;
use crate::figure::Wanted;
use crate::number::format_number;
use crate::reading::{Promise, read};
use crate::strength::{Standing, Toward};
use crate::title::height;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Shortfall {
    No,
    Yes {
        /// For the clerk: by how much.
        gap: String,
    },
    /// Nothing is projected, or it cannot be compared.
    Unknown,
}

/// `q.proposed` holds the *projected* value.
pub fn shortfall(q: &Question) -> Shortfall {
    let projected = read(q.name, q.unit, q.proposed).promises;
    let wanted = Wanted::all(q.name, q.unit, q.direction, q.resolution);
    if projected.is_empty() || wanted.is_empty() {
        return Shortfall::Unknown;
    }
    let alone = wanted.len() == 1;
    let mut answers: Vec<Shortfall> = wanted
        .iter()
        .enumerate()
        .map(
            |(i, wanted)| match projected.get(i).or(projected.first().filter(|_| alone)) {
                Some(offered) => one(q, wanted, offered, alone),
                None => Shortfall::Unknown,
            },
        )
        .collect();
    let worst = answers
        .iter()
        .position(|a| matches!(a, Shortfall::Yes { .. }));
    let unknown = answers.iter().position(|a| *a == Shortfall::Unknown);
    worst
        .or(unknown)
        .map_or(Shortfall::No, |i| answers.swap_remove(i))
}

fn one(q: &Question, wanted: &Wanted, offered: &Promise, alone: bool) -> Shortfall {
    let late = wanted
        .promise
        .period
        .as_ref()
        .and_then(|p| p.to)
        .zip(offered.period.as_ref().and_then(|p| p.to))
        .map(|(due, expected)| expected > due);
    if late == Some(true) {
        let period = offered.period.as_ref().map_or("", |p| &p.text);
        return Shortfall::Yes {
            gap: format!("Dự kiến “{period}”, muộn hơn thời hạn của Nghị quyết."),
        };
    }
    if wanted.promise.value().is_none() {
        return title(wanted, offered, late.is_some());
    }
    let figure = if alone {
        wanted.figure(q.proposed)
    } else {
        Some(offered.clone())
    };
    let Some(figure) = figure else {
        return Shortfall::Unknown;
    };
    match wanted.place(&figure) {
        Some(Standing::Short(gap)) if gap.is_zero() => Shortfall::Yes {
            gap: "Dự kiến chỉ bằng con số của Nghị quyết, chưa vượt qua như câu chữ yêu cầu."
                .to_owned(),
        },
        Some(Standing::Short(gap)) => {
            let unit = wanted.promise.measure.as_ref();
            let unit = unit.map_or("", |u| if u.is_ratio() { "điểm %" } else { &u.label });
            let gap = format!("{} {unit}", format_number(gap));
            let gap = gap.trim();
            Shortfall::Yes {
                gap: match wanted.toward {
                    Toward::Up => format!("Dự kiến còn thiếu {gap} so với Nghị quyết."),
                    Toward::Down => format!("Dự kiến còn cao hơn Nghị quyết {gap}."),
                    Toward::Same => format!("Dự kiến lệch {gap} so với Nghị quyết."),
                },
            }
        }
        Some(_) => Shortfall::No,
        None => Shortfall::Unknown,
    }
}

fn title(wanted: &Wanted, offered: &Promise, on_time: bool) -> Shortfall {
    let mut answer = if on_time && offered.title.is_none() {
        Shortfall::No
    } else {
        Shortfall::Unknown
    };
    for rung in &wanted.promise.rungs {
        match height(&offered.rungs, rung.ladder) {
            Some(h) if h < rung.height => {
                let title = offered.title.as_deref().unwrap_or_default();
                return Shortfall::Yes {
                    gap: format!("Dự kiến “{title}” thấp hơn danh hiệu Nghị quyết đề ra."),
                };
            }
            Some(_) => answer = Shortfall::No,
            None => {}
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::{Shortfall, shortfall};
    use crate::{Direction, Question};
    use expect_test::{Expect, expect};

    fn check(rows: &str, expected: Expect) {
        let lines = rows
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(|row| {
                let cells: Vec<&str> = row.split('|').map(str::trim).collect();
                let [name, unit, direction, resolution, proposed] = cells[..] else {
                    panic!("not five cells: {row}");
                };
                let direction = if direction == "lower" {
                    Direction::Lower
                } else {
                    Direction::Higher
                };
                let answer = shortfall(&Question {
                    name,
                    unit,
                    direction,
                    resolution,
                    proposed,
                });
                let shown = match answer {
                    Shortfall::No => "không".to_owned(),
                    Shortfall::Yes { gap } => gap,
                    Shortfall::Unknown => "không rõ".to_owned(),
                };
                format!("{resolution} · {proposed} → {shown}\n")
            });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn projected_values() {
        check(
            "Nước sạch | % | higher | trên 95% | 96
             Nước sạch | % | higher | trên 95% | 95%
             Nước sạch | % | higher | trên 95% | 92,5
             Nước sạch | % | higher | trên 95% | khoảng 94%
             Tăng trưởng | %/năm | higher | 10-12% | 10%
             Hộ nghèo | % | lower | dưới 2% | 2,4
             Hộ nghèo | % | lower | dưới 2% | dưới 2%
             Thu | tỷ đồng | higher | 4 nghìn tỷ đồng | 3.900
             Thu nhập | USD | higher | 3.900 USD | 90 triệu đồng
             Thu | tỷ đồng | higher | 33 tỷ đồng |
             Thu | tỷ đồng | higher | 33 tỷ đồng | abc
             Xã | danh hiệu | higher | đạt chuẩn nông thôn mới nâng cao vào năm 2028 | năm 2029
             Xã | danh hiệu | higher | đạt chuẩn nông thôn mới nâng cao vào năm 2028 | năm 2028
             Xã | danh hiệu | higher | đạt chuẩn nông thôn mới nâng cao | đạt chuẩn nông thôn mới",
            expect![[r#"
                trên 95% · 96 → không
                trên 95% · 95% → Dự kiến chỉ bằng con số của Nghị quyết, chưa vượt qua như câu chữ yêu cầu.
                trên 95% · 92,5 → Dự kiến còn thiếu 2,5 điểm % so với Nghị quyết.
                trên 95% · khoảng 94% → Dự kiến còn thiếu 1 điểm % so với Nghị quyết.
                10-12% · 10% → không
                dưới 2% · 2,4 → Dự kiến còn cao hơn Nghị quyết 0,4 điểm %.
                dưới 2% · dưới 2% → không
                4 nghìn tỷ đồng · 3.900 → Dự kiến còn thiếu 100 tỷ đồng so với Nghị quyết.
                3.900 USD · 90 triệu đồng → không rõ
                33 tỷ đồng ·  → không rõ
                33 tỷ đồng · abc → không rõ
                đạt chuẩn nông thôn mới nâng cao vào năm 2028 · năm 2029 → Dự kiến “năm 2029”, muộn hơn thời hạn của Nghị quyết.
                đạt chuẩn nông thôn mới nâng cao vào năm 2028 · năm 2028 → không
                đạt chuẩn nông thôn mới nâng cao · đạt chuẩn nông thôn mới → Dự kiến “đạt chuẩn nông thôn mới” thấp hơn danh hiệu Nghị quyết đề ra.
            "#]],
        );
    }
}
