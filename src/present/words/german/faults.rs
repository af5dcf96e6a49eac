//! German: every fault of what a person gave, in whole sentences.

mod assembly;
mod figures;
mod history;
mod packed;
mod page;

use crate::model::Problem;
use crate::model::fault::{Fault, FormatFault, Lead, OtherPage, TextFault};

use super::German;
use super::number::quoted;
use crate::present::words::FaultWords;
use figures::megabytes;

/// What to do to get a page that can be read.
const SAVE_AGAIN: &str =
    "Öffnen Sie den Vergleich in einem Browser und speichern Sie ihn als „Webseite, nur HTML“";

impl FaultWords for German {
    fn fault(&self, problem: &Problem) -> String {
        told(problem)
    }
}

fn told(problem: &Problem) -> String {
    let file = quoted(&problem.file);
    match &problem.fault {
        Fault::Format(fault) => format!("{file} {}", format(fault)),
        Fault::History(fault) => format!(
            "{file} ist eine Verlaufsdatei, die sich nicht wieder einlesen lässt, denn {}: Ziehen Sie die Seiten hierher, aus denen sie entstanden ist.",
            history::because(fault)
        ),
        Fault::OtherPage(page) => format!("{file} {}", other_page(page)),
        Fault::Page(fault) => format!("{file} {}", page::page(*fault)),
        Fault::Text(fault) => format!("{file} {}", text(*fault)),
        Fault::Packed(fault) => format!("{file} {}", packed::packed(*fault)),
        Fault::Assembly(fault) => assembly::assembly(&file, fault),
        // It stays as it stands there: a text of somebody else, whatever its language.
        Fault::Told { sentence, .. } => {
            format!("Zu {file} sagt eine Verlaufsdatei im Wortlaut: {sentence}")
        }
    }
}

fn format(fault: &FormatFault) -> String {
    match fault {
        FormatFault::Empty => "ist leer: Speichern Sie die Seite noch einmal und prüfen Sie, ob sie vollständig heruntergeladen wurde.".to_owned(),
        FormatFault::TooLarge { limit } => format!(
            "ist größer als {} und damit weit größer als jede Seite von News Sniffer: Prüfen Sie, ob es die Datei ist, die Sie meinten.",
            megabytes(*limit)
        ),
        FormatFault::Image { kind } => format!(
            "ist ein Bild ({kind}) und enthält keinen Text, der sich vergleichen ließe: {SAVE_AGAIN}."
        ),
        FormatFault::Pdf => {
            format!("ist ein PDF-Dokument, das Palimpsest nicht lesen kann: {SAVE_AGAIN}.")
        }
        FormatFault::Office => format!(
            "ist ein Dokument eines Office-Programms, das Palimpsest nicht lesen kann: {SAVE_AGAIN}."
        ),
        FormatFault::Binary => "ist kein Text: Ziehen Sie einen Vergleich von News Sniffer hierher, der als HTML gespeichert wurde, oder den Text eines Vergleichs.".to_owned(),
        FormatFault::ForeignHtml => "ist eine Webseite, aber keine von News Sniffer: Ziehen Sie eine Seite hierher, die Sie auf newssniffer.co.uk gespeichert haben.".to_owned(),
        FormatFault::ForeignText => "ist ein Text, aber weder der eines Vergleichs auf News Sniffer noch ein Artikel, oder er ist zu kurz, um als solcher zu gelten: Ziehen Sie eine Seite hierher, die Sie auf newssniffer.co.uk gespeichert haben, oder längere Texte desselben Artikels.".to_owned(),
        FormatFault::ForeignFeed => "ist ein Nachrichten-Feed, aber keiner von News Sniffer: Ziehen Sie eine Seite hierher, die Sie auf newssniffer.co.uk gespeichert haben.".to_owned(),
        FormatFault::Unopened => "ließ sich nicht öffnen, weil es inzwischen verschoben oder entfernt wurde oder nicht gelesen werden darf: Speichern Sie es noch einmal oder ziehen Sie es erneut hierher.".to_owned(),
        FormatFault::Broken => "konnte nicht gelesen werden, weil dabei ein Fehler in Palimpsest selbst auftrat; alles andere ist davon nicht betroffen.".to_owned(),
    }
}

fn other_page(page: &OtherPage) -> String {
    match page {
        OtherPage::UnnumberedVersion => "ist die Seite einer einzelnen Version, wie News Sniffer sie vor 2009 zeigte, und sagt nicht, welche Version es ist: Öffnen Sie den Vergleich mit der Version davor und speichern Sie diesen.".to_owned(),
        OtherPage::List(leads) => format!(
            "ist eine der Listen, in denen News Sniffer viele Artikel aufführt, und enthält deren Texte nicht: Öffnen Sie einen der Artikel und speichern Sie seinen Vergleich{}.",
            examples(leads)
        ),
        OtherPage::Blocked => "besagt, dass News Sniffer diesen Artikel aus rechtlichen Gründen nicht zeigt: Suchen Sie auf web.archive.org nach einer Kopie des Vergleichs.".to_owned(),
        OtherPage::Archive => "ist eine Übersichtsseite der Wayback Machine und enthält keinen Artikeltext: Öffnen Sie eine der Seiten, die dort archiviert sind, und speichern Sie diese.".to_owned(),
        OtherPage::Unknown => "ist eine Seite von News Sniffer, aber keine, die zwei Versionen vergleicht: Öffnen Sie einen Vergleich und speichern Sie ihn.".to_owned(),
    }
}

/// The leads of a list, for the end of a sentence.
fn examples(leads: &[Lead]) -> String {
    let name = |lead: &Lead| format!("{} ({})", quoted(&lead.headline), lead.address);
    let named: Vec<String> = leads.iter().map(name).collect();
    match named.as_slice() {
        [] => String::new(),
        [one] => format!(", zum Beispiel {one}"),
        [first @ .., last] => format!(", zum Beispiel {} oder {last}", first.join(", ")),
    }
}

fn text(fault: TextFault) -> String {
    match fault {
        TextFault::OneLine => format!(
            "ist der Text eines Vergleichs, dessen Zeilen alle in einer einzigen stehen, sodass niemand sagen kann, wo eine endet und die nächste beginnt: {SAVE_AGAIN}."
        ),
        TextFault::GuessedRows => "enthält alle Zeilen des Vergleichs in einer einzigen: Unveränderte Absätze wurden gefunden, weil sie dort doppelt stehen, aber wo andere beginnen und enden, ist nur vermutet. Um es sicher zu wissen, öffnen Sie den Vergleich in einem Browser und speichern Sie ihn als „Webseite, nur HTML“.".to_owned(),
        TextFault::UnknownNumbers => "sagt nicht, welche Versionen verglichen werden: Die Nummern, die sie hier haben, müssen nicht die des Trackers sein. Kopieren Sie die ganze Seite, um diese zu erhalten.".to_owned(),
        TextFault::CutText => "beginnt oder endet mitten im Text des Vergleichs, sodass dort Absätze beider Versionen fehlen: Kopieren Sie die ganze Seite, um sie zu erhalten.".to_owned(),
        TextFault::Backwards => "ist der Text eines Vergleichs in umgekehrter Richtung, mit der späteren Version zuerst, den Palimpsest nicht auseinandernehmen kann: Öffnen Sie den Vergleich in der anderen Richtung und speichern Sie ihn als „Webseite, nur HTML“.".to_owned(),
    }
}
