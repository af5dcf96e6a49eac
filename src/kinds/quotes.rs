//! What stands in quotation marks, of all scripts' usual kinds; and which apostrophes are none.

use std::ops::Range;

/// What stands in quotation marks in a text, without the marks; in order and without overlap. Of quotations in quotations only the outer
/// one. One that is not closed reaches to the end of its paragraph, as prose quotes over several paragraphs; a single mark that is not
/// closed is an apostrophe.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        in_paragraph(paragraph, start, &mut found);
        start += paragraph.len() + 1;
    }
    found
}

/// Whether a text is nothing but quotation marks, with white space around them.
pub(super) fn is_marks(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().all(is_mark)
}

fn is_mark(mark: char) -> bool {
    matches!(
        mark,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '＂'
    )
}

/// A mark that opens a quotation.
#[derive(Clone, Copy)]
struct Open {
    mark: char,
    start: usize,
}

fn in_paragraph(text: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut open: Option<Open> = None;
    let singles = SingleEnds::of(text);
    let mut before = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map(|(_, letter)| *letter);
        let end = at + letter.len_utf8();
        match open {
            None if opens(letter, before, after) && (!is_single(letter) || singles.after(end)) => {
                open = Some(Open {
                    mark: letter,
                    start: end,
                });
            }
            Some(opened) if closes(opened.mark, letter, before, after) => {
                push(found, offset, opened.start..at);
                open = None;
            }
            _ => {}
        }
        before = Some(letter);
    }
    if let Some(opened) = open.filter(|opened| !is_single(opened.mark)) {
        push(found, offset, opened.start..text.len());
    }
}

fn push(found: &mut Vec<Range<usize>>, offset: usize, at: Range<usize>) {
    if !at.is_empty() {
        found.push(offset + at.start..offset + at.end);
    }
}

fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '‘' | '’' | '‚' | '‹' | '›')
}

/// Whether a mark opens a quotation where none is open: by what it is, or where it can be both, by what stands around it.
fn opens(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let is_free = before.is_none_or(|before| before.is_whitespace() || "([{—–-/".contains(before));
    let leads = after.is_some_and(|after| !after.is_whitespace());
    match mark {
        '“' | '„' | '‟' | '«' | '「' | '『' => true,
        '‹' | '‘' | '‚' => is_free && leads,
        '"' | '＂' => leads,
        // Swedish and Finnish open with the closing mark, and some set guillemets with their points inwards.
        '”' | '»' => is_free && leads,
        '\'' | '›' => is_free && leads,
        _ => false,
    }
}

/// Whether a mark closes what another one opened.
fn closes(opened: char, mark: char, before: Option<char>, after: Option<char>) -> bool {
    match opened {
        '“' => mark == '”' || mark == '"',
        '„' | '‟' => matches!(mark, '“' | '”' | '"'),
        '«' => mark == '»',
        '»' => mark == '«' || mark == '»',
        '”' => mark == '”',
        '「' => mark == '」',
        '『' => mark == '』',
        '"' => mark == '"' || mark == '”',
        '＂' => mark == '＂',
        '‹' => mark == '›',
        '›' => mark == '‹' || mark == '›',
        '‘' | '‚' | '\'' => ends_single(mark, before, after),
        _ => false,
    }
}

/// Whether a single mark can end a quotation: nothing that goes on stands behind it. «the players’ union» has such a mark as well, hence
/// only behind a sign is it sure ([`SingleEnds`] asks for one).
fn ends_single(mark: char, before: Option<char>, after: Option<char>) -> bool {
    matches!(mark, '\'' | '’' | '‘')
        && before.is_some_and(|before| !before.is_whitespace() && !is_mark(before))
        && after.is_none_or(|after| !after.is_alphanumeric())
}

/// The last place where a single mark can end a quotation: behind it, none can begin.
struct SingleEnds(Option<usize>);

impl SingleEnds {
    fn of(text: &str) -> SingleEnds {
        let mut last = None;
        let mut before = None;
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let after = letters.peek().map(|(_, letter)| *letter);
            if ends_single(letter, before, after) {
                last = Some(at);
            }
            before = Some(letter);
        }
        SingleEnds(last)
    }

    fn after(&self, place: usize) -> bool {
        self.0.is_some_and(|last| last > place)
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn quoted(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn marks_of_all_kinds_hold_quotations() {
        for (text, quote) in [
            ("She said: “It is over.”", "It is over."),
            ("She said: \"It is over.\"", "It is over."),
            ("Sie sagte: „Es ist vorbei.“", "Es ist vorbei."),
            ("Elle dit : « C’est fini. »", " C’est fini. "),
            ("Sie sagte: »Es ist vorbei.«", "Es ist vorbei."),
            ("Hon sade: ”Det är slut.”", "Det är slut."),
            ("彼は「終わった」と言った。", "終わった"),
            ("It was ‘a disgrace’, he said", "a disgrace"),
            ("It was 'a disgrace', he said", "a disgrace"),
        ] {
            assert_eq!(quoted(text), [quote], "{text}");
        }
    }

    #[test]
    fn apostrophes_hold_nothing() {
        for text in [
            "It’s the players’ union, isn’t it",
            "It's the players' union, isn't it",
            "Rock 'n roll of the ’90s, Smith's band",
            "the boys' and girls' teams",
            "5' 11\"",
        ] {
            assert_eq!(quoted(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_quotation_that_goes_on_reaches_to_the_end_of_its_paragraph() {
        assert_eq!(
            quoted("“We began late.\n“We ended early.” He left."),
            ["We began late.", "We ended early."]
        );
    }

    #[test]
    fn an_apostrophe_in_a_quotation_does_not_end_it() {
        assert_eq!(quoted("‘We don’t know,’ he said"), ["We don’t know,"]);
    }
}
