//! Tells whether two addresses are of the same original article.

use percent_encoding::percent_decode_str;

/// Query parameters that say how a reader came, or in what form the page is shown, not what they read. Those that end in `*` stand for
/// all that begin so.
#[rustfmt::skip]
const TRACKING: &[&str] = &[
    // Campaigns: Google and all who took its names, AT Internet (the BBC), comScore, Mailchimp, Matomo, HubSpot, Adobe.
    "utm_*", "at_*", "ns_*", "mc_*", "pk_*", "mtm_*", "hsa_*", "_hs*", "mkt_tok", "s_cid", "cmp", "cmpid", "campaign", "campaign_id",
    // Clicks: Facebook, Google, Microsoft, Yandex, Twitter, TikTok, Instagram.
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "_ga", "_gl",
    "fb_*", "__twitter_impression", "__source", "xtor", "spm", "wt.mc_id", "wt_mc",
    // Outlets: where on their own pages a reader clicked.
    "icid", "intcmp", "intlink_from_url", "link_location", "ito", "ncid", "ocid", "smid", "smtyp", "mbid", "taid", "ftag",
    "partner", "emc", "ref", "ref_src", "share", "traffic_source",
    // Forms of the page.
    "amp", "outputtype", "usqp",
];

/// Beginnings of hosts that serve the same article in another form.
const FORMS_OF_HOST: &[&str] = &["www.", "amp.", "m.", "mobile.", "touch."];

/// File names that stand for the folder they are in.
const INDEX_FILES: &[&str] = &[
    "index.html",
    "index.htm",
    "index.php",
    "index.shtml",
    "default.aspx",
];

/// Addresses under which others are kept: after these comes, possibly after one part more, the address itself.
const WRAPPERS: &[&str] = &[
    "web.archive.org/web/",
    "google.com/amp/s/",
    "google.com/amp/",
    "cdn.ampproject.org/",
];

/// An address without what may differ between two addresses of the same article: an archive or cache that it was reached through,
/// scheme, user, `www.`, `m.` and the like, letter case and default port of the host, marks of an AMP copy, tracking parameters and the
/// order of the others, an index file's name, a slash at the end, the fragment, and whether characters are written as they are or
/// percent-encoded (browsers encode what a page's source wrote plainly).
/// To compare only: the result need not be an address that works. Empty where the text names no host.
pub(super) fn normalized(address: &str) -> String {
    let address = unwrapped(address.trim());
    let address = address.split('#').next().unwrap_or_default();
    let (address, query) = address.split_once('?').unwrap_or((address, ""));
    let rest = without_scheme(address);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = bare_host(host);
    if host.is_empty() {
        return host;
    }
    let mut result = host;
    for part in bare_path(path) {
        result.push('/');
        result.push_str(part);
    }
    let parameters = telling_parameters(query);
    if !parameters.is_empty() {
        result.push('?');
        result.push_str(&parameters.join("&"));
    }
    percent_decode_str(&result).decode_utf8_lossy().into_owned()
}

/// The original's address, where this is the address of a copy in an archive or a cache.
fn unwrapped(address: &str) -> &str {
    let wrapped = WRAPPERS.iter().find_map(|wrapper| {
        let (before, rest) = address.split_once(wrapper)?;
        let is_host = before.is_empty() || before.ends_with(['/', '.']);
        (is_host && !before.contains('?')).then_some(rest)
    });
    let Some(rest) = wrapped else {
        return address;
    };
    // The Wayback Machine puts a time first, AMP's cache the kind of page (`c/s/`, `v/s/`).
    let mut inner = rest;
    for _ in 0..2 {
        match inner.split_once('/') {
            Some((first, rest)) if is_no_host(first) => inner = rest,
            _ => break,
        }
    }
    if inner.is_empty() { address } else { inner }
}

/// Whether a part of a path can't be the host of an address, or the scheme before it.
fn is_no_host(part: &str) -> bool {
    !part.contains(['.', ':'])
}

fn without_scheme(address: &str) -> &str {
    address
        .split_once("://")
        .map(|(_, rest)| rest)
        .or_else(|| address.strip_prefix("//"))
        .unwrap_or(address)
}

fn bare_host(host: &str) -> String {
    let host = host.rsplit('@').next().unwrap_or_default().to_lowercase();
    let host = host
        .strip_suffix(":80")
        .or_else(|| host.strip_suffix(":443"))
        .unwrap_or(&host);
    let mut host = host.strip_suffix('.').unwrap_or(host);
    while let Some(rest) = FORMS_OF_HOST
        .iter()
        .find_map(|form| host.strip_prefix(form))
        .filter(|rest| rest.contains('.'))
    {
        host = rest;
    }
    host.to_owned()
}

