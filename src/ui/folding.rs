//! Keeps which unchanged rows are folded away while only changes are to be seen.

use std::rc::Rc;

use yew::prelude::*;

use crate::present::{Compared, Folding};

/// What can be folded away, and how that is changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Folded {
    /// What is folded away; `None` where all rows are to be seen.
    pub folding: Option<Rc<Folding>>,
    /// Called with the number of a fold that is to be opened, or closed again.
    pub toggle: Callback<usize>,
    /// Called with a row that is to be seen.
    pub uncover: Callback<usize>,
}

/// Of which comparison, and what is folded away in it.
type Held = Option<(Rc<Compared>, Rc<Folding>)>;

/// Folds unchanged rows away where that is wanted; in another comparison anew.
#[hook]
pub fn use_folding(compared: &Option<Rc<Compared>>, is_wanted: bool) -> Folded {
    let held = use_state(|| None::<(Rc<Compared>, Rc<Folding>)>);
    let subject = compared.clone().filter(|_| is_wanted);
    let first = use_memo(subject.clone(), |subject| {
        subject
            .as_ref()
            .map(|compared| Rc::new(Folding::of(compared)))
    });
    let of_this = |held: &Held| match (held, &subject) {
        (Some((of, folding)), Some(compared)) if Rc::ptr_eq(of, compared) => {
            Some(Rc::clone(folding))
        }
        _ => None,
    };
    let folding = of_this(&held).or_else(|| (*first).clone());
    let latest = use_mut_ref(|| None::<(Rc<Compared>, Rc<Folding>)>);
    *latest.borrow_mut() = subject.zip(folding.clone());
    let change = |change: fn(&Folding, usize) -> Folding| {
        let (held, latest) = (held.setter(), Rc::clone(&latest));
        move |at: usize, (): &()| {
            let next = latest
                .borrow()
                .as_ref()
                .map(|(compared, folding)| (Rc::clone(compared), Rc::new(change(folding, at))));
            // Several may be opened before the page is drawn again.
            latest.borrow_mut().clone_from(&next);
            held.set(next);
        }
    };
    Folded {
        folding,
        toggle: use_callback((), change(Folding::toggled)),
        uncover: use_callback((), change(Folding::opened_at)),
    }
}
