//! `soket export`: one draft to one file, or many drafts into a folder.
//!
//! Many are shared out among the machine's cores. One that fails stops none of the others; it is told at the end,
//! in the order of the command line, so that two runs print the same.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{iter, thread};

use soket_app::{
    AppError, Catalog, ExportFormat, Severity, check_package, export_package, read_package,
    use_embedded_fonts, write_file,
};

use crate::arguments::{Export, Fonts};
use crate::commands::{Outcome, finding_line};

/// What came of one draft.
type Done = Result<(), Refusal>;

/// Why a draft was not exported.
enum Refusal {
    /// The text has errors; each a line.
    Faulty(Vec<String>),
    Unusable(AppError),
}

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        Self::Unusable(error)
    }
}

/// # Errors
/// The one draft cannot be used or written; many drafts have no folder to go to.
pub fn run(catalog: &Catalog, wish: &Export) -> Result<Outcome, AppError> {
    if wish.fonts == Fonts::Embedded {
        use_embedded_fonts();
    }
    match wish.drafts.as_slice() {
        [draft] if !wish.to.is_dir() => one(catalog, wish, draft),
        _ => many(catalog, wish),
    }
}

fn one(catalog: &Catalog, wish: &Export, draft: &Path) -> Result<Outcome, AppError> {
    match export(catalog, wish, draft, &wish.to, ExportFormat::of(&wish.to)) {
        Ok(()) => {
            eprintln!("Đã ghi {}", wish.to.display());
            Ok(Outcome::Good)
        }
        Err(Refusal::Faulty(lines)) => {
            for line in lines {
                eprintln!("{line}");
            }
            Ok(Outcome::Faulty)
        }
        Err(Refusal::Unusable(error)) => Err(error),
    }
}

fn export(catalog: &Catalog, wish: &Export, draft: &Path, to: &Path, format: ExportFormat) -> Done {
    let package = read_package(draft)?;
    if !wish.as_draft {
        let checked = check_package(catalog, &package)?;
        if checked.has_errors() {
            let errors = checked
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Error);
            let advice = "Còn lỗi nên chưa xuất bản trình ký. Sửa hết lỗi, hoặc thêm --draft để xuất bản dự thảo.";
            return Err(Refusal::Faulty(
                errors
                    .map(finding_line)
                    .chain(iter::once(advice.to_owned()))
                    .collect(),
            ));
        }
    }
    let bytes = export_package(
        catalog,
        &package,
        wish.rule_set.as_deref(),
        wish.as_draft,
        format,
    )?;
    Ok(write_file(to, &bytes)?)
}

/// As `cp` does it: the folder is there, and each file keeps its name.
fn many(catalog: &Catalog, wish: &Export) -> Result<Outcome, AppError> {
    if !wish.to.is_dir() {
        return Err(AppError::refused(
            format!(
                "Xuất nhiều bản thảo thì --to phải là một thư mục đang có; {} thì không.",
                wish.to.display()
            ),
            "Tạo thư mục rồi xuất lại. Chưa tệp nào được ghi.",
        ));
    }
    let places = places(wish);
    let progress = Progress::new(places.len());
    let outcomes = on_all_cores(&places, |(draft, place)| {
        let done = match place {
            Ok(to) => guarded(|| export(catalog, wish, draft, to, wish.format.into())),
            Err(earlier) => Err(same_name(earlier).into()),
        };
        progress.step();
        done
    });
    progress.end();
    Ok(report(wish, &outcomes))
}

/// The draft, and where it goes; or the earlier draft that already goes there.
type Place<'a> = (&'a Path, Result<PathBuf, &'a Path>);

/// Names that differ in nothing but capitals are one file on Windows, so they are one here.
fn places(wish: &Export) -> Vec<Place<'_>> {
    let mut taken: HashMap<String, &Path> = HashMap::new();
    wish.drafts
        .iter()
        .map(|draft| {
            let mut name = draft.file_stem().unwrap_or(OsStr::new("")).to_owned();
            name.push(".");
            name.push(ExportFormat::from(wish.format).extension());
            let key = name.to_string_lossy().to_lowercase();
            let place = match taken.get(&key) {
                Some(earlier) => Err(*earlier),
                None => Ok(wish.to.join(name)),
            };
            taken.entry(key).or_insert(draft);
            (draft.as_path(), place)
        })
        .collect()
}

fn same_name(earlier: &Path) -> AppError {
    AppError::refused(
        format!(
            "Trùng tên với {}, nên chưa xuất để không ghi đè.",
            earlier.display()
        ),
        "Đổi tên một trong hai tệp, hoặc xuất vào thư mục khác.",
    )
}

/// A fault of the program itself costs one file, not the other nine hundred.
fn guarded(work: impl FnOnce() -> Done) -> Done {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(AppError::internal("panic").into()))
}

/// Runs the work on every input, as many at a time as there are cores; results in the order of the inputs.
fn on_all_cores<T: Sync, R: Send>(inputs: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(inputs.len()));
    thread::scope(|scope| {
        for _ in 0..cores.min(inputs.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(input) = inputs.get(at) else { break };
                    let result = work(input);
                    let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
                    results.push((at, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

fn report(wish: &Export, outcomes: &[Done]) -> Outcome {
    let mut worst = Outcome::Good;
    let mut exported = 0;
    for (draft, done) in wish.drafts.iter().zip(outcomes) {
        let lines = match done {
            Ok(()) => {
                exported += 1;
                continue;
            }
            Err(Refusal::Faulty(lines)) => {
                worst = worst.max(Outcome::Faulty);
                lines.clone()
            }
            Err(Refusal::Unusable(error)) => {
                worst = Outcome::Unusable;
                vec![error.message.clone(), error.hint.clone()]
            }
        };
        eprintln!("{}:", draft.display());
        for line in lines.iter().flat_map(|text| text.lines()) {
            eprintln!("  {line}");
        }
    }
    eprintln!(
        "Đã xuất {exported}/{} văn bản vào {}",
        outcomes.len(),
        wish.to.display()
    );
    worst
}

/// A line that counts up, where a person is watching.
struct Progress {
    all: usize,
    done: Mutex<usize>,
    watched: bool,
}

impl Progress {
    fn new(all: usize) -> Self {
        Self {
            all,
            done: Mutex::new(0),
            watched: io::stderr().is_terminal(),
        }
    }

    fn step(&self) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        *done += 1;
        if self.watched {
            // A terminal that went away is no reason to stop.
            let _ = write!(io::stderr(), "\rĐã làm {done}/{}…", self.all);
        }
    }

    fn end(&self) {
        if self.watched {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
