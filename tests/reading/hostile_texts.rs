//! Texts made to be slow to read come back, by work that grows with their size.

use palimpsest::model::PageBody;

use crate::guarantees::assert_guarantees;
use crate::read;

const HEAD: &str = "This article is from the source 'x' and was first published or seen on .\nVersion 3 Version 4\nOne title One title\n(1 day later)\n";

/// Reads a text by itself, and under a head whose cells are parted by this.
fn check(text: &str, between: &str) {
    assert_guarantees(&read("page", text), "page");
    let head = HEAD.replacen("3 ", &format!("3{between}"), 1);
    assert_guarantees(&read("page", format!("{head}{text}")), "page");
}

const MEGABYTE: usize = 1 << 20;

#[test]
fn one_endless_line_is_read() {
    let pieces = [
        ("a", " "),
        ("a ", " "),
        ("a\t", "\t"),
        ("| ", " | "),
        (" a  b", "\n"),
    ];
    for (piece, between) in pieces {
        check(&piece.repeat(MEGABYTE / piece.len()), between);
    }
    let pieces = [
        "ab",
        " ",
        "-",
        "Boats sail.",
        "2018-03-04 ",
        "Tue ",
        "Version 1 ",
        "é\u{a0}",
        "(1 day later)",
    ];
    for piece in pieces {
        check(&piece.repeat(100_000 / piece.len()), " ");
    }
}

#[test]
fn one_word_again_and_again_is_read() {
    check(&"ferry ".repeat(1_000_000), "  ");
}

#[test]
fn very_many_short_lines_are_read() {
    let lines = [("a", " "), ("a", "\n"), ("a\ta", "\t"), ("a  a", "  ")];
    for (line, between) in lines {
        check(&format!("{line}\n").repeat(100_000), between);
    }
    let lines = [
        "",
        "\t",
        " a  b ",
        "Version 1",
        "- a",
        "> a",
        "« 1",
        "2018-03-04 09:05:01 UTC",
        "(1 day later)",
    ];
    for line in lines {
        check(&format!("{line}\n").repeat(10_000), " ");
    }
}

#[test]
fn very_many_lines_broken_at_a_width_are_read() {
    let line = "aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa\n";
    check(&line.repeat(10_000), " ");
    let lines = [
        line,
        "Boats sail to and from the island on every day but Sunday and Monday.\n",
    ];
    check(&lines.concat().repeat(5_000), " ");
}

#[test]
fn twenty_thousand_rows_are_told_apart() {
    let row = |number: usize| {
        let cell = format!("On day {number} the ferry sailed at noon.");
        match number % 4 {
            0 => {
                format!(" On day  {number} the  ferry sailed.  On  day  {number}  nobody  sailed. ")
            }
            1 => format!("Only on day {number} a doctor sailed."),
            _ => cell.repeat(2),
        }
    };
    let rows: Vec<String> = (0..20_000).map(row).collect();
    let reading = read("page", format!("{HEAD}{}", rows.join("\n")));
    let body = &reading.pages[0]
        .comparison
        .as_ref()
        .expect("it is a comparison")
        .body;
    let PageBody::Flattened { lines, .. } = body else {
        panic!("its cells run together");
    };
    assert_eq!(lines.len(), 20_000);
}
