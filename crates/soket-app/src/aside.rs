//! Work beside the app. What reads large files or talks to a printer goes on while others use the app, and comes back to
//! it for what must be written.

use std::marker::PhantomData;

use crate::command::Replies;
use crate::{App, AppError, Begun};

/// What is left to do with the app.
pub type Step = Box<dyn FnOnce(&mut App) -> Begun + Send>;

/// Work beside the app whose reply is of type `R`.
pub struct Aside<R> {
    pub(crate) work: Box<dyn FnOnce() -> Result<Step, AppError> + Send>,
    reply: PhantomData<fn() -> R>,
}

/// First `work` without the app, then `then` with it, which answers or goes aside again. The app may have changed in
/// between: `then` asks again what must still be true.
pub(crate) fn aside<T, N, R>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    then: impl FnOnce(&mut App, T) -> Result<N, AppError> + Send + 'static,
) -> Aside<R>
where
    T: Send + 'static,
    N: Replies<R>,
{
    Aside {
        work: Box::new(move || {
            let value = work()?;
            Ok(Box::new(move |app: &mut App| {
                let begun = crate::guarded(|| then(app, value)?.begun());
                begun.unwrap_or_else(|error| Begun::Done(Err(error)))
            }))
        }),
        reply: PhantomData,
    }
}

/// Work that needs the app no more.
pub(crate) fn beside<R: Replies<R> + Send + 'static>(
    work: impl FnOnce() -> Result<R, AppError> + Send + 'static,
) -> Aside<R> {
    aside(work, |_, reply| Ok(reply))
}
