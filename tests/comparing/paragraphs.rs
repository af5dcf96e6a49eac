//! A gallery of what readers should see: which paragraph answers which.

use expect_test::expect;

use crate::check;

#[test]
fn a_changed_number_is_marked_alone() {
    check(
        "The ferry was carrying 240 people when it ran aground.
         Rescuers said 12 passengers were still missing on Monday.",
        "The ferry was carrying 240 people when it ran aground.
         Rescuers said 17 passengers were still missing on Monday.",
        expect![[r#"
            = The ferry was carrying 240 people when it ran aground.
            ~ Rescuers said [-12-]{+17+} passengers were still missing on Monday."#]],
    );
}

#[test]
fn an_inserted_paragraph_does_not_push_the_edited_one_out_of_its_pair() {
    check(
        "The council met on Tuesday evening.
         A brown bear aged 12 was seen near the railway bridge in Harlow.
         This remark goes away entirely.
         Officials declined to comment.",
        "The council met on Tuesday evening.
         Heavy rain is expected across the county for the rest of the week.
         A brown bear aged 17 was seen near the railway bridge in Harlow.
         Officials declined to comment.",
        expect![[r#"
            = The council met on Tuesday evening.
            + Heavy rain is expected across the county for the rest of the week.
            ~ A brown bear aged [-12-]{+17+} was seen near the railway bridge in Harlow.
            - This remark goes away entirely.
            = Officials declined to comment."#]],
    );
}

#[test]
fn paragraphs_that_share_only_common_words_are_no_pair() {
    check(
        "The mayor opened the bridge.
         He said that it was the best day of the year for the whole of the city.
         Trains run every hour.",
        "The mayor opened the bridge.
         It was not known why the fence at the end of the garden had been left open.
         Trains run every hour.",
        expect![[r#"
            = The mayor opened the bridge.
            - He said that it was the best day of the year for the whole of the city.
            + It was not known why the fence at the end of the garden had been left open.
            = Trains run every hour."#]],
    );
}

#[test]
fn a_split_paragraph_is_one_block() {
    check(
        "Police closed the harbour at noon.
         The vessel left Brindle on Friday with a crew of nine, and its last signal was received near the Carrow lighthouse shortly before midnight.
         The search continues.",
        "Police closed the harbour at noon.
         The vessel left Brindle on Friday with a crew of nine.
         Its last signal was received near the Carrow lighthouse shortly before midnight.
         The search continues.",
        expect![[r#"
            = Police closed the harbour at noon.
            ~ The vessel left Brindle on Friday with a crew of nine[-, and its-]{+.¶Its+} last signal was received near the Carrow lighthouse shortly before midnight.
            = The search continues."#]],
    );
}

#[test]
fn merged_paragraphs_are_one_block() {
    check(
        "Teachers walked out at three schools.
         Parents were told by text message.
         Lessons will resume on Thursday morning, the head of Elmfield Academy wrote.",
        "Teachers walked out at three schools. Parents were told by text message. Lessons will resume on Thursday morning, the head of Elmfield Academy wrote.",
        expect![
            "~ Teachers walked out at three schools.[-¶-]{+ +}Parents were told by text message.[-¶-]{+ +}Lessons will resume on Thursday morning, the head of Elmfield Academy wrote."
        ],
    );
}

#[test]
fn a_moved_paragraph_is_moved_and_not_deleted_and_inserted() {
    check(
        "A spokesman for the Tarn Valley water company apologised to customers.
         Engineers found the leak under Mill Street early on Sunday.
         Around 4,000 homes were without water for most of the weekend.
         Bottled water was handed out at two supermarkets.",
        "Engineers found the leak under Mill Street early on Sunday.
         Around 4,000 homes were without water for most of the weekend.
         Bottled water was handed out at two supermarkets.
         A spokesman for the Tarn Valley water company apologised to customers.",
        expect![[r#"
            = Engineers found the leak under Mill Street early on Sunday.
            = Around 4,000 homes were without water for most of the weekend.
            = Bottled water was handed out at two supermarkets.
            > from 0: A spokesman for the Tarn Valley water company apologised to customers."#]],
    );
}

#[test]
fn a_moved_paragraph_shows_its_own_edits() {
    check(
        "Shares in Norvane fell sharply in early trading.
         The chief executive, Ada Quill, will leave at the end of March after six years.
         Analysts had expected a small profit.
         The company employs 900 people in Leith.",
        "The chief executive, Ada Quill, will leave at the end of April after six years.
         Shares in Norvane fell sharply in early trading.
         Analysts had expected a small profit.
         The company employs 900 people in Leith.",
        expect![[r#"
            ~ The chief executive, Ada Quill, will leave at the end of [-March-]{+April+} after six years.
            > from 0: Shares in Norvane fell sharply in early trading.
            = Analysts had expected a small profit.
            = The company employs 900 people in Leith."#]],
    );
}

#[test]
fn of_two_swapped_paragraphs_the_longer_stays() {
    check(
        "Snow closed the pass for a second day, and drivers were asked to turn back at the toll station.
         Two lorries were stuck near the summit.",
        "Two lorries were stuck near the summit.
         Snow closed the pass for a second day, and drivers were asked to turn back at the toll station.",
        expect![[r#"
            > from 1: Two lorries were stuck near the summit.
            = Snow closed the pass for a second day, and drivers were asked to turn back at the toll station."#]],
    );
}

#[test]
fn a_few_words_that_stand_elsewhere_are_not_called_moved() {
    check(
        "Read more
         The orchestra will tour Iceland in spring with a programme of three new works.
         Tickets go on sale next week.",
        "The orchestra will tour Iceland in spring with a programme of three new works.
         Tickets go on sale next week.
         Read more",
        expect![[r#"
            - Read more
            = The orchestra will tour Iceland in spring with a programme of three new works.
            = Tickets go on sale next week.
            + Read more"#]],
    );
}

#[test]
fn a_rewritten_paragraph_is_replaced_whole() {
    check(
        "The hearing began at ten.
         Lawyers for the defendant argued that the evidence had been gathered without a warrant.
         It resumes on Monday.",
        "The hearing began at ten.
         A juror fainted during the first witness's testimony, and the judge called a long recess.
         It resumes on Monday.",
        expect![[r#"
            = The hearing began at ten.
            - Lawyers for the defendant argued that the evidence had been gathered without a warrant.
            + A juror fainted during the first witness's testimony, and the judge called a long recess.
            = It resumes on Monday."#]],
    );
}

#[test]
fn a_likelier_answer_elsewhere_beats_a_weak_neighbour() {
    check(
        "Case confirmed at a farm near Brindle in Eastshire on 19 November.
         Case confirmed at a farm near Odlow in Westmark on 20 November.
         Case suspected at a farm near Carrow in Northvale on 21 November.",
        "Case suspected at a farm near Carrow in Northvale on 21 November.
         Case confirmed at a farm near Brindle in Eastshire on 19 November.
         Case confirmed at a farm near Odlow in Westmark on 20 November.
         Case suspected at a farm near Tarn Quay in Southmoor on 22 November.",
        expect![[r#"
            > from 2: Case suspected at a farm near Carrow in Northvale on 21 November.
            = Case confirmed at a farm near Brindle in Eastshire on 19 November.
            = Case confirmed at a farm near Odlow in Westmark on 20 November.
            + Case suspected at a farm near Tarn Quay in Southmoor on 22 November."#]],
    );
}
