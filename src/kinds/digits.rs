//! Numbers in digits of any script, made comparable.

/// The zeros of the scripts whose digits are in daily use; each is followed by its nine others (Unicode, category Nd).
const ZEROS: [char; 20] = [
    '0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐',
    '０',
];

/// The value of a digit of any of these scripts.
pub(super) fn digit(letter: char) -> Option<u32> {
    let value = |zero: char| {
        (letter as u32)
            .checked_sub(zero as u32)
            .filter(|value| *value < 10)
    };
    ZEROS.into_iter().find_map(value)
}

/// A decimal number: its digits without zeros at either end, and the power of ten that the last of them counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Decimal {
    digits: String,
    power: i32,
}

impl Decimal {
    pub(super) fn of(digits: &str, power: i32) -> Decimal {
        let head = digits.trim_start_matches('0');
        let bare = head.trim_end_matches('0');
        let zeros = i32::try_from(head.len() - bare.len()).unwrap_or_default();
        Decimal {
            power: if bare.is_empty() {
                0
            } else {
                power.saturating_add(zeros)
            },
            digits: bare.to_owned(),
        }
    }

    /// So many times as much; a factor that is no power of ten is told by its digits behind the number's own.
    pub(super) fn times(self, factor: u64) -> Decimal {
        let zeros = factor.checked_ilog10().unwrap_or_default();
        Decimal::of(
            &self.digits,
            self.power
                .saturating_add(i32::try_from(zeros).unwrap_or_default()),
        )
    }
}

/// Reads the number that a word begins with, and what stands behind it («12», «th»); nothing where it does not begin with a digit. Groups of
/// three are told from decimals: `1,000`, `1.000` and `1’000` are a thousand, `1.5` and `1,5` one and a half.
pub(super) fn read(word: &str) -> Option<(Decimal, &str)> {
    let is_part = |(at, letter): &(usize, char)| {
        let next = || {
            word.get(at + letter.len_utf8()..)
                .and_then(|rest| rest.chars().next())
        };
        digit(*letter).is_some() || is_separator(*letter) && next().and_then(digit).is_some()
    };
    let mut letters = word.char_indices().take_while(is_part).peekable();
    letters
        .peek()
        .filter(|(_, first)| digit(*first).is_some())?;
    let (mut groups, mut separators) = (vec![String::new()], Vec::new());
    let mut end = 0;
    for (at, letter) in letters {
        end = at + letter.len_utf8();
        match (digit(letter), groups.last_mut()) {
            (Some(value), Some(group)) => group.extend(char::from_digit(value, 10)),
            _ => {
                separators.push(letter);
                groups.push(String::new());
            }
        }
    }
    Some((
        decimal(&groups, &separators),
        word.get(end..).unwrap_or_default(),
    ))
}

fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        '.' | ',' | '\'' | '’' | '٫' | '٬' | '\u{a0}' | '\u{202f}'
    )
}

fn decimal(groups: &[String], separators: &[char]) -> Decimal {
    let is_three = |group: &String| group.len() == 3;
    let rest = groups.get(1..).unwrap_or_default();
    let first = groups.first().map_or("", String::as_str);
    let is_grouped = (1..=3).contains(&first.len()) && first != "0";
    let all_grouped = is_grouped && rest.iter().all(is_three) && !separators.contains(&'٫');
    // «1,234.5»: what stands behind the last separator is a fraction where that separator is another one than the first.
    if rest.is_empty()
        || all_grouped && separators.iter().all(|one| Some(one) == separators.first())
    {
        return Decimal::of(&groups.concat(), 0);
    }
    let fraction = rest.last().map_or(0, String::len);
    Decimal::of(
        &groups.concat(),
        -i32::try_from(fraction).unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(word: &str) -> Decimal {
        read(word).expect("a number").0
    }

    #[test]
    fn the_same_number_is_told_in_every_writing() {
        for same in [
            "1,000",
            "1.000",
            "1’000",
            "1000",
            "１０００",
            "١٠٠٠",
            "1,000.00",
            "1\u{a0}000",
        ] {
            assert_eq!(number(same), number("1000"), "{same}");
        }
        assert_eq!(number("1.50"), number("1,5"));
        assert_eq!(number("1,234.5"), number("1.234,5"));
        assert_eq!(number("1.2").times(1_000_000), number("1,200,000"));
        assert_eq!(number("007"), number("7"));
        assert_eq!(number("0.0"), number("0"));
    }

    #[test]
    fn other_numbers_are_others() {
        for (one, other) in [("1.5", "15"), ("0.125", "125"), ("12", "120"), ("3", "३०")] {
            assert_ne!(number(one), number(other), "{one} {other}");
        }
    }

    #[test]
    fn what_stands_behind_is_told() {
        assert_eq!(read("12th").map(|(_, rest)| rest), Some("th"));
        assert_eq!(read("10.30am").map(|(_, rest)| rest), Some("am"));
        assert!(read("A380").is_none() && read("").is_none());
    }
}
