//! Reads numbers, marks, months and times off the front of a name.

use time::Time;

/// The months in English; their first three letters are enough.
const MONTHS: [&[u8]; 12] = [
    b"january",
    b"february",
    b"march",
    b"april",
    b"may",
    b"june",
    b"july",
    b"august",
    b"september",
    b"october",
    b"november",
    b"december",
];

/// What is left of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameReader<'t>(&'t [u8]);

impl<'t> NameReader<'t> {
    pub fn new(text: &'t [u8]) -> Self {
        NameReader(text)
    }

    /// The byte that comes next.
    pub fn next(&self) -> Option<u8> {
        self.0.first().copied()
    }

    /// Takes a number of so many digits, as many as there are.
    pub fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        let digits = self.0.iter().take(most);
        let count = digits.take_while(|byte| byte.is_ascii_digit()).count();
        if count < least {
            return None;
        }
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        let value = |number: u32, digit: &u8| number * 10 + u32::from(digit.wrapping_sub(b'0'));
        Some(digits.iter().fold(0, value))
    }

    /// Takes one of these marks.
    pub fn mark(&mut self, marks: &[u8]) -> Option<u8> {
        let (mark, rest) = self.0.split_first()?;
        if !marks.contains(mark) {
            return None;
        }
        self.0 = rest;
        Some(*mark)
    }

    /// Takes what may stand between parts of a moment: a mark, a comma, spaces, `T`, `at`.
    pub fn gap(&mut self) {
        let before = *self;
        self.mark(b",");
        self.mark(b"-_. ");
        if self.word(b"at ") || before.0 != self.0 {
            return;
        }
        self.mark(b"Tt");
    }

    /// Takes the ending of an ordinal number.
    pub fn ordinal(&mut self) {
        for ending in [b"st", b"nd", b"rd", b"th"] {
            if self.word(ending) {
                return;
            }
        }
    }

    /// Takes a month in words, from 1.
    pub fn month(&mut self) -> Option<u32> {
        let length = self.0.iter().take_while(|byte| byte.is_ascii_alphabetic());
        let (word, rest) = self.0.split_at_checked(length.count())?;
        let is_short = word.len() == 3 || word.eq_ignore_ascii_case(b"sept");
        let is_word = |month: &[u8]| {
            let beginning = month.get(..word.len());
            (is_short || word.len() == month.len())
                && beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(word))
        };
        let month = MONTHS.iter().position(|month| is_word(month))?;
        self.0 = rest;
        u32::try_from(month + 1).ok()
    }

    /// Takes a time: hours of two digits and minutes, with a mark between or none; hours of one digit with `:`, `.` or `h` between; seconds
    /// perhaps; am or pm perhaps, and then hours alone will do.
    pub fn time(&mut self) -> Option<Time> {
        const BETWEEN: &[u8] = b"-_.:h";
        let mut rest = *self;
        let digits = rest.0.iter().take_while(|byte| byte.is_ascii_digit());
        let is_single = digits.count() == 1;
        let hour = rest.number(1, 2)?;
        let mut minutes = rest;
        let mark = minutes.mark(if is_single { b":.h" } else { BETWEEN });
        let minute = minutes
            .number(2, 2)
            .filter(|_| mark.is_some() || !is_single);
        let mut second = None;
        if minute.is_some() {
            rest = minutes;
            let mut seconds = minutes;
            seconds.mark(BETWEEN);
            second = seconds.number(2, 2).filter(|second| *second < 60);
            if second.is_some() && !seconds.is_at_digit() {
                rest = seconds;
            } else {
                second = None;
            }
        }
        if rest.is_at_digit() {
            return None;
        }
        let half = rest.half();
        if minute.is_none() && half.is_none() {
            return None;
        }
        let hour = match half {
            Some(_) if !(1..=12).contains(&hour) => return None,
            Some(half) => hour % 12 + half,
            None => hour,
        };
        let part = |number: u32| u8::try_from(number).ok();
        let minute = part(minute.unwrap_or_default())?;
        let time = Time::from_hms(part(hour)?, minute, part(second.unwrap_or_default())?);
        *self = rest;
        time.ok()
    }

    fn is_at_digit(&self) -> bool {
        self.next().is_some_and(|byte| byte.is_ascii_digit())
    }

    /// Takes am or pm: the hours that it adds.
    fn half(&mut self) -> Option<u32> {
        let mut rest = *self;
        rest.mark(b" ");
        let hours = match () {
            () if rest.word(b"am") => 0,
            () if rest.word(b"pm") => 12,
            () => return None,
        };
        if rest.next().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        *self = rest;
        Some(hours)
    }

    /// Takes these letters, whatever their case.
    fn word(&mut self, word: &[u8]) -> bool {
        let Some((head, rest)) = self.0.split_at_checked(word.len()) else {
            return false;
        };
        let is_it = head.eq_ignore_ascii_case(word);
        if is_it {
            self.0 = rest;
        }
        is_it
    }
}
