//! What the tests give to the page: the example's files, and stories made up for the tests.

/// The example's pages by name, as they stand in `example/`.
pub const EXAMPLE: [(&str, &[u8]); 4] = [
    (
        "example-0-1.html",
        include_bytes!("../../example/example-0-1.html"),
    ),
    (
        "example-2-3.html",
        include_bytes!("../../example/example-2-3.html"),
    ),
    (
        "example-4-5.html",
        include_bytes!("../../example/example-4-5.html"),
    ),
    LAST,
];

/// The example's last page; alone, it holds versions 5 and 6 of the seven.
pub const LAST: (&str, &[u8]) = (
    "example-5-6.html",
    include_bytes!("../../example/example-5-6.html"),
);

/// A comparison as text extractors leave it, its columns lost.
pub const FLATTENED: &str = include_str!("../fixtures/flattened.txt");

/// A comparison as Chromium's clipboard holds it in plain text: cells that are alone in their row or their line lost their column.
pub const COPIED: &str = include_str!("../fixtures/copied-chromium.txt");

/// [`FLATTENED`] with a line more, which may answer the line before it.
pub fn two_lines() -> String {
    const FIRST: &str = "No date was given for the next sailing.\n";
    const SECOND: &str = "A date for the next sailing was given on Tuesday.\n";
    FLATTENED.replace(FIRST, &[FIRST, SECOND].concat())
}

/// Four versions of a text, a file each, with their times in the names.
pub fn lanterns() -> Vec<(String, String)> {
    const TIMES: [&str; 4] = ["01 0905", "02 1210", "03 1745", "04 2030"];
    const LAST: [&str; 4] = [
        "Nobody knew who had paid for the oil, the harbour office said.",
        "The oil was paid for by a shipowner, the harbour office said.",
        "The oil was paid for by the shipowner's widow, the harbour office said.",
        "The widow of a shipowner has paid for the oil, she said on Monday.",
    ];
    let file = |(time, last): (&str, &str)| {
        let text = format!(
            "# The lantern on Gull Rock is lit\n\nThe lantern on Gull Rock was lit again on Sunday after a winter in the dark, and the keepers of the harbour say that it will stay lit.\n\n{last}\n"
        );
        (format!("2019-03-{time} gull-rock.md"), text)
    };
    TIMES.into_iter().zip(LAST).map(file).collect()
}

/// How a picture begins.
pub const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// A page of some other site.
pub const FOREIGN: &[u8] = b"<!doctype html><html><head><title>Tide tables</title></head><body><h1>Tide tables</h1><p>High water at noon.</p></body></html>";

/// The tracker's page of the latest versions of all articles, which compares nothing.
pub const LIST_PAGE: &[u8] = include_bytes!("../fixtures/list-latest.html");

/// A page of the example as text.
fn last() -> &'static str {
    std::str::from_utf8(LAST.1).expect("the example is UTF-8")
}

/// The example's last page, cut in the middle of its table.
pub fn truncated() -> &'static [u8] {
    let cut = last().find("id='p4'").expect("the page has a fourth row");
    &LAST.1[..cut]
}

/// The example's last page without its table, as when the download broke off.
pub fn cut_before_table() -> &'static [u8] {
    let cut = last().find("<table").expect("the page has a table");
    &LAST.1[..cut]
}

/// The same page of another article, by another outlet.
pub fn another() -> Vec<u8> {
    let other = last()
        .replace("9000001", "9000007")
        .replace("ternbayherald", "skellecho")
        .replace("Tern Bay Herald", "Skell Echo")
        .replace("Coast railway reopens", "Harbour railway reopens");
    other.into_bytes()
}

/// The example's last page as another file has it: one of its paragraphs reads differently, and is shorter.
pub fn otherwise() -> String {
    last().replace(
        "The coast line was opened in 1874",
        "The line was opened in 1847",
    )
}

/// What a browser's clipboard holds of the example's last table: as rich text, and as the poorer plain text.
pub fn copied() -> (String, String) {
    let page = last();
    let (from, to) = (page.find("<table"), page.find("</table>"));
    let table = &page[from.expect("a table begins")..to.expect("a table ends")];
    let rich = format!("<meta charset='utf-8'>{table}</table>")
        .replace("<td>", "<td style=\"vertical-align: top;\">");
    let plain = "Version 5\tVersion 6\nThe coast line was opened in 1874.\tThe coast line was opened in 1874.\n";
    (rich, plain.to_owned())
}

