//! Where a row stands in the middle of the term.
//!
//! Only arithmetic that anybody would do the same way. `None` ("chưa đánh giá") where it would be a guess:
//! - a title, or several promises in one wording: a person judges;
//! - no figure, a figure that cannot be read, or in a unit that does not convert;
//! - "giảm bình quân 1,5%/năm" in a row whose name is a level: its figures may be levels or reductions;
//! - a yearly average that meets the target when added up and misses it when compounded;
//! - not met yet and no projected value.
//!
//! Before the deadline a target is never "chưa đạt", only likely or hard; except "each year", where a missed year
//! stays missed.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::direction::Direction;
use crate::figure::Wanted;
use crate::grammar::head_of_name;
use crate::reading::{Basis, Movement, Promise};
use crate::strength::{Standing, Toward};
use crate::token::flat;

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// vượt
    Exceeded,
    /// đạt
    Met,
    /// khả năng đạt
    Likely,
    /// khó đạt
    Hard,
    /// chưa đạt
    NotMet,
}

/// One row of the table, cells as typed.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    pub name: &'a str,
    pub unit: &'a str,
    pub direction: Direction,
    pub resolution: &'a str,
    /// Where the term began. Not needed to judge; here for the progress along the path.
    pub baseline: &'a str,
    pub figures: &'a [(i32, &'a str)],
    /// At the date of the figures. For a cumulative target: the running total.
    pub estimate: &'a str,
    /// Where it will honestly end.
    pub projected: &'a str,
    /// First and last year.
    pub term: (i32, i32),
}

pub fn judge(progress: &Progress) -> Option<Judgement> {
    let mut wanted = Wanted::all(
        progress.name,
        progress.unit,
        progress.direction,
        progress.resolution,
    );
    let wanted = wanted
        .pop()
        .filter(|w| wanted.is_empty() && w.promise.value().is_some())?;
    let of_reduction = flat(head_of_name(progress.name)).contains("giảm");
    if wanted.promise.movement == Some(Movement::FallBy) && !of_reduction {
        return None;
    }
    let row = Row::new(progress, wanted)?;
    match row.wanted.promise.basis {
        Some(Basis::EachYear) => row.each_year(),
        Some(Basis::YearlyAverage) => row.average(),
        Some(Basis::Cumulative) => row.total(),
        _ => row.end(),
    }
}

struct Row<'a> {
    wanted: Wanted<'a>,
    /// Figures of the promise's own years, in order.
    figures: Vec<(i32, Promise)>,
    estimate: Option<Promise>,
    projected: Option<Promise>,
    /// The year by which it is due.
    due: i32,
}

impl<'a> Row<'a> {
    /// `None` if a cell that is not blank cannot be read.
    fn new(progress: &Progress, wanted: Wanted<'a>) -> Option<Self> {
        let period = wanted.promise.period.as_ref();
        let from = period.and_then(|p| p.from).unwrap_or(progress.term.0);
        let due = period
            .and_then(|p| p.to)
            .map_or(progress.term.1, |m| m.year);
        let cell = |text: &str| -> Option<Option<Promise>> {
            if text.chars().any(char::is_alphanumeric) {
                wanted.figure(text).map(Some)
            } else {
                Some(None)
            }
        };
        let mut figures = Vec::new();
        for (year, text) in progress
            .figures
            .iter()
            .filter(|(year, _)| (from..=due).contains(year))
        {
            figures.extend(cell(text)?.map(|figure| (*year, figure)));
        }
        figures.sort_by_key(|(year, _)| *year);
        let estimate = cell(progress.estimate)?;
        let projected = cell(progress.projected)?;
        Some(Self {
            wanted,
            figures,
            estimate,
            projected,
            due,
        })
    }

    fn is_over(&self) -> bool {
        self.figures
            .last()
            .is_some_and(|(year, _)| *year >= self.due)
    }

