//! The way back to the place in the text that somebody left to look something up.

/// Where a reader stands in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Standpoint {
    /// The id of a row.
    pub row: String,
    /// How far its upper edge lies below that of the window, in CSS pixels.
    pub top: f64,
    /// The id of what has the focus in the text, where that is there.
    pub focus: Option<String>,
}

/// The place in the text to which closing a search leads back; none where the reader has gone on to another one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WayBack(Option<Standpoint>);

impl WayBack {
    /// Somebody goes to look something up. Who is at that already has left the text before, and the place from then stays.
    pub fn leave(&mut self, from: Option<Standpoint>, is_away: bool) {
        if !is_away || self.0.is_none() {
            self.0 = from;
        }
    }

    /// Somebody went to what was found: that is the place now.
    pub fn arrive(&mut self) {
        self.0 = None;
    }

    /// Whether there is a way back.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// Somebody is done with looking up, and goes back; not who reads elsewhere in the text by now. There is no way back twice.
    pub fn close(&mut self, is_away: bool) -> Option<Standpoint> {
        self.0.take().filter(|_| is_away)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(row: &str) -> Option<Standpoint> {
        Some(Standpoint {
            row: row.to_owned(),
            top: 120.0,
            focus: None,
        })
    }

    #[test]
    fn closing_leads_back_once() {
        let mut way = WayBack::default();
        way.leave(at("p7"), false);
        assert!(way.is_open());
        assert_eq!(way.close(true), at("p7"));
        assert_eq!(way.close(true), None);
    }

    #[test]
    fn who_asks_again_while_at_it_comes_back_to_where_the_text_was_left() {
        let mut way = WayBack::default();
        way.leave(at("p7"), false);
        way.leave(at("p0"), true);
        assert_eq!(way.close(true), at("p7"));
    }

    #[test]
    fn who_has_gone_to_a_hit_stays_there_and_is_led_back_to_it_the_next_time() {
        let mut way = WayBack::default();
        way.leave(at("p7"), false);
        way.arrive();
        assert_eq!(way.close(true), None);
        way.leave(at("p40"), false);
        assert_eq!(way.close(true), at("p40"));
    }

    #[test]
    fn who_reads_elsewhere_by_now_is_not_thrown_back() {
        let mut way = WayBack::default();
        way.leave(at("p7"), false);
        assert_eq!(way.clone().close(false), None);
        way.leave(at("p30"), false);
        assert_eq!(way.close(true), at("p30"), "it was left from there last");
    }
}
