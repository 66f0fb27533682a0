//! The words round a value that say how it binds: "tối thiểu", "dưới", "khoảng", "giảm … còn".
//!
//! The same word may be a comparator or a plain preposition ("trên 80%", "trên địa bàn"), so most count only
//! directly before the number; a few ("tối thiểu", "không quá") may stand further off.

use crate::quantity::Quantity;
use crate::reading::{Comparator, Movement};
use crate::token::{Token, longest, phrase_at};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Role {
    /// Binds the number it touches.
    Near(Comparator),
    /// Binds the next number, a few words further.
    Far(Comparator),
    Soft(Comparator),
    /// "còn", "xuống": the value is where it ends.
    DownTo,
    /// "lên", "thành": the value is where it ends.
    UpTo,
    From,
    Keep,
    Fall,
    Rise,
    Not,
    /// "quá": with a "không" before it, at most.
    Beyond,
    Same,
    /// No comparator, though it begins like one.
    Nothing,
}

use Comparator::{About, AtLeast, AtMost, LessThan, MoreThan, Nearly};

const PHRASES: &[(&str, Role)] = &[
    ("trên", Role::Near(MoreThan)),
    ("hơn", Role::Near(MoreThan)),
    ("cao hơn", Role::Near(MoreThan)),
    ("nhiều hơn", Role::Near(MoreThan)),
    ("lớn hơn", Role::Near(MoreThan)),
    ("vượt", Role::Near(MoreThan)),
    ("vượt trên", Role::Near(MoreThan)),
    ("vượt mức", Role::Near(MoreThan)),
    (">", Role::Near(MoreThan)),
    ("đạt và vượt", Role::Near(AtLeast)),
    ("đạt hoặc vượt", Role::Near(AtLeast)),
    ("đạt vượt", Role::Near(AtLeast)),
    ("≥", Role::Near(AtLeast)),
    ("tối thiểu", Role::Far(AtLeast)),
    ("ít nhất", Role::Far(AtLeast)),
    ("chí ít", Role::Far(AtLeast)),
    ("thấp nhất", Role::Far(AtLeast)),
    ("không dưới", Role::Far(AtLeast)),
    ("không thấp hơn", Role::Far(AtLeast)),
    ("không ít hơn", Role::Far(AtLeast)),
    ("không kém", Role::Far(AtLeast)),
    ("không nhỏ hơn", Role::Far(AtLeast)),
    ("dưới", Role::Near(LessThan)),
    ("thấp hơn", Role::Near(LessThan)),
    ("ít hơn", Role::Near(LessThan)),
    ("nhỏ hơn", Role::Near(LessThan)),
    ("<", Role::Near(LessThan)),
    ("≤", Role::Near(AtMost)),
    ("tối đa", Role::Far(AtMost)),
    ("nhiều nhất", Role::Far(AtMost)),
    ("cao nhất", Role::Far(AtMost)),
    ("không quá", Role::Far(AtMost)),
    ("không vượt quá", Role::Far(AtMost)),
    ("không vượt", Role::Far(AtMost)),
    ("không cao hơn", Role::Far(AtMost)),
    ("không lớn hơn", Role::Far(AtMost)),
    ("không nhiều hơn", Role::Far(AtMost)),
    ("không trên", Role::Far(AtMost)),
    ("không hơn", Role::Far(AtMost)),
    ("quá", Role::Beyond),
    ("vượt quá", Role::Beyond),
    ("không", Role::Not),
    ("khoảng", Role::Soft(About)),
    ("vào khoảng", Role::Soft(About)),
    ("chừng", Role::Soft(About)),
    ("độ chừng", Role::Soft(About)),
    ("xấp xỉ", Role::Soft(About)),
    ("ước", Role::Soft(About)),
    ("ước đạt", Role::Soft(About)),
    ("ước khoảng", Role::Soft(About)),
    ("trên dưới", Role::Soft(About)),
    ("tương đối", Role::Soft(About)),
    ("≈", Role::Soft(About)),
    ("gần", Role::Soft(Nearly)),
    ("gần như", Role::Soft(Nearly)),
    ("gần đạt", Role::Soft(Nearly)),
    ("ngót", Role::Soft(Nearly)),
    ("sát", Role::Soft(Nearly)),
    ("tiệm cận", Role::Soft(Nearly)),
    ("suýt soát", Role::Soft(Nearly)),
    ("còn", Role::DownTo),
    ("chỉ còn", Role::DownTo),
    ("xuống", Role::DownTo),
    ("xuống còn", Role::DownTo),
    ("còn lại", Role::Nothing),
    ("không còn", Role::Not),
    ("lên", Role::UpTo),
    ("thành", Role::UpTo),
    ("trở lên", Role::Nothing),
    ("hoàn thành", Role::Nothing),
    ("thành lập", Role::Nothing),
    ("thành phố", Role::Nothing),
    ("thành thị", Role::Nothing),
    ("hình thành", Role::Nothing),
    ("trên địa bàn", Role::Nothing),
    ("từ", Role::From),
    ("duy trì", Role::Keep),
    ("giữ vững", Role::Keep),
    ("giữ mức", Role::Keep),
    ("giữ", Role::Keep),
    ("ổn định", Role::Keep),
    ("giảm", Role::Fall),
    ("hạ", Role::Fall),
    ("cắt giảm", Role::Fall),
    ("hạ tầng", Role::Nothing),
    ("tăng", Role::Rise),
    ("tương đương", Role::Same),
    ("tương ứng", Role::Same),
    ("bằng với", Role::Same),
];

