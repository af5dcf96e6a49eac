//! Properties of the recovery and made-up pages.
