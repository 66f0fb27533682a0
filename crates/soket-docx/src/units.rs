//! Millimetres and points → the units of the format. Every result is a number Word takes, whatever comes in.

/// Word refuses lengths beyond 22 inches.
const LONGEST: i32 = 22 * 1440;

/// Twentieths of a point.
pub fn mm(length: f32) -> i32 {
    (length * 1440.0 / 25.4)
        .round()
        .clamp(-(LONGEST as f32), LONGEST as f32) as i32
}

/// Twentieths of a point, never negative: distances before, after and between lines.
pub fn pt(length: f32) -> u32 {
    (length * 20.0).round().clamp(0.0, LONGEST as f32) as u32
}

/// Half points, within Word's 1–1638 pt.
pub fn half_points(size: f32) -> u32 {
    (size * 2.0).round().clamp(2.0, 3276.0) as u32
}

/// A page is between 1 and 22 inches long.
pub fn page(length: f32) -> u32 {
    mm(length).clamp(1440, LONGEST) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_a4_page_is_what_word_calls_a4() {
        assert_eq!((page(210.0), page(297.0)), (11906, 16838));
    }

    #[test]
    fn a_sheet_of_nonsense_still_gives_numbers_word_takes() {
        assert_eq!(mm(f32::NAN), 0);
        assert_eq!(mm(f32::NEG_INFINITY), -LONGEST);
        assert_eq!(pt(-3.0), 0);
        assert_eq!(half_points(f32::INFINITY), 3276);
        assert_eq!(page(0.0), 1440);
    }
}