/// May stand between a near comparator and its number.
const FILLERS: &[&str] = &[
    "mức", "đạt", "là", "được", "có", "đến", "tới", "bằng", "lên", "xuống", "còn", "từ", "khoảng",
    "chừng", "chỉ", ":", "xấp", "xỉ", "cả", "gần", "trên", "dưới", "con", "số", "bình", "quân",
];

#[derive(Debug, Clone, Default)]
pub(crate) struct Binding {
    /// Token span of the deciding words.
    pub words: Option<(usize, usize)>,
    pub softener: Option<(usize, usize)>,
    pub movement: Option<Movement>,
    /// Introduced by "từ", so it may be where a change starts.
    pub from: bool,
    /// "xuống", "lên": where a change ends.
    pub to: bool,
    pub equivalent: bool,
    /// The clause says "duy trì" or "giữ vững".
    pub keep: bool,
    /// Ends a change that names its start: "từ 4,5% … xuống 2%".
    pub changes: bool,
    strong: Option<Comparator>,
    soft: Option<Comparator>,
    down: bool,
    fall: bool,
    rise: bool,
}

/// Reads the words in `from..quantity.first` and just after the quantity.
pub(crate) fn bind(tokens: &[Token], from: usize, quantity: &Quantity) -> Binding {
    let mut binding = Binding::default();
    let mut negated = false;
    let mut at = from;
    while at < quantity.first {
        if tokens[at].is(",") || tokens[at].is(";") {
            negated = false;
        }
        let Some((len, &role)) = longest(tokens, at, PHRASES) else {
            at += 1;
            continue;
        };
        let near = touches(tokens, at + len, quantity.first);
        let span = (at, at + len);
        match role {
            Role::Near(c) if near => binding.set(if negated { opposite(c) } else { c }, span),
            Role::Far(c) => binding.set(c, span),
            Role::Beyond if near => binding.set(if negated { AtMost } else { MoreThan }, span),
            Role::Soft(c) if near => {
                binding.soft = Some(c);
                binding.softener = Some(span);
            }
            Role::DownTo if near => {
                binding.down = true;
                binding.to = true;
            }
            Role::UpTo if near => binding.to = true,
            Role::From if near => binding.from = true,
            Role::Keep => binding.keep = true,
            Role::Fall => binding.fall = true,
            Role::Rise => binding.rise = true,
            Role::Same => binding.equivalent = true,
            Role::Not => negated = true,
            _ => {}
        }
        if let Some(len) = softens(tokens, at) {
            binding.softener = Some((at, at + len));
        }
        at += len;
    }
    if binding.softener.is_none() {
        binding.softener =
            (from..quantity.first).find_map(|i| softens(tokens, i).map(|len| (i, i + len)));
    }
    binding.after(tokens, quantity);
    binding
}

