//! How long the program's own work takes, beside what people would use instead: one table, one run.
//!
//! Machines differ and drift, so only the ratios are worth quoting. A group of rows is a file here and a line in
//! [`GROUPS`].

mod batch;
mod documents;
mod enlarge;
mod layout;
mod plans;
mod process;
mod rivals;
mod sample;
mod start;
mod table;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use soket_app::{AppError, Catalog, Package, sample_package};

use table::Group;

type Outcome<T> = Result<T, String>;

const TEMPLATE: &str = "bao-cao-so-ket/dang-uy-xa";

const GROUPS: [fn(&Bench) -> Outcome<Group>; 7] = [
    sample::rows,
    documents::twenty_pages,
    documents::five_hundred_pages,
    layout::thirty_pages,
    start::rows,
    plans::rows,
    batch::rows,
];

/// What every group works with.
struct Bench {
    catalog: Catalog,
    sample: Package,
    /// For files of this run; gone afterwards.
    folder: PathBuf,
    /// The command line, built beside this program.
    soket: PathBuf,
    /// One that has what tests/bench/requirements.txt asks for.
    python: PathBuf,
}

/// LibreOffice is `soffice`, Node `node` on the path; tests/bench has its packages installed.
pub fn run(python: &str) -> Outcome<()> {
    let catalog = Catalog::load(None).map_err(words)?;
    let sample = sample_package(&catalog, TEMPLATE).map_err(words)?;
    let own = std::env::current_exe().map_err(words)?;
    let soket = own.with_file_name(format!("soket{}", std::env::consts::EXE_SUFFIX));
    if !soket.exists() {
        return Err(format!("{} is not built", soket.display()));
    }
    let folder = std::env::temp_dir().join(format!("soket-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(words)?;
    let bench = Bench {
        catalog,
        sample,
        folder,
        soket,
        python: python.into(),
    };
    let groups = GROUPS.iter().map(|group| group(&bench)).collect();
    fs::remove_dir_all(&bench.folder).map_err(words)?;
    let groups: Outcome<Vec<Group>> = groups;
    print!("{}", table::markdown(&groups?));
    Ok(())
}

/// An error as a sentence.
trait Words {
    fn words(self) -> String;
}

impl Words for AppError {
    fn words(self) -> String {
        self.message
    }
}

impl Words for std::io::Error {
    fn words(self) -> String {
        self.to_string()
    }
}

fn words(error: impl Words) -> String {
    error.words()
}

/// The median of `runs` runs, after one that warms up.
fn median(runs: usize, work: impl FnMut() -> Outcome<()>) -> Outcome<Duration> {
    middle(times(runs, work)?)
}

fn times(runs: usize, mut work: impl FnMut() -> Outcome<()>) -> Outcome<Vec<Duration>> {
    work()?;
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            work()?;
            Ok(start.elapsed())
        })
        .collect()
}

fn middle(mut times: Vec<Duration>) -> Outcome<Duration> {
    times.sort();
    times
        .get(times.len() / 2)
        .copied()
        .ok_or_else(|| "nothing was timed".to_owned())
}
