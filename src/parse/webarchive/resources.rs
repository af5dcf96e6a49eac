//! From the bytes of a property list to the pages that an archive holds.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use plist::stream::{BinaryReader, Event};

/// What an archive has of one page.
#[derive(Debug, Default)]
pub(super) struct Resource {
    /// Its bytes.
    pub data: Vec<u8>,
    /// Its media type in small letters, without parameters.
    pub kind: Option<String>,
    /// The charset that the server named, or Safari chose.
    pub charset: Option<String>,
    /// Its own address.
    pub address: Option<String>,
}

/// Why there are no pages: the list is no such list, breaks off, nests too deep or unfolds into too much.
#[derive(Debug)]
pub(super) struct Unreadable;

/// Dictionaries and lists inside of each other that are followed. A frame in a page is three further in, and frames hold frames.
const DEEPEST: usize = 64;

/// Most pages of one archive: the page itself and its frames.
const MOST_PAGES: usize = 20;

/// How many times the bytes of the list may be gone through. One place of it may be pointed to from many, so that a short list could
/// unfold without end; Safari writes each place once.
const MOST_PASSES: u64 = 4;

/// The pages of an archive, the outermost first.
///
/// # Errors
/// [`Unreadable`], with whatever stood before the fault thrown away: an archive is read whole or not at all, as its directory stands at
/// its end.
pub(super) fn of(bytes: &[u8]) -> Result<Vec<Resource>, Unreadable> {
    let mut walk = Walk::default();
    for event in BinaryReader::new(Bounded::over(bytes)) {
        walk.take(event.map_err(|_| Unreadable)?)?;
    }
    let mut found = walk.found;
    // Stable: frames stay in their order.
    found.sort_by_key(|(depth, _)| *depth);
    Ok(found
        .into_iter()
        .map(|(_, resource)| resource)
        .take(MOST_PAGES)
        .collect())
}

/// Where in the list we are, and what was found on the way.
#[derive(Default)]
struct Walk {
    /// What we are inside of, the innermost last.
    inside: Vec<Inside>,
    /// With how deep each stands.
    found: Vec<(usize, Resource)>,
}

enum Inside {
    List,
    /// A dictionary: the key whose value comes next, and the page that the dictionary is, if it is one.
    Dictionary {
        key: Option<String>,
        page: Option<Resource>,
    },
}

impl Walk {
    fn take(&mut self, event: Event<'_>) -> Result<(), Unreadable> {
        match event {
            Event::StartArray(_) => {
                self.take_key();
                self.enter(Inside::List)
            }
            Event::StartDictionary(_) => {
                let is_page = self.take_key().as_deref() == Some("WebMainResource");
                let page = is_page.then(Resource::default);
                self.enter(Inside::Dictionary { key: None, page })
            }
            Event::EndCollection => {
                self.leave();
                Ok(())
            }
            Event::String(text) => {
                self.take_string(text.into_owned());
                Ok(())
            }
            Event::Data(data) => {
                self.take_data(data.into_owned());
                Ok(())
            }
            _ => {
                self.take_key();
                Ok(())
            }
        }
    }

    fn enter(&mut self, inside: Inside) -> Result<(), Unreadable> {
        if self.inside.len() >= DEEPEST {
            return Err(Unreadable);
        }
        self.inside.push(inside);
        Ok(())
    }

    fn leave(&mut self) {
        let depth = self.inside.len();
        if let Some(Inside::Dictionary {
            page: Some(page), ..
        }) = self.inside.pop()
        {
            self.found.push((depth, page));
        }
    }

    /// The key to which the value at hand belongs.
    fn take_key(&mut self) -> Option<String> {
        match self.inside.last_mut() {
            Some(Inside::Dictionary { key, .. }) => key.take(),
            _ => None,
        }
    }

    fn take_string(&mut self, text: String) {
        let Some(Inside::Dictionary { key, page }) = self.inside.last_mut() else {
            return;
        };
        let Some(name) = key.take() else {
            *key = Some(text);
            return;
        };
        let Some(page) = page else {
            return;
        };
        match name.as_str() {
            "WebResourceMIMEType" => page.kind = Some(media_type(&text)),
            "WebResourceTextEncodingName" => page.charset = Some(text),
            "WebResourceURL" => page.address = Some(text),
            _ => {}
        }
    }

    fn take_data(&mut self, data: Vec<u8>) {
        let key = self.take_key();
        if let Some(Inside::Dictionary {
            page: Some(page), ..
        }) = self.inside.last_mut()
            && key.as_deref() == Some("WebResourceData")
        {
            page.data = data;
        }
    }
}

fn media_type(text: &str) -> String {
    let kind = text.split(';').next().unwrap_or_default();
    kind.trim().to_ascii_lowercase()
}

/// Bytes that can be read only so often.
struct Bounded<'a> {
    bytes: Cursor<&'a [u8]>,
    /// Steps left: bytes read, and one for every time that a place is sought.
    left: u64,
}

impl<'a> Bounded<'a> {
    fn over(bytes: &'a [u8]) -> Self {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Bounded {
            bytes: Cursor::new(bytes),
            left: length.saturating_mul(MOST_PASSES),
        }
    }

    fn spend(&mut self, steps: u64) -> io::Result<()> {
        self.left = self
            .left
            .checked_sub(steps)
            .ok_or_else(|| io::Error::other("the list unfolds into too much"))?;
        Ok(())
    }
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.spend(u64::try_from(count).unwrap_or(u64::MAX))?;
        Ok(count)
    }
}

impl Seek for Bounded<'_> {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.spend(1)?;
        self.bytes.seek(place)
    }
}
