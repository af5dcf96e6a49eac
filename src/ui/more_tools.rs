//! The tools that are needed more rarely, in a sheet over the foot of a narrow window.

use yew::prelude::*;

use super::{
    clean::CleanChoice, fold::FoldSwitch, kinds::KindsChoice, layout::LayoutChoice,
    since_switch::SinceSwitch, speech::use_words, tools::ToolsProps, typography::TypographySwitch,
};

/// The id of the sheet.
pub const MORE_TOOLS: &str = "more-tools";

/// The sheet; the browser opens it by the button that names it, and closes it by Escape and by a press beside it.
#[component]
pub fn MoreTools(props: &ToolsProps) -> Html {
    let words = use_words();
    // By age there are no changes to choose from.
    let changes = props.compared.as_ref().filter(|_| !props.since);
    html! {
        <div id={MORE_TOOLS} class="more-tools" popover="auto" role="group" aria-label={words.more_tools()}>
            <p class="sheet-head">
                <b>{ words.more_tools() }</b>
                <button class="second" popovertarget={MORE_TOOLS} popovertargetaction="hide">{ words.close() }</button>
            </p>
            <LayoutChoice arrangement={props.arrangement} is_covered={props.since} dispatch={props.dispatch.clone()} />
            <SinceSwitch is_on={props.since} dispatch={props.dispatch.clone()} />
            if !props.since {
                <CleanChoice clean={props.clean.clone()} menu={MORE_TOOLS} />
                <FoldSwitch folds={props.folds} dispatch={props.dispatch.clone()} />
            }
            if let Some(compared) = changes {
                <TypographySwitch count={compared.typographic()} is_hidden={props.hides_typography} dispatch={props.dispatch.clone()} />
                <KindsChoice {compared} chosen={props.chosen} dispatch={props.dispatch.clone()} />
            }
        </div>
    }
}
