//! Which way an article reads and in which language it is, as far as its own words tell. What is not known is not said: a screen reader or
//! a hyphenation for the wrong language is worse than none.

use crate::model::Article;

/// How an article is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Writing {
    /// Whether it reads from right to left, most of it.
    pub is_right_to_left: bool,
    /// Its language, as in `lang`.
    pub language: Option<&'static str>,
}

/// Characters that are looked at: more would say nothing new.
const SAMPLE: usize = 12_000;

/// Fewest words from which a language is told.
const FEWEST: usize = 25;

/// Least share of a language's commonest words among all words.
const SHARE: f64 = 0.14;

/// How many times as many as of any other language.
const LEAD: f64 = 1.4;

/// The commonest words of languages that share their letters; a word that two of them have counts for both.
const COMMON: [(&str, &str); 8] = [
    (
        "en",
        "the of and to in a is was for that on with he said as by at from it has had were be are an his they not",
    ),
    (
        "de",
        "der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus er hat dass",
    ),
    (
        "fr",
        "le la les de des du et à en un une que qui dans pour pas est sur au plus par il ce ne se avec a son sont",
    ),
    (
        "es",
        "el la los las de del y a en un una que por con para se su no es al lo como más o pero sus ha fue este",
    ),
    (
        "it",
        "il lo la i gli le di del della e a in un una che per con si da non è al sono nel anche più ha dei ma",
    ),
    (
        "pt",
        "o a os as de do da dos das e em um uma que para com por não se no na é mais ao como foi sua pelo",
    ),
    (
        "nl",
        "de het een en van in is op te dat met voor niet zijn aan er om ook als bij door naar uit hij was nog",
    ),
    (
        "sv",
        "och i att det som en på är av för med till den har de inte om ett han var men sig från vi så kan",
    ),
];

/// How an article is written, by its last version that is held: it stays the same from step to step.
#[must_use]
pub fn writing(article: &Article) -> Writing {
    let version = article.versions.iter().rfind(|version| version.is_held());
    let paragraphs = version.and_then(|version| version.paragraphs.as_deref());
    let title = version.and_then(|version| version.title.as_deref());
    let texts = paragraphs
        .unwrap_or_default()
        .iter()
        .map(|one| one.text.as_str());
    let mut sample = String::new();
    for text in title.into_iter().chain(texts) {
        sample.push_str(text);
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    Writing::of(&sample)
}

impl Writing {
    /// How a text is written.
    #[must_use]
    pub fn of(text: &str) -> Writing {
        let letters = text.chars().filter(|letter| letter.is_alphabetic());
        let (mut all, mut right_to_left) = (0_usize, 0_usize);
        for letter in letters {
            all += 1;
            right_to_left += usize::from(reads_right_to_left(letter));
        }
        Writing {
            is_right_to_left: right_to_left * 2 > all,
            language: by_letters(text, all).or_else(|| by_words(text)),
        }
    }
}

fn reads_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{1e800}'..='\u{1efff}')
}

/// A language whose letters most others don't use. Han alone is Chinese, with kana among it Japanese; Arabic and Cyrillic letters are of many
/// languages.
fn by_letters(text: &str, all: usize) -> Option<&'static str> {
    let most = |share: usize, is_of: fn(char) -> bool| {
        all > 0 && text.chars().filter(|letter| is_of(*letter)).count() * share > all
    };
    let kana = |letter| matches!(letter, '\u{3041}'..='\u{30ff}');
    let han = |letter| matches!(letter, '\u{3400}'..='\u{9fff}');
    let found = [
        (
            "he",
            most(2, |letter| matches!(letter, '\u{590}'..='\u{5ff}')),
        ),
        (
            "el",
            most(
                2,
                |letter| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'),
            ),
        ),
        (
            "th",
            most(2, |letter| matches!(letter, '\u{e00}'..='\u{e7f}')),
        ),
        (
            "ko",
            most(2, |letter| matches!(letter, '\u{ac00}'..='\u{d7a3}')),
        ),
        ("ja", most(10, kana)),
        ("zh", most(2, han)),
    ];
    let mut found = found.into_iter().filter(|(_, is_it)| *is_it);
    found.next().map(|(language, _)| language)
}

/// A language whose commonest words are common here, more than those of any other.
fn by_words(text: &str) -> Option<&'static str> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.len() < FEWEST {
        return None;
    }
    let share = |common: &str| {
        let common: Vec<&str> = common.split(' ').collect();
        let found = words.iter().filter(|word| common.contains(&word.as_str()));
        found.count() as f64 / words.len() as f64
    };
    let mut shares = COMMON.map(|(language, common)| (share(common), language));
    shares.sort_by(|one, other| other.0.total_cmp(&one.0));
    let [(first, language), (second, _), ..] = shares;
    (first >= SHARE && first >= LEAD * second).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(text: &str) -> Option<&'static str> {
        Writing::of(text).language
    }

    #[test]
    fn a_language_is_told_by_its_commonest_words() {
        let told = [
            (
                "en",
                "The council said on Monday that the bridge over the river had been closed for repairs, and that it was not known when it would be open to traffic again.",
            ),
            (
                "de",
                "Die Stadt hat am Montag mitgeteilt, dass die Brücke über den Fluss wegen einer Reparatur gesperrt ist und dass nicht bekannt sei, wann sie wieder für den Verkehr frei wird.",
            ),
            (
                "fr",
                "La ville a annoncé lundi que le pont sur la rivière est fermé pour des travaux et que la date de sa réouverture à la circulation n’est pas connue, selon le maire de la commune.",
            ),
            (
                "es",
                "El ayuntamiento anunció el lunes que el puente sobre el río está cerrado por obras y que no se sabe cuándo se abrirá de nuevo al tráfico, según la alcaldesa de la ciudad.",
            ),
        ];
        for (expected, text) in told {
            assert_eq!(language(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        for text in [
            "",
            "The bridge.",
            "12 34 56",
            "Blorp zint quavel morf ".repeat(20).as_str(),
        ] {
            assert_eq!(language(text), None, "{text}");
        }
        // Of these letters many languages are written.
        assert_eq!(
            language(&"Совет города закрыл мост через реку. ".repeat(10)),
            None
        );
    }

    #[test]
    fn most_of_the_letters_decide_the_direction() {
        let hebrew = "המועצה סגרה את הגשר מעל הנהר ביום שני";
        assert!(Writing::of(hebrew).is_right_to_left);
        assert_eq!(language(hebrew), Some("he"));
        assert!(Writing::of(&format!("{hebrew} (Harbour Bridge)")).is_right_to_left);
        assert!(!Writing::of(&format!("The name “{}” was given", &hebrew[..12])).is_right_to_left);
        assert!(Writing::of("أغلق المجلس الجسر فوق النهر").is_right_to_left);
        assert!(!Writing::of("").is_right_to_left);
    }

    #[test]
    fn scripts_of_one_language_tell_it() {
        assert_eq!(language("市議会は月曜日に橋を閉鎖した"), Some("ja"));
        assert_eq!(language("市议会周一关闭了大桥"), Some("zh"));
        assert_eq!(language("시의회는 월요일에 다리를 폐쇄했다"), Some("ko"));
    }
}
