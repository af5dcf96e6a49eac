//! Text of which the cells ran together: what is told apart, and what is left to be inferred.

use expect_test::expect;

use crate::check;

#[test]
fn cells_parted_by_a_space_are_told_apart() {
    check(
        "extracted-spaces.txt",
        expect![[r#"
        Flattened id - of harbour at https://harbour.example/news/skell-ferry, seen -, 4 versions
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing.
          “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
          Two extra boats will sail on Wednesday & Thursday.
          Tickets cost 4 crowns | children sail free of charge.Tickets cost 4 crowns | children sail free of charge.
          The harbour office asks travellers to telephone before they set out. The harbour master asks travellers to telephone before they set out, as seats are few.
          A doctor sails with the first boat.
          The last boat back leaves the island at four o'clock.The last boat back leaves the island at four o'clock.
    "#]],
    );
}

#[test]
fn a_piece_without_a_head_is_told_apart_and_its_cut_rows_mended() {
    check(
        "extracted-piece.txt",
        expect![[r#"
            Flattened id - of - at -, seen -, - versions
            0 of - | 1 of - (-)
            # -
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Storms stopped all sailings on Monday, the harbour office said. Storms stopped most sailings on Monday, the harbour master said.
              No date was given for the next sailing.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
              Two extra boats will sail on Wednesday & Thursday.
              Tickets cost 4 crowns | children sail free of charge.Tickets cost 4 crowns | children sail free of charge.
              The harbour office asks travellers to telephone before they set out. The harbour master asks travellers to telephone before they set out, as seats are few.
              A doctor sails with the first boat.
              The last boat back leaves the island at four o'clock.The last boat back leaves the island at four o'clock.
            ! truncated: “extracted-piece.txt” begins or ends in the middle of the comparison's text, so that paragraphs of both versions are missing there: copy the whole page to have them.
            ! lossy_text: “extracted-piece.txt” does not tell which versions it compares: the numbers that they have here need not be the tracker's. Copy the whole page to have them.
        "#]],
    );
}

#[test]
fn the_white_space_of_the_markup_tells_where_cells_part() {
    check(
        "extracted-text-content.txt",
        expect![[r#"
        Flattened id - of harbour at https://harbour.example/news/skell-ferry, seen 2018-03-04T08:00:00Z, 4 versions
        1 of 2018-03-04T09:05:01Z | 2 of 2018-03-04T11:20:44Z (about 2 hours later)
        # Ferry to Skell Island suspended	Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said.	Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing.	
          “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
          Two extra boats will sail on Wednesday & Thursday.	
          A ticket costs 4 crowns.A ticket costs 4 crowns.
    "#]],
    );
}

#[test]
fn cells_that_ran_together_before_there_were_marks_for_words_are_parted() {
    check(
        "extracted-text-content-2009.txt",
        expect![[r#"
        Flattened id - of harbour at -, seen 2009-05-26T08:00:00Z, 4 versions
        1 of 2009-05-26T09:05:01Z | 2 of 2009-05-26T11:20:44Z (-)
        # Ferry to Skell Island suspended	Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing.
          “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
          Two extra boats will sail on Wednesday & Thursday.
          A ticket costs 4 crowns.A ticket costs 4 crowns.
    "#]],
    );
    check(
        "extracted-2009.txt",
        expect![[r#"
        Flattened id - of harbour at -, seen 2009-05-26T08:00:12Z, 4 versions
        1 of 2009-05-26T09:05:01Z | 2 of 2009-05-26T11:20:44Z (-)
        # Ferry to Skell Island suspended	Ferry to Skell Island to sail again
          The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
          Storms stopped all sailings on Monday, the harbour office said. Storms stopped most sailings on Monday, the harbour master said.
          No date was given for the next sailing.
          “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
          Two extra boats will sail on Wednesday & Thursday.
          A ticket costs 4 crowns.A ticket costs 4 crowns.
    "#]],
    );
}

#[test]
fn a_text_quoted_in_a_mail_and_broken_at_its_width_is_made_whole() {
    check(
        "extracted-mail.txt",
        expect![[r#"
            Flattened id - of harbour at https://harbour.example/news/skell-ferry, seen -, 4 versions
            1 of - | 2 of - (about 2 hours later)
            # Ferry to Skell Island suspended Ferry to Skell Island to sail again
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Storms stopped all sailings on Monday, the harbour office said. Storms stopped most sailings on Monday, the harbour master said.
              No date was given for the next sailing.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop.“We have seen worse,” said Ada Penhale, who keeps the island's shop.
              Two extra boats will sail on Wednesday & Thursday.
              A ticket costs 4 crowns.A ticket costs 4 crowns.
        "#]],
    );
}

#[test]
fn rows_joined_into_one_line_are_found_by_the_unchanged_ones() {
    check(
        "extracted-one-line.txt",
        expect![[r#"
            Copied id - of harbour at https://harbour.example/news/skell-ferry, seen -, 4 versions
            1 of - | 2 of - (about 2 hours later)
            # - | -
              The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. | The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.
              Storms stopped all sailings on Monday, the harbour office said.
              Storms stopped most sailings on Monday, the harbour master said.
              No date was given for the next sailing.
              “We have seen worse,” said Ada Penhale, who keeps the island's shop. | “We have seen worse,” said Ada Penhale, who keeps the island's shop.
              Two extra boats will sail on Wednesday & Thursday.
              Tickets cost 4 crowns | children sail free of charge. | Tickets cost 4 crowns | children sail free of charge.
              The harbour office asks travellers to telephone before they set out.
              The harbour master asks travellers to telephone before they set out, as seats are few.
              A doctor sails with the first boat.
              The last boat back leaves the island at four o'clock. | The last boat back leaves the island at four o'clock.
            ! lossy_text: “extracted-one-line.txt” has all rows of its comparison on one line: unchanged paragraphs were found as they stand there twice, but where others begin and end is a guess. To know it, open the comparison in a browser and save it as “HTML only”.
        "#]],
    );
}

#[test]
fn what_breaks_a_line_in_other_programs_is_white_space_in_a_page_on_one_line() {
    let whole = String::from_utf8(crate::fixture("extracted-one-line.txt")).expect("it is UTF-8");
    for sign in ['\u{b}', '\u{c}', '\u{85}', '\u{2028}'] {
        let text = whole
            .replace("carries mail", &format!("carries{sign}mail"))
            .replacen("ferry between", &format!("fer{sign}ry between"), 1);
        let reading = crate::read("page", text);
        crate::guarantees::assert_guarantees(&reading, "page");
        assert_eq!(reading.pages.len(), 1, "{sign:?}");
    }
}