/// The path's parts, without those that mark an AMP copy at its beginning or end.
fn bare_path(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 && parts.first() == Some(&"amp") {
        parts.remove(0);
    }
    if parts.last() == Some(&"amp") {
        parts.pop();
    }
    if let Some(last) = parts.last_mut() {
        *last = last.strip_suffix(".amp").unwrap_or(last);
        *last = last.strip_suffix(".amp.html").unwrap_or(last);
    }
    if parts.last().is_some_and(|last| INDEX_FILES.contains(last)) {
        parts.pop();
    }
    parts
}

fn telling_parameters(query: &str) -> Vec<&str> {
    let parameters = query.split('&').filter(|parameter| !parameter.is_empty());
    let mut telling: Vec<&str> = parameters
        .filter(|parameter| !is_tracking(parameter))
        .collect();
    telling.sort_unstable();
    telling
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter
        .split('=')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    // Of an address that was escaped for HTML once too often.
    let name = name.trim_start_matches("amp;");
    TRACKING.iter().any(|known| match known.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == *known,
    })
}

#[cfg(test)]
mod tests {
    use super::normalized;

    fn same(one: &str, other: &str) {
        assert_eq!(normalized(one), normalized(other), "{one} and {other}");
    }

    fn different(one: &str, other: &str) {
        assert_ne!(normalized(one), normalized(other), "{one} and {other}");
    }

    #[test]
    fn what_does_not_name_the_article_is_passed_over() {
        let plain = "https://news.example/harbour/ferry-12";
        same(plain, "http://www.news.example/harbour/ferry-12/");
        same(plain, "//NEWS.example:443/harbour//ferry-12#comments");
        same(
            plain,
            "https://news.example/harbour/ferry-12?utm_source=feed&CMP=rss",
        );
        same(plain, "https://amp.news.example/harbour/ferry-12");
        same(plain, "https://news.example/amp/harbour/ferry-12");
        same(plain, "https://news.example/harbour/ferry-12/amp/");
        same(plain, "news.example/harbour/ferry-12?amp");
        same(
            plain,
            "news.example/harbour/ferry-12?amp=1&fbclid=x&gclid=y&at_medium=z&ns_campaign=n",
        );
        same(
            plain,
            "news.example/harbour/ferry-12?utm_source=a&amp;utm_medium=b&amp;amp;fbclid=c",
        );
        same(plain, "HTTPS://M.News.Example/harbour/ferry-12/?#top");
        same(plain, "https://m.news.example/harbour/ferry-12/index.html");
        same(
            plain,
            "https://www.mobile.news.example/harbour/ferry-12.amp",
        );
        same(
            plain,
            "https://web.archive.org/web/20140403040000id_/http://www.news.example/harbour/ferry-12",
        );
        same(
            plain,
            "https://www.google.com/amp/s/www.news.example/harbour/ferry-12",
        );
        same(
            plain,
            "https://news-example.cdn.ampproject.org/c/s/news.example/harbour/ferry-12",
        );
        same(
            "https://news.example/fähre",
            "https://news.example/f%C3%A4hre",
        );
        same(
            "https://news.example/?id=7&page=2",
            "https://news.example?page=2&id=7",
        );
    }

    #[test]
    fn what_names_the_article_is_kept() {
        different("https://news.example/a", "https://news.example/b");
        different("https://news.example/a", "https://other.example/a");
        different("https://news.example/?id=7", "https://news.example/?id=8");
        different("https://news.example/A", "https://news.example/a");
        different("https://news.example/50%", "https://news.example/50");
        different("https://news.example/amp", "https://news.example/lamp");
        different("https://m.example/a", "https://example/a");
        different(
            "https://news.example/?p=web.archive.org/web/1/x.example/a",
            "https://x.example/a",
        );
        different(
            "https://news.example/harbour?page=2",
            "https://news.example/harbour",
        );
        different(
            "https://news.example/index.html/a",
            "https://news.example/a",
        );
    }

    #[test]
    fn a_text_without_a_host_names_nothing() {
        for text in ["", " ", "https://", "/", "?", "#", "://@/"] {
            assert_eq!(normalized(text), "", "{text}");
        }
    }
}
