//! Short stories in several scripts, and files that cannot be read, for the pictures of rarer states.

use crate::{right_to_left, stories};

/// The versions of a story as text files, a day apart.
pub fn versions(texts: &[&str]) -> Vec<(String, String)> {
    let file = |(at, text): (usize, &&str)| {
        let name = format!("2021-03-{:02} 0900 story.md", at + 1);
        (name, (*text).to_owned())
    };
    texts.iter().enumerate().map(file).collect()
}

/// Three versions of a story that reads from right to left, a day apart.
pub fn bridge() -> Vec<(String, String)> {
    let text = |day: usize| {
        let lines: Vec<&str> = right_to_left::ROWS
            .iter()
            .map(|(old, new)| if day == 0 { *old } else { *new })
            .collect();
        let last = if day == 2 {
            "\n\nהמעבורת תפעל ללא תשלום, מסר דובר המועצה."
        } else {
            ""
        };
        format!("# הגשר נסגר\n\n{}{last}\n", lines.join("\n\n"))
    };
    let file = |day: usize| (format!("2021-03-{:02} 0900 bridge.md", day + 1), text(day));
    (0..3).map(file).collect()
}

/// A story that was changed once.
pub const HARBOUR: [&str; 2] = [
    "# The harbour office moves to the old mill\n\nThe harbour office will move to the old mill in May, the council said on Monday.\n\nThe mill has stood empty since 1998. It belonged to the family of a miller who sold his flour to the ships.\n",
    "# The harbour office moves to the old mill\n\nThe harbour office will move to the old mill in June, the council said on Monday.\n\nThe mill has stood empty since 1998. It belonged to the family of a miller who sold his flour to the ships.\n",
];

/// A story without spaces between its words.
pub const CHINESE: [&str; 3] = [
    "# 大桥封闭检修\n\n市政府周一宣布，河上的大桥将从五月起封闭检修，为期两个月。\n\n市长说：“桥上有二十三处裂缝，我们不能再等。”\n\n大桥建于一九三一年，每天有四千辆汽车通过。\n",
    "# 大桥封闭检修三个月\n\n市政府周一宣布，河上的大桥将从六月起封闭检修，为期三个月。\n\n市长说：“桥上有三十一处裂缝，我们不能再等。”\n\n大桥建于一九三一年，每天有四千辆汽车通过。\n",
    "# 大桥封闭检修三个月\n\n市政府周一宣布，河上的大桥将从六月起封闭检修，为期三个月。\n\n大桥建于一九三一年，每天有四千辆汽车通过。\n\n渡轮将免费运送行人，议会说。\n",
];

/// Another one, whose marks stand above and below its letters, with sentences in English, as one that has no full
/// stops is not taken for prose.
pub const THAI: [&str; 2] = [
    "# สะพานปิดซ่อมแซม\n\nThe mayor of the town on the river has told the paper in his own words what will become of the bridge this spring. The ferry will carry the schoolchildren across until the work on the two piers in the middle of the river has come to an end.\n\nนายกเทศมนตรีประกาศว่าสะพานจะปิดซ่อมแซมเป็นเวลาสองเดือนในเดือนมกราคมนี้\n\nสะพานสร้างขึ้นในปี 1931 และมีรถผ่านวันละสี่พันคัน\n",
    "# สะพานปิดซ่อมแซม\n\nThe mayor of the town on the river has told the paper in his own words what will become of the bridge this spring. The ferry will carry the schoolchildren across until the work on the two piers in the middle of the river has come to an end.\n\nนายกเทศมนตรีประกาศว่าสะพานจะปิดซ่อมแซมเป็นเวลาสามเดือนในเดือนมีนาคมนี้\n\nสะพานสร้างขึ้นในปี 1931 และมีรถผ่านวันละสี่พันคัน\n",
];

/// One with signs that are made of several.
pub const EMOJI: [&str; 2] = [
    "# Lifeboat crew greets the town 🚢\n\nThe crew 👨‍👩‍👧 waved from the deck, and the café on the quay hung out a flag 🇬🇧. Children had painted the harbour wall for the day, and the band of the fire brigade played until the rain came.\n\nThe coxswain, Zoë Ångström, thanked everybody.\n",
    "# Lifeboat crew greets the town ⛵\n\nThe crew 👨‍👩‍👧‍👦 waved from the deck, and the café on the quay hung out a flag 🇮🇪. Children had painted the harbour wall for the day, and the band of the fire brigade played until the rain came.\n\nThe coxswain, Zoë Ångström, thanked nobody.\n",
];

/// One with words that nothing breaks.
pub const UNBROKEN: [&str; 2] = [
    "# Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochrailwaystationplatformreopens\n\nThe address https://www.harbourpost.example/archive/2021/03/a-very-long-address-that-goes-on-and-on-without-any-space-in-it.html was printed in full.\n\nDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft was founded in 1900.\n",
    "# Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochrailwaystationplatformcloses\n\nThe address https://www.harbourpost.example/archive/2021/04/a-very-long-address-that-goes-on-and-on-without-any-space-in-it.html was printed in full.\n\nDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft was founded in 1901.\n",
];

/// One of every sort of file that is not what it should be.
pub const TROUBLES: [(&str, &[u8]); 6] = [
    ("tide-tables.html", stories::FOREIGN),
    ("latest.html", stories::LIST_PAGE),
    ("photo.png", stories::PNG),
    (
        "scan.pdf",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n",
    ),
    ("blocked.html", include_bytes!("../fixtures/blocked.html")),
    ("nothing.txt", b""),
];