fn opposite(comparator: Comparator) -> Comparator {
    match comparator {
        LessThan => AtLeast,
        MoreThan => AtMost,
        other => other,
    }
}

/// Only fillers stand between `at` and the number.
fn touches(tokens: &[Token], at: usize, number: usize) -> bool {
    number - at.min(number) <= 5
        && tokens[at.min(number)..number]
            .iter()
            .all(|t| FILLERS.contains(&t.key.as_str()))
}

/// "cơ bản đạt" softens; "xây dựng cơ bản" does not.
pub(crate) fn softens(tokens: &[Token], at: usize) -> Option<usize> {
    let plain = [
        "từng bước",
        "tiến tới",
        "hướng tới",
        "về cơ bản",
        "cố gắng",
        "hầu hết",
        "phần lớn",
        "đa số",
    ];
    if let Some(len) = plain.iter().find_map(|p| phrase_at(tokens, at, p)) {
        return Some(len);
    }
    let len = phrase_at(tokens, at, "cơ bản")?;
    let next = tokens.get(at + len)?;
    let verbs = [
        "đạt", "hoàn", "không", "xóa", "xong", "các", "có", "giữ", "đảm", "bảo", "đáp", "thực",
        "là", "được", "tất", "toàn", "trên", "dưới", "từ", "còn", "trở", "giảm", "tăng", "xây",
    ];
    (next.is_number() || verbs.contains(&next.key.as_str())).then_some(len)
}

impl Binding {
    pub fn falls(&self) -> bool {
        self.fall
    }

    /// The value ends a change whose start stood before it, "giảm" included.
    pub fn ends_a_change(&mut self, fall: bool) {
        self.fall |= fall;
        self.changes = true;
    }

    fn set(&mut self, comparator: Comparator, span: (usize, usize)) {
        self.strong = Some(comparator);
        self.words = Some(span);
    }

    /// "85% trở lên", "95% số hộ trở lên"; but "80% hoàn thành tốt trở lên" grades, it does not count.
    fn after(&mut self, tokens: &[Token], quantity: &Quantity) {
        let grades = [
            "khá", "tốt", "vụ", "sao", "tuổi", "giỏi", "bình", "sắc", "học", "cấp", "ba",
        ];
        for skip in 0..=4 {
            let at = quantity.after + skip;
            if let Some(comparator) = after_at(tokens, at) {
                if self.strong.is_none() {
                    self.set(comparator, (at, at + 2));
                }
                return;
            }
            let plain = tokens
                .get(at)
                .is_some_and(|t| t.is_word() && !grades.contains(&t.key.as_str()));
            if !plain {
                return;
            }
        }
    }

    /// Settles the comparator and the movement.
    pub fn settle(&mut self, range: bool, whole: bool, yearly: bool) -> Comparator {
        let below = matches!(self.strong, Some(LessThan));
        self.movement = if self.fall && (self.down || (below && !yearly)) {
            Some(Movement::FallTo)
        } else if self.fall && !self.to {
            Some(Movement::FallBy)
        } else if self.rise && !self.to && !self.fall {
            Some(Movement::RiseBy)
        } else if self.down {
            Some(Movement::FallTo)
        } else {
            None
        };
        match (self.strong, self.soft) {
            (Some(c @ (AtMost | LessThan)), _) => c,
            _ if range => Comparator::Range,
            (Some(c), _) => c,
            (None, Some(c)) => c,
            _ if self.down => AtMost,
            _ if self.from => AtLeast,
            _ if whole => Comparator::All,
            _ if self.keep => Comparator::Maintain,
            _ => Comparator::Bare,
        }
    }
}

fn after_at(tokens: &[Token], at: usize) -> Option<Comparator> {
    let phrases = [
        ("trở lên", AtLeast),
        ("hoặc hơn", AtLeast),
        ("đổ lên", AtLeast),
        ("trở xuống", AtMost),
    ];
    phrases
        .into_iter()
        .find_map(|(p, c)| phrase_at(tokens, at, p).map(|_| c))
}