    fn end(&self) -> Option<Judgement> {
        let latest = self.figures.last().map(|(_, figure)| figure);
        match self.estimate.as_ref().or(latest) {
            Some(figure) => self.settle(self.wanted.place(figure)?),
            None => self.forecast(),
        }
    }

    fn each_year(&self) -> Option<Judgement> {
        let of_years: Vec<&Promise> = if self.figures.is_empty() {
            self.estimate.iter().collect()
        } else {
            self.figures.iter().map(|(_, figure)| figure).collect()
        };
        let mut exceeded = !of_years.is_empty();
        for figure in &of_years {
            match self.wanted.place(figure)? {
                Standing::Short(_) => return Some(Judgement::NotMet),
                Standing::Met => exceeded = false,
                Standing::Exceeded => {}
            }
        }
        match (of_years.is_empty(), exceeded) {
            (true, _) => self.forecast(),
            (false, true) => Some(Judgement::Exceeded),
            (false, false) => Some(Judgement::Met),
        }
    }

    fn average(&self) -> Option<Judgement> {
        if self.figures.is_empty() {
            return self.end();
        }
        let values = self.values()?;
        let sum = values
            .iter()
            .try_fold(Decimal::ZERO, |sum, v| sum.checked_add(*v))?;
        let count = Decimal::from(values.len());
        let standing = self.wanted.place_value(sum.checked_div(count)?)?;
        let met = !matches!(standing, Standing::Short(_));
        if met && self.wanted.toward == Toward::Up && !self.compounds(&values)? {
            return None;
        }
        self.settle(standing)
    }

    fn values(&self) -> Option<Vec<Decimal>> {
        self.figures
            .iter()
            .map(|(_, figure)| self.wanted.value(figure))
            .collect()
    }

    /// Yearly growth compounds: Π(100 + gᵢ) ≥ (100 + target)ⁿ, without a root and so without rounding.
    fn compounds(&self, values: &[Decimal]) -> Option<bool> {
        let is_rate = self
            .wanted
            .promise
            .measure
            .as_ref()
            .is_none_or(|u| u.is_ratio());
        if !is_rate || self.wanted.promise.movement == Some(Movement::FallBy) {
            return Some(true);
        }
        let target = self.wanted.promise.value()?;
        let (mut grown, mut wanted) = (Decimal::ONE, Decimal::ONE);
        let factor = |rate: Decimal| {
            rate.checked_div(Decimal::ONE_HUNDRED)?
                .checked_add(Decimal::ONE)
        };
        for value in values {
            grown = grown.checked_mul(factor(*value)?)?;
            wanted = wanted.checked_mul(factor(target)?)?;
        }
        Some(grown >= wanted)
    }

    /// What is added up cannot be lost again, so meeting it early is meeting it.
    fn total(&self) -> Option<Judgement> {
        let values = self.values()?;
        let sum = values
            .iter()
            .try_fold(Decimal::ZERO, |sum, v| sum.checked_add(*v))?;
        let estimate = match &self.estimate {
            Some(figure) => Some(self.wanted.value(figure)?),
            None => None,
        };
        if values.is_empty() && estimate.is_none() {
            return self.forecast();
        }
        self.settle(
            self.wanted
                .place_value(estimate.map_or(sum, |e| e.max(sum)))?,
        )
    }

    fn settle(&self, standing: Standing) -> Option<Judgement> {
        match standing {
            Standing::Exceeded => Some(Judgement::Exceeded),
            Standing::Met => Some(Judgement::Met),
            Standing::Short(_) if self.is_over() => Some(Judgement::NotMet),
            Standing::Short(_) => self.forecast(),
        }
    }

