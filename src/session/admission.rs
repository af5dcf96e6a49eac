//! How what is given comes into a session: a place is found for it, it is read, and what was read is added.

use super::held::Held;
use super::{CaptureId, Digest, Session};
use crate::model::Capture;
use crate::parse::{self, Decode, Reading};

/// Where a capture goes that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// It is there already.
    Held(CaptureId),
    /// It is new, and is to be read under the name of this place.
    New(Place),
}

/// A place kept for a capture that is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: CaptureId,
    /// The name to read it under: its own, or where another capture has that one, its own with a number.
    pub name: String,
    digest: Digest,
}

/// What became of a capture that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Its id.
    pub id: CaptureId,
    /// The capture under its name in the session, where it is new and something could be read of it: worth keeping for a reload.
    pub worth_keeping: Option<Capture>,
}

/// A form of what was given, before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// It is there already.
    Held(CaptureId),
    /// It is there already and nothing could be read of it; another form may be better.
    Useless,
    /// It is to be read, under its name in the session.
    New(Place, Capture),
}

impl Outcome {
    /// That of a capture that was there already.
    #[must_use]
    pub fn known(id: CaptureId) -> Outcome {
        Outcome {
            id,
            worth_keeping: None,
        }
    }
}

impl Session {
    /// Takes one thing that was given, in one or several forms, the richest first: the first form that something can be read of counts,
    /// or where there is none, the last. Nothing happens for no form at all.
    pub fn give(&mut self, forms: Vec<Capture>, decode: &dyn Decode) -> Option<Outcome> {
        let mut left = forms.len();
        for form in forms {
            left -= 1;
            let outcome = match self.open(form, left == 0) {
                Opened::Held(id) => Some(Outcome::known(id)),
                Opened::Useless => None,
                Opened::New(place, capture) => {
                    let reading = parse::read(&capture, decode);
                    self.close(place, capture, reading, left == 0)
                }
            };
            if outcome.is_some() {
                return outcome;
            }
        }
        None
    }

    /// Begins to take one form of what was given. What is [new](Opened::New) is to be read, and then [closed](Session::close).
    pub fn open(&mut self, mut form: Capture, is_last: bool) -> Opened {
        match self.admit(&form.name, Digest::of(&form.bytes)) {
            Admission::Held(id) if is_last || self.is_readable(id) => {
                self.note_again(id);
                Opened::Held(id)
            }
            Admission::Held(_) => Opened::Useless,
            Admission::New(place) => {
                form.name.clone_from(&place.name);
                Opened::New(place, form)
            }
        }
    }

    /// Takes what was read of a form; `None` where that is nothing, and another form is left to try.
    pub fn close(
        &mut self,
        place: Place,
        form: Capture,
        reading: Reading,
        is_last: bool,
    ) -> Option<Outcome> {
        let is_readable = reading.holds_something();
        (is_readable || is_last).then(|| Outcome {
            id: self.add(place, reading),
            worth_keeping: is_readable.then_some(form),
        })
    }

    /// Finds a place for a capture of that name and content. The same content is held once, under whatever name it came first; only text
    /// files are told apart by their names as well, since these say which version they are.
    pub fn admit(&self, name: &str, digest: Digest) -> Admission {
        let same = self.held.iter().find(|held| {
            held.digest == Some(digest) && (held.given_name == name || !held.is_known_by_name())
        });
        match same {
            Some(held) => Admission::Held(held.id),
            None => Admission::New(Place {
                id: CaptureId(self.next),
                name: self.free_name(name),
                digest,
            }),
        }
    }

    /// Adds what was read of a new capture.
    pub fn add(&mut self, place: Place, reading: Reading) -> CaptureId {
        let given_name = place.name.clone();
        self.insert(Held {
            id: place.id,
            given_name,
            name: place.name,
            digest: Some(place.digest),
            reading,
        });
        self.note(place.id);
        place.id
    }

    /// The name itself, or with the first number from 2 that no capture has.
    fn free_name(&self, name: &str) -> String {
        let is_taken = |name: &str| self.held.iter().any(|held| held.name == name);
        if !is_taken(name) {
            return name.to_owned();
        }
        let mut numbered = (2_u32..).map(|number| format!("{name} ({number})"));
        numbered
            .find(|name| !is_taken(name))
            .unwrap_or_else(|| name.to_owned())
    }
}
