//! Names that somebody else gave, such as those of files, made fit to be shown among our own words; and how their numbers are written.

/// A name without what can't be seen and changes how it looks: control characters, and the marks that turn the direction of writing (UAX #9,
/// 2), by which «exe.html» could pass for «lmth.exe». Each is replaced by U+FFFD.
#[must_use]
pub fn shown(name: &str) -> String {
    name.chars()
        .map(|c| if is_unfit(c) { '\u{fffd}' } else { c })
        .collect()
}

/// A name in quotes, fit to be shown, for an English sentence.
#[must_use]
pub fn quoted(name: &str) -> String {
    format!("“{}”", isolated(name))
}

/// A name, fit to be shown, for between the quotation marks of a sentence. Whichever way it is written, it turns nothing around it: one that
/// holds more than the scripts of the sentence around it is isolated (UAX #9, 2.4.2).
#[must_use]
pub fn isolated(name: &str) -> String {
    let name = shown(name);
    if name.chars().all(is_left_to_right) {
        return name;
    }
    format!("\u{2068}{name}\u{2069}")
}

/// A sentence with names in it, without what turns the direction of writing; the isolates around [quoted] names stay.
#[must_use]
pub fn sentence(text: &str) -> String {
    let is_isolate = |c: char| matches!(c, '\u{2068}' | '\u{2069}');
    text.chars()
        .map(|c| {
            if is_unfit(c) && !is_isolate(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// The digits of a number in groups of three, where it is so large that a language parts them; below that without.
#[must_use]
pub fn grouped(number: usize, separator: char, from: usize) -> String {
    let digits = number.to_string();
    if number < from {
        return digits;
    }
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number as English writes it: «999», «1,000».
#[must_use]
pub fn thousands(number: usize) -> String {
    grouped(number, ',', 1_000)
}

/// Whether a character can't be seen and changes how a name looks.
fn is_unfit(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character is below all scripts that are written from right to left, or surely above them.
fn is_left_to_right(c: char) -> bool {
    c < '\u{590}' || matches!(c, '\u{900}'..='\u{200d}' | '\u{2010}'..='\u{fb1c}' | '\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_name_about_is_seen() {
        assert_eq!(
            shown("x\u{202e}lmth.\0\n"),
            "x\u{fffd}lmth.\u{fffd}\u{fffd}"
        );
        assert_eq!(quoted("page\u{2067}.html"), "“page\u{fffd}.html”");
    }

    #[test]
    fn a_sentence_keeps_its_isolates_and_nothing_else() {
        let said = "“\u{2068}a\u{2069}” and “\u{202e}b”";
        assert_eq!(sentence(said), "“\u{2068}a\u{2069}” and “\u{fffd}b”");
    }

    #[test]
    fn a_name_written_from_right_to_left_is_kept_apart() {
        assert_eq!(quoted("story.html"), "“story.html”");
        assert_eq!(quoted("früh 早い.html"), "“früh 早い.html”");
        let hebrew = "\u{5e9}\u{5dc}\u{5d5}\u{5dd}.html";
        assert_eq!(quoted(hebrew), format!("“\u{2068}{hebrew}\u{2069}”"));
    }
}
