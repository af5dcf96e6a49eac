//! Tells whether two addresses are of the same original article.

use percent_encoding::percent_decode_str;

/// Query parameters that say how a reader came, not what they read. Those that end in `*` stand for all that begin so.
const TRACKING: [&str; 30] = [
    "utm_*",
    "at_*",
    "ns_*",
    "mc_*",
    "pk_*",
    "hsa_*",
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "yclid",
    "igshid",
    "_ga",
    "cmp",
    "cmpid",
    "icid",
    "ito",
    "ncid",
    "ocid",
    "smid",
    "smtyp",
    "ftag",
    "xtor",
    "spm",
    "wt.mc_id",
    "partner",
    "emc",
    "ref",
    "amp",
    "outputtype",
];

/// An address without what may differ between two addresses of the same article: scheme, user, `www.`, letter case and default
/// port of the host, marks of an AMP copy, tracking parameters and the order of the others, a slash at the end, the fragment, and
/// whether characters are written as they are or percent-encoded (browsers encode what a page's source wrote plainly).
/// To compare only: the result need not be an address that works. Empty where the text names no host.
pub(super) fn normalized(address: &str) -> String {
    let address = address.trim();
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
    let host = host.strip_suffix('.').unwrap_or(host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.strip_prefix("amp.").unwrap_or(host).to_owned()
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
    }

    #[test]
    fn a_text_without_a_host_names_nothing() {
        for text in ["", " ", "https://", "/", "?", "#", "://@/"] {
            assert_eq!(normalized(text), "", "{text}");
        }
    }
}