/// A page in the tracker's markup whose article, head and addresses were written by somebody who wants to run or fetch something. Whatever of
/// it runs, adds to `window.ran`; whatever of it is fetched, is fetched from `foreign.invalid`.
pub fn hostile() -> String {
    let traps = [
        "<script>window.ran = 'script'</script>",
        "<script src='http://foreign.invalid/script.js'></script>",
        "<img src='http://foreign.invalid/picture.png' onerror=\"window.ran = 'image'\" onload=\"window.ran = 'image'\">",
        "<svg onload=\"window.ran = 'svg'\"><script>window.ran = 'svg script'</script><image href='http://foreign.invalid/svg.png'/></svg>",
        "<iframe src='http://foreign.invalid/frame.html' srcdoc=\"<script>parent.ran = 'frame'</script>\"></iframe>",
        "<object data='http://foreign.invalid/object.swf'></object><embed src='http://foreign.invalid/embed.swf'>",
        "<video src='http://foreign.invalid/film.mp4' poster='http://foreign.invalid/poster.png' autoplay></video>",
        "<style>@import 'http://foreign.invalid/style.css'; * { background: url(http://foreign.invalid/back.png) }</style>",
        "<link rel='stylesheet' href='http://foreign.invalid/linked.css'>",
        "<b style=\"background: url('http://foreign.invalid/inline.png')\" onmouseover=\"window.ran = 'handler'\">bold</b>",
        "<details open ontoggle=\"window.ran = 'toggle'\">more</details><input autofocus onfocus=\"window.ran = 'focus'\">",
        "<a href=\"javascript:window.ran = 'link'\">link</a>",
        "<form action='http://foreign.invalid/form'><button>Save history</button></form>",
        "&lt;script&gt;window.ran = 'words'&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;",
    ];
    let rows: String = traps
        .iter()
        .enumerate()
        .map(|(at, trap)| {
            format!(
                "<tr id='p{at}'><td><del>Paragraph {at} of the older text. {trap}</del></td><td><ins>Wholly different words, number {at}. {trap}</ins></td></tr>\n"
            )
        })
        .collect();
    format!(
        "<!DOCTYPE html><html><head><title>'Trap' diff viewer (0/1) - News Sniffer</title>
<base href='http://foreign.invalid/'>
<meta http-equiv='refresh' content='0; url=http://foreign.invalid/refreshed'>
<link rel='alternate' type='application/rss+xml' href='https://www.newssniffer.co.uk/articles/9000002.rss' />
<link rel='stylesheet' href='http://foreign.invalid/page.css'><script src='http://foreign.invalid/page.js'></script></head>
<body onload=\"window.ran = 'body'\"><div id='content' class='content'><div class='article-info'>
<p>This article is from the source '<cite>&lt;img src=x onerror=&quot;window.ran = 1&quot;&gt;</cite>' and was first published or seen
on <time datetime='2026-03-03T07:42:10Z'>March 03, 2026 07:42 (UTC)</time>. It will not be checked again for changes.</p>
<p>You can find the current article at its original source at <cite class='article_url'><a href=\"javascript:window.ran='address'\">javascript:window.ran='address'</a></cite></p>
<p>The article has changed <var>2</var> times.</p></div>
<table class='version_diff'><thead>
<tr><th class='version'><small>Version 0</small></th><th class='version'><small>Version 1</small></th></tr>
<tr id='title'><th class='title'><del>Old &lt;script&gt;window.ran = 'title'&lt;/script&gt;</del></th><th class='title'><ins>New &lt;script&gt;window.ran = 'title'&lt;/script&gt;</ins></th></tr>
<tr><th class='time'><time datetime='2026-03-03T07:42:10Z'>2026-03-03 07:42:10 UTC</time></th><th class='time'><time datetime='2026-03-03T08:25:31Z'>2026-03-03 08:25:31 UTC</time> (43 minutes later)</th></tr>
</thead>
<tr id='plain'><td>Plain words that stand in both.</td><td>Plain words that stand in both.</td></tr>
{rows}</table></div></body></html>"
    )
}
