//! German: what is said on the timeline.

use super::compared::amounts;
use super::number::{quoted, so_often, thousands};
use super::{German, listed};
use crate::model::{Side, Sides, VersionNumber};
use crate::present::words::TimelineWords;
use crate::session::Figure;

impl TimelineWords for German {
    fn timeline(&self) -> &'static str {
        "Zeitleiste"
    }

    fn older_version(&self) -> &'static str {
        "Ältere Version"
    }

    fn newer_version(&self) -> &'static str {
        "Neuere Version"
    }

    fn compare_version(&self) -> &'static str {
        "Vergleich von Version"
    }

    fn with_version(&self) -> &'static str {
        "mit Version"
    }

    fn scale(&self) -> &'static str {
        "Maßstab der Zeitleiste"
    }

    fn by_step(&self) -> &'static str {
        "Nach Schritten"
    }

    fn by_time(&self) -> &'static str {
        "Nach Zeit"
    }

    fn no_times(&self) -> &'static str {
        "Die Zeiten dieser Versionen sind nicht bekannt"
    }

    fn more_of_timeline(&self) -> &'static str {
        "Versionen, Maßstab, Zeichen"
    }

    fn play(&self) -> &'static str {
        "Abspielen"
    }

    fn stop_playing(&self) -> &'static str {
        "Anhalten"
    }

    fn play_hint(&self) -> &'static str {
        "Geht die Schritte durch, alle 2,5 Sekunden einen; jede Taste hält an"
    }

    fn its_text_not_held(&self) -> &'static str {
        "Der Text liegt nicht vor"
    }

    fn first_held(&self) -> &'static str {
        "Die erste vorliegende Version: Davor ist nichts, womit sie zu vergleichen wäre"
    }

    fn not_counted_yet(&self) -> &'static str {
        "Die geänderten Wörter werden gezählt …"
    }

    fn time_not_known(&self) -> &'static str {
        "Zeit nicht bekannt"
    }

    fn paragraph_changed(&self) -> &'static str {
        "Der Absatz im Fokus hat sich geändert"
    }

    fn paragraph_traced(&self) -> &'static str {
        "Es wird gesucht, wo sich dieser Absatz geändert hat …"
    }

    fn forget_marks(&self) -> &'static str {
        "Marken entfernen"
    }

    fn legend_added(&self) -> &'static str {
        "Wörter hinzugekommen"
    }

    fn legend_removed(&self) -> &'static str {
        "Wörter entfallen"
    }

    fn legend_flag(&self) -> &'static str {
        "Überschrift geändert"
    }

    fn legend_hollow(&self) -> &'static str {
        "liegt nicht vor"
    }

    fn legend_break(&self) -> &'static str {
        "lange Pause"
    }

    fn legend_cut(&self) -> &'static str {
        "Pause, kürzer gezeigt, als sie war"
    }

    fn past_the_stops(&self, stops: usize) -> String {
        if stops == 1 {
            "Die Version überspringen".to_owned()
        } else {
            format!("Die {} Versionen überspringen", thousands(stops))
        }
    }

    fn version(&self, number: VersionNumber) -> String {
        format!("Version {number}")
    }

    fn version_of(&self, number: VersionNumber, moment: &str) -> String {
        format!("{number} · {moment}")
    }

    fn changed_since(&self, before: VersionNumber, figure: &Figure) -> String {
        match amounts(figure.deleted, figure.inserted, figure.moved) {
            Some(amounts) => format!("Seit Version {before}: {amounts}"),
            None => format!("Seit Version {before} hat sich kein Wort des Textes geändert"),
        }
    }

    fn retitled(&self, before: VersionNumber, title: &str) -> String {
        format!(
            "Die Überschrift hat sich geändert; in Version {before} lautete sie {}",
            quoted(title)
        )
    }

    fn after(&self, lasted: &str, before: VersionNumber) -> String {
        format!("{lasted} nach Version {before}")
    }

    fn your_time(&self, moment: &str) -> String {
        format!("Ihre Ortszeit: {moment}")
    }

    fn about(&self, lasted: &str) -> String {
        format!("etwa {lasted}")
    }

    fn times_not_known(&self, versions: usize) -> String {
        if versions == 1 {
            return "Die Zeit einer Version ist nicht bekannt; sie steht zwischen ihren Nachbarn."
                .to_owned();
        }
        format!(
            "Die Zeiten von {} Versionen sind nicht bekannt; sie stehen zwischen ihren Nachbarn.",
            thousands(versions)
        )
    }

    fn typing(&self, typed: &str) -> String {
        format!("Zu Version {typed} …")
    }

    fn no_such_version(&self, number: VersionNumber) -> String {
        format!("Eine Version {number} gibt es nicht.")
    }

    fn text_not_held(&self, number: VersionNumber) -> String {
        format!("Der Text von Version {number} liegt nicht vor.")
    }

    fn across(&self, side: Side, number: VersionNumber, other: VersionNumber) -> String {
        match side {
            Side::Old => format!(
                "Die ältere Version muss vor Version {other} stehen; Version {number} tut das nicht."
            ),
            Side::New => format!(
                "Die neuere Version muss nach Version {other} stehen; Version {number} tut das nicht."
            ),
        }
    }

    fn phrase_changed(&self, phrase: &str) -> String {
        format!(
            "{}, oder was an dessen Stelle steht, hat sich geändert",
            quoted(phrase)
        )
    }

    fn paragraph_changed_with(&self, name: &str, at: &[VersionNumber]) -> String {
        let name = quoted(name);
        match at {
            [] => {
                format!(
                    "Der Absatz {name} ist in allen vorliegenden Versionen gleich, in denen er steht."
                )
            }
            [one] => format!("Der Absatz {name} hat sich mit Version {one} geändert."),
            _ => format!(
                "Der Absatz {name} hat sich mit den Versionen {} geändert.",
                list(at)
            ),
        }
    }

    fn phrase_changed_with(&self, phrase: &str, at: &[VersionNumber]) -> String {
        let phrase = quoted(phrase);
        match at {
            [] => format!("{phrase} hat sich in den vorliegenden Versionen nicht geändert."),
            [one] => format!(
                "{phrase}, oder was an dessen Stelle steht, hat sich mit Version {one} geändert."
            ),
            _ => format!(
                "{phrase}, oder was an dessen Stelle steht, hat sich mit den Versionen {} geändert.",
                list(at)
            ),
        }
    }

    fn stands_times(&self, name: &str, times: usize) -> String {
        format!("{} steht hier {}", quoted(name), so_often(times))
    }

    fn found_in(&self, name: &str, versions: usize, times: usize) -> String {
        let (name, often) = (quoted(name), so_often(times));
        match versions {
            1 => format!("{name} steht in einer Version, dort {often}."),
            _ => format!(
                "{name} steht in {} Versionen, insgesamt {often}.",
                thousands(versions)
            ),
        }
    }

    fn spoken_stop(
        &self,
        number: VersionNumber,
        range: Sides<VersionNumber>,
        moment: &str,
    ) -> String {
        format!(
            "Version {number}, eine von {} bis {}, {moment}",
            range.old, range.new
        )
    }

    fn stop_tail(&self, moment: &str, range: Sides<VersionNumber>, is_held: bool) -> String {
        let held = if is_held { "" } else { ", liegt nicht vor" };
        format!("{moment}, eine von {} bis {}{held}", range.old, range.new)
    }
}

fn list(numbers: &[VersionNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    listed(&numbers)
}
