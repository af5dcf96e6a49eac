//! German: what is said of archives, mails and packed files.

use crate::model::fault::{PackedFault, Refusal};

use super::super::number::thousands;
use super::SAVE_AGAIN;
use super::figures::megabytes;

pub(super) fn packed(fault: PackedFault) -> String {
    match fault {
        PackedFault::DamagedArchive => "ist ein ZIP-Archiv, das beschädigt ist oder abgeschnitten wurde, sodass nicht alles gelesen werden konnte, was es enthält: Kopieren Sie es noch einmal oder laden Sie es erneut herunter.".to_owned(),
        PackedFault::DamagedWebArchive => "ist ein Webarchiv von Safari, das beschädigt ist oder abgeschnitten wurde: Kopieren Sie es noch einmal oder speichern Sie die Seite erneut, dieses Mal als Quelltext.".to_owned(),
        PackedFault::NestedTooDeep => "enthält Archive in Archiven, tiefer, als Palimpsest hineinsieht: Entpacken Sie es und ziehen Sie die Dateien hierher, die es enthält.".to_owned(),
        PackedFault::TooManyFiles { limit } => format!(
            "enthält mehr als {} Dateien, von denen nur die ersten angesehen wurden: Ziehen Sie den Ordner mit den Seiten selbst hierher oder einen Teil davon.",
            thousands(limit)
        ),
        PackedFault::NothingInside { parts: 0 } => {
            "ist ein Archiv ohne eine einzige Datei: Packen Sie es neu.".to_owned()
        }
        PackedFault::NothingInside { parts: 1 } => "ist ein Archiv, das keine Seite enthält, nur ein Bild oder einen anderen Bestandteil einer Seite: Nehmen Sie die Seiten selbst in das Archiv auf.".to_owned(),
        PackedFault::NothingInside { parts } => format!(
            "ist ein Archiv, das keine Seite enthält, nur {} Bilder und andere Bestandteile von Seiten: Nehmen Sie die Seiten selbst in das Archiv auf.",
            thousands(parts)
        ),
        PackedFault::NoPageInside => format!(
            "ist ein Webarchiv oder eine E-Mail, enthält aber keine Seite: {SAVE_AGAIN}."
        ),
        PackedFault::Locked => "ist mit einem Passwort geschützt: Entpacken Sie das Archiv und ziehen Sie die Dateien hierher, die es enthält.".to_owned(),
        PackedFault::UnknownPacking => "ist auf eine Weise gepackt, die Palimpsest nicht kennt: Entpacken Sie das Archiv und ziehen Sie die Dateien hierher, die es enthält.".to_owned(),
        PackedFault::LeftPacked(refusal) => left_packed(refusal),
    }
}

fn left_packed(refusal: Refusal) -> String {
    match refusal {
        Refusal::Damaged => "ist gepackt, aber beschädigt oder abgeschnitten: Kopieren Sie das Archiv noch einmal oder laden Sie es erneut herunter.".to_owned(),
        Refusal::Ratio(ratio) => format!(
            "würde beim Entpacken auf mehr als das {}-Fache seiner Größe anwachsen, was keine gespeicherte Seite tut, und blieb deshalb gepackt: Prüfen Sie, ob es die Datei ist, die Sie meinten.",
            thousands(ratio)
        ),
        Refusal::Size(limit) => format!(
            "würde beim Entpacken mehr als {} groß, weit größer als jede Seite von News Sniffer, und blieb deshalb gepackt: Prüfen Sie, ob es die Datei ist, die Sie meinten.",
            megabytes(limit)
        ),
        Refusal::Total(limit) => format!(
            "blieb gepackt, weil alle Dateien eines Archivs zusammen höchstens {} haben dürfen: Entpacken Sie das Archiv und ziehen Sie einen Teil seiner Dateien hierher.",
            megabytes(limit)
        ),
    }
}
