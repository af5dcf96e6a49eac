//! What is taken for a version, and how it is read.

use super::*;

const FIRST: &str = "The ferry between Port Amble and Skell Island stopped on Monday, as storms kept all boats in the harbour. Nobody could say when it would sail again.";
const SECOND: &str = "“We have seen worse,” said Ada Penhale, who keeps the island's only shop. She has flour for a week and candles for two.";

fn version(name: &str, text: &str) -> Option<PageVersion> {
    read(&Capture::new(name, text), text)?.version
}

fn told(text: &str) -> (Option<String>, Vec<String>) {
    let version = version("a.txt", text).expect("prose");
    (version.title, version.paragraphs)
}

#[test]
fn paragraphs_are_parted_by_blank_lines_and_wrapped_ones_joined() {
    let wrapped = FIRST.replacen(" storms ", "\nstorms ", 1);
    let (title, paragraphs) = told(&format!("Ferry stops\n\n{wrapped}\n\n{SECOND}\n"));
    assert_eq!(title.as_deref(), Some("Ferry stops"));
    let long = [FIRST.to_owned(), SECOND.to_owned()];
    assert_eq!(paragraphs, long);
    let lines = told(&format!("{FIRST}\n{SECOND}"));
    assert_eq!(lines, (None, long.to_vec()));
}

#[test]
fn markdown_headings_and_front_matter_give_the_headline() {
    let expected = (
        Some("Ferry stops".to_owned()),
        vec![FIRST.to_owned(), "Islanders".to_owned(), SECOND.to_owned()],
    );
    let body = format!("{FIRST}\n\n## Islanders\n\n{SECOND}\n");
    assert_eq!(told(&format!("# Ferry stops\n\n{body}")), expected);
    assert_eq!(
        told(&format!("Ferry stops\n===========\n\n{body}")),
        expected
    );
    assert_eq!(
        told(&format!(
            "---\r\ntitle: \"Ferry stops\"\r\n---\r\n# Ferry stops\r\n\r\n{body}"
        )),
        expected
    );
}

#[test]
fn the_time_is_that_of_the_name_then_of_the_front_matter_then_of_the_file() {
    let at = |text| Timestamp::from_rfc3339(text).ok();
    let dated = format!("---\ndate: 2019-02-10\n---\n{FIRST}\n\n{SECOND}");
    let plain = format!("{FIRST}\n\n{SECOND}");
    let time = |name: &str, text: &str| {
        let capture = Capture::new(name, text).with_modified(at("2020-01-01T00:00:00Z"));
        read(&capture, text)
            .and_then(|page| page.version)
            .and_then(|version| version.captured_at)
    };
    assert_eq!(
        time("2019-02-11_12-48.md", &dated),
        at("2019-02-11T12:48:00Z")
    );
    assert_eq!(time("ferry.md", &dated), at("2019-02-10T00:00:00Z"));
    assert_eq!(time("ferry.md", &plain), at("2020-01-01T00:00:00Z"));
}

/// No sign stands at the end of its sentences.
const THAI: &str = "สะพานข้ามแม่น้ำจะปิดซ่อมตั้งแต่วันจันทร์นี้เป็นเวลาสามสัปดาห์ ชาวบ้านต้องใช้เรือข้ามฟากแทน เทศบาลกล่าวว่าเรือจะออกทุกสิบห้านาที";

#[test]
fn what_is_no_prose_is_no_version() {
    let code = "fn sail(boat: &Boat) -> Result<(), Storm> {\n    let harbour = boat.harbour();\n    harbour.leave(boat)?;\n    Ok(())\n}\n".repeat(4);
    let table = "Boat,Seats,Year,Harbour\nSkell Queen,120,1974,Port Amble\nIsle of Skell,80,1991,Port Amble\n".repeat(6);
    let data = "{\"boat\": \"Skell Queen\", \"remarks\": \"Sails in the morning.\"},\n".repeat(8);
    let log = "2019-02-11 12:48:05 The harbour office opened the gates for the boat.\n".repeat(8);
    let titles = "1\n00:00:01,000 --> 00:00:03,000\nThe ferry will not sail today.\n\n".repeat(8);
    let names = format!("{THAI} ").replace(' ', "\n").repeat(4);
    for text in [
        &code,
        &names,
        &table,
        &data,
        &log,
        &titles,
        "The ferry stopped.",
        "",
        "\u{feff}---\n---\n",
    ] {
        assert_eq!(version("a.txt", text), None, "{text}");
    }
}

#[test]
fn prose_of_any_script_is_a_version() {
    let texts = [
        "Паром между портом и островом остановлен в понедельник: шторм не выпустил суда из гавани. Никто не знает, когда рейсы возобновятся.\n\n«Бывало и хуже», — сказала хозяйка магазина. Муки ей хватит на неделю.".to_owned(),
        "月曜日、嵐のため港と島を結ぶ連絡船は運航を取りやめた。再開の見通しは立っていないと港の事務所は話している。\n島の商店の女性は「もっとひどい時もあった」と語った。小麦粉は一週間分あるという。".to_owned(),
        format!("{THAI}\n\nครูใหญ่ของโรงเรียนริมน้ำบอกว่านักเรียนหนึ่งร้อยยี่สิบคนต้องตื่นเช้าขึ้นครึ่งชั่วโมง และขอให้เทศบาลเพิ่มเรืออีกหนึ่งลำในตอนเช้า"),
    ];
    for text in texts {
        assert_eq!(
            version("a.txt", &text).map(|version| version.paragraphs.len()),
            Some(2),
            "{text}"
        );
    }
}
