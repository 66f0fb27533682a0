//! The one table that is printed, in Markdown, so that it can be put into the README as it is.

use std::time::Duration;

/// Rows about the same work. Their ratios are to the first row.
pub struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

pub struct Row {
    pub what: String,
    pub time: Duration,
    /// Compared with the first row of the group.
    pub compared: bool,
    /// Of the whole process, in KiB.
    pub peak: Option<u64>,
}

impl Row {
    /// A row that stands by itself.
    pub fn alone(what: impl Into<String>, time: Duration) -> Self {
        Self {
            what: what.into(),
            time,
            compared: false,
            peak: None,
        }
    }

    pub fn compared(what: impl Into<String>, time: Duration) -> Self {
        Self {
            compared: true,
            ..Self::alone(what, time)
        }
    }

    pub fn with_peak(self, peak: u64) -> Self {
        Self {
            peak: Some(peak),
            ..self
        }
    }
}

pub fn markdown(groups: &[Group]) -> String {
    let mut lines = vec![
        ["", "time", "times as long", "peak memory"].map(str::to_owned),
        ["---", "--:", "--:", "--:"].map(str::to_owned),
    ];
    for group in groups {
        let first = group.rows.iter().find(|row| row.compared);
        lines.push([
            format!("**{}**", group.title),
            String::new(),
            String::new(),
            String::new(),
        ]);
        for row in &group.rows {
            let ratio = match first {
                Some(first) if row.compared => ratio(row.time, first.time),
                _ => String::new(),
            };
            let peak = row.peak.map_or_else(String::new, megabytes);
            lines.push([row.what.clone(), time(row.time), ratio, peak]);
        }
    }
    let width = |column: usize| {
        let lengths = lines.iter().map(|line| line[column].chars().count());
        lengths.max().unwrap_or_default()
    };
    let widths = [0, 1, 2, 3].map(width);
    let mut text = String::new();
    for [what, time, ratio, peak] in &lines {
        let [a, b, c, d] = widths;
        text += &format!("| {what:<a$} | {time:>b$} | {ratio:>c$} | {peak:>d$} |\n");
    }
    text
}

fn time(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    match ms {
        _ if ms < 1.0 => format!("{ms:.3} ms"),
        _ if ms < 100.0 => format!("{ms:.1} ms"),
        _ if ms < 10_000.0 => format!("{ms:.0} ms"),
        _ => format!("{:.1} s", ms / 1000.0),
    }
}

fn ratio(time: Duration, first: Duration) -> String {
    let times = time.as_secs_f64() / first.as_secs_f64();
    if times < 10.0 {
        format!("{times:.1}")
    } else {
        format!("{times:.0}")
    }
}

fn megabytes(kib: u64) -> String {
    format!("{} MB", (kib * 1024).div_ceil(1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn ratios_are_to_the_first_compared_row_of_a_group() {
        let ms = Duration::from_micros;
        let groups = [Group {
            title: "a report".into(),
            rows: vec![
                Row::alone("check", ms(60)),
                Row::compared("ours", ms(4_000)),
                Row::compared("theirs", ms(20_000_000)).with_peak(150_000),
            ],
        }];
        expect![[r#"
            |              |     time | times as long | peak memory |
            | ---          |      --: |           --: |         --: |
            | **a report** |          |               |             |
            | check        | 0.060 ms |               |             |
            | ours         |   4.0 ms |           1.0 |             |
            | theirs       |   20.0 s |          5000 |      154 MB |
        "#]]
        .assert_eq(&markdown(&groups));
    }
}