    fn forecast(&self) -> Option<Judgement> {
        Some(match self.wanted.place(self.projected.as_ref()?)? {
            Standing::Short(_) => Judgement::Hard,
            Standing::Met | Standing::Exceeded => Judgement::Likely,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Progress, judge};
    use crate::Direction;
    use expect_test::{Expect, expect};

    /// Lines of `name | unit | direction | resolution | figures from 2026 on; | estimate | projected`.
    fn check(rows: &str, expected: Expect) {
        let lines = rows
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(|row| {
                let cells: Vec<&str> = row.split('|').map(str::trim).collect();
                let [
                    name,
                    unit,
                    direction,
                    resolution,
                    years,
                    estimate,
                    projected,
                ] = cells[..]
                else {
                    panic!("not seven cells: {row}");
                };
                let figures: Vec<(i32, &str)> =
                    (2026..).zip(years.split(';').map(str::trim)).collect();
                let progress = Progress {
                    name,
                    unit,
                    direction: if direction == "lower" {
                        Direction::Lower
                    } else {
                        Direction::Higher
                    },
                    resolution,
                    baseline: "",
                    figures: &figures,
                    estimate,
                    projected,
                    term: (2025, 2030),
                };
                let shown =
                    judge(&progress).map_or("chưa đánh giá".to_owned(), |j| format!("{j:?}"));
                format!("{resolution} · {years} · {estimate} · {projected} → {shown}\n")
            });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn end_of_term() {
        check(
            "Độ che phủ rừng | % | higher | 53% | 50; 51 | | 53
             Độ che phủ rừng | % | higher | 53% | 50; 51 | | 52
             Độ che phủ rừng | % | higher | 53% | 50; 53 | |
             Độ che phủ rừng | % | higher | 53% | 50 | 54% |
             Độ che phủ rừng | % | higher | 53% | 50; 51 | |
             Độ che phủ rừng | % | higher | 53% | 50; 51; 52; 52; 52,5 | |
             Nước sạch | % | higher | trên 95% | 96 | |
             Nước sạch | % | higher | trên 95% | 95 | | 95
             Nước sạch | % | higher | 90 - 95% | 92 | |
             Nước sạch | % | higher | 90 - 95% | 96 | |
             Hộ nghèo | % | lower | dưới 2% | 3; 2,4 | | 1,8
             Hộ nghèo | % | lower | dưới 2% | 3; 2,4 | | dưới 2%
             Hộ nghèo | % | lower | dưới 2% | 3; 2,4 | | 2%
             Hộ nghèo | % | lower | 2% | 1,5 | |
             Thu | tỷ đồng | higher | 33 tỷ đồng | 36 tỷ đồng/33 tỷ đồng | |
             Thu | tỷ đồng | higher | 4 nghìn tỷ đồng | 3.900 | | 4.100
             Bảo hiểm y tế | % | higher | đạt 100% | 100 | |
             Hộ nghèo | hộ | lower | không còn hộ nghèo | 5; 0 | |",
            expect![[r#"
                53% · 50; 51 ·  · 53 → Likely
                53% · 50; 51 ·  · 52 → Hard
                53% · 50; 53 ·  ·  → Met
                53% · 50 · 54% ·  → Exceeded
                53% · 50; 51 ·  ·  → chưa đánh giá
                53% · 50; 51; 52; 52; 52,5 ·  ·  → NotMet
                trên 95% · 96 ·  ·  → Met
                trên 95% · 95 ·  · 95 → Hard
                90 - 95% · 92 ·  ·  → Met
                90 - 95% · 96 ·  ·  → Exceeded
                dưới 2% · 3; 2,4 ·  · 1,8 → Likely
                dưới 2% · 3; 2,4 ·  · dưới 2% → Likely
                dưới 2% · 3; 2,4 ·  · 2% → Hard
                2% · 1,5 ·  ·  → Exceeded
                33 tỷ đồng · 36 tỷ đồng/33 tỷ đồng ·  ·  → Exceeded
                4 nghìn tỷ đồng · 3.900 ·  · 4.100 → Likely
                đạt 100% · 100 ·  ·  → Met
                không còn hộ nghèo · 5; 0 ·  ·  → Met
            "#]],
        );
    }

    #[test]
    fn over_the_years() {
        check(
            "Tăng trưởng | %/năm | higher | bình quân 12%/năm | 12; 12,5 | |
             Tăng trưởng | %/năm | higher | bình quân 12%/năm | 11; 11,5 | | 12,1
             Tăng trưởng | %/năm | higher | bình quân 12%/năm | 11; 11,5 | | 11,8
             Tăng trưởng | %/năm | higher | bình quân 12%/năm | 4; 20 | |
             Tăng trưởng | %/năm | higher | bình quân 12%/năm | 11; 11; 12; 12; 12 | |
             Kết nạp đảng viên | đảng viên | higher | mỗi năm kết nạp từ 90 - 100 đảng viên | 95; 90 | |
             Kết nạp đảng viên | đảng viên | higher | mỗi năm kết nạp từ 90 - 100 đảng viên | 146; 110 | |
             Kết nạp đảng viên | đảng viên | higher | mỗi năm kết nạp từ 90 - 100 đảng viên | 146; 89 | |
             Việc làm mới | lao động | higher | trong nhiệm kỳ cho 50.000 lao động | 20.000; 31.000 | |
             Việc làm mới | lao động | higher | trong nhiệm kỳ cho 50.000 lao động | 8.000; 9.000 | | 50.000
             Việc làm mới | lao động | higher | trong nhiệm kỳ cho 50.000 lao động | 8.000; 9.000 | | 45.000
             Mức giảm tỷ lệ hộ nghèo | %/năm | higher | giảm bình quân 1,5%/năm | 1,6; 1,5 | |",
            expect![[r#"
                bình quân 12%/năm · 12; 12,5 ·  ·  → Exceeded
                bình quân 12%/năm · 11; 11,5 ·  · 12,1 → Likely
                bình quân 12%/năm · 11; 11,5 ·  · 11,8 → Hard
                bình quân 12%/năm · 4; 20 ·  ·  → chưa đánh giá
                bình quân 12%/năm · 11; 11; 12; 12; 12 ·  ·  → NotMet
                mỗi năm kết nạp từ 90 - 100 đảng viên · 95; 90 ·  ·  → Met
                mỗi năm kết nạp từ 90 - 100 đảng viên · 146; 110 ·  ·  → Exceeded
                mỗi năm kết nạp từ 90 - 100 đảng viên · 146; 89 ·  ·  → NotMet
                trong nhiệm kỳ cho 50.000 lao động · 20.000; 31.000 ·  ·  → Exceeded
                trong nhiệm kỳ cho 50.000 lao động · 8.000; 9.000 ·  · 50.000 → Likely
                trong nhiệm kỳ cho 50.000 lao động · 8.000; 9.000 ·  · 45.000 → Hard
                giảm bình quân 1,5%/năm · 1,6; 1,5 ·  ·  → Exceeded
            "#]],
        );
    }

    #[test]
    fn not_for_arithmetic() {
        check(
            "Xếp loại | danh hiệu | higher | đạt trong sạch vững mạnh | đạt | |
             Hộ nghèo | % | lower | giảm bình quân 1,41%/năm | 4; 3 | | 2
             Thu nhập | USD | higher | 3.900 USD | 90 triệu đồng | |
             Thu | tỷ đồng | higher | 33 tỷ đồng | nhiều | |
             Thu | tỷ đồng | higher | 33 tỷ đồng | - | | …
             Doanh nghiệp | doanh nghiệp | higher | thành lập 750 doanh nghiệp, kết nạp 600 đảng viên | 800 | |
             Thu | tỷ đồng | higher | abc | 3 | |",
            expect![[r#"
                đạt trong sạch vững mạnh · đạt ·  ·  → chưa đánh giá
                giảm bình quân 1,41%/năm · 4; 3 ·  · 2 → chưa đánh giá
                3.900 USD · 90 triệu đồng ·  ·  → chưa đánh giá
                33 tỷ đồng · nhiều ·  ·  → chưa đánh giá
                33 tỷ đồng · - ·  · … → chưa đánh giá
                thành lập 750 doanh nghiệp, kết nạp 600 đảng viên · 800 ·  ·  → chưa đánh giá
                abc · 3 ·  ·  → chưa đánh giá
            "#]],
        );
    }
}
