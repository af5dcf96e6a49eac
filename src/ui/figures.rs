//! How much the steps of the article on show changed: known at once where it is short, else as they are compared.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{opening, segment};
use crate::model::Article;
use crate::present;
use crate::session::Figures;

/// How much the steps of an article changed, as far as that is known by now.
#[hook]
pub fn use_figures(article: &Rc<Article>) -> Rc<Figures> {
    let at_once = use_memo(Rc::clone(article), |article| {
        present::figures_at_once(article, &segment::config()).map(Rc::new)
    });
    let told = use_state(|| None::<(Rc<Article>, Rc<Figures>)>);
    {
        let told = told.setter();
        let is_known = at_once.is_some();
        use_effect_with(Rc::clone(article), move |article| {
            let article = Rc::clone(article);
            let tell = move || {
                let figures = opening::figures(&article);
                told.set(Some((Rc::clone(&article), figures)));
            };
            let watching = (!is_known).then(|| {
                tell();
                opening::watch_figures(tell)
            });
            move || drop(watching)
        });
    }
    if let Some(figures) = &*at_once {
        return Rc::clone(figures);
    }
    let of_this = told.as_ref().filter(|(of, _)| Rc::ptr_eq(of, article));
    of_this
        .map(|(_, figures)| Rc::clone(figures))
        .unwrap_or_default()
}
