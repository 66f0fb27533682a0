//! Taking in, issuing, printing and verifying, on the data folder that the window has open too.
//!
//! The commands are those of the window; a change waits for the other's to end, so both may work at once.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use soket_app::{App, AppError, OpenOptions};

use crate::arguments::{Issue, Print};
use crate::commands::{Outcome, print_json, print_text};

/// How often a printer is asked how far it has come.
const POLL: Duration = Duration::from_millis(300);
/// How long a printer that stands still may take to go on before the command ends; the job stays in its queue.
const PATIENCE: Duration = Duration::from_secs(10);

pub fn import(folder: Option<PathBuf>, draft: &Path, as_json: bool) -> Result<Outcome, AppError> {
    let mut app = open(&chosen(folder)?)?;
    let path = draft.display().to_string();
    let created = app.dispatch_json(json!({ "command": "package_open", "path": path }))?;
    if as_json {
        print_json(&created)
    } else {
        print_text(text(&created, "id"))
    }
}

pub fn issue(folder: Option<PathBuf>, wish: &Issue) -> Result<Outcome, AppError> {
    let mut app = open_existing(folder)?;
    let request = json!({
        "command": "issue_at_once",
        "draft": wish.draft,
        "by": wish.by,
        "signed_on": wish.signed_on,
        "number": wish.number,
    });
    let issued = match app.dispatch_json(request) {
        Err(error) if error.code == "errors-left" => {
            eprintln!("{}\n{}", error.message, error.detail);
            return Ok(Outcome::Faulty);
        }
        reply => reply?,
    };
    for notice in issued["notices"].as_array().into_iter().flatten() {
        eprintln!("{}", notice.as_str().unwrap_or_default());
    }
    if wish.json {
        return print_json(&issued);
    }
    let lines = ["symbol", "docx", "pdf"].map(|field| text(&issued, field));
    print_text(&lines.join("\n"))
}

pub fn register(
    folder: Option<PathBuf>,
    kind: Option<String>,
    as_json: bool,
) -> Result<Outcome, AppError> {
    let mut app = open_existing(folder)?;
    let mut page = app.dispatch_json(json!({
        "command": "register_list",
        "org_term": "",
        "series": kind.unwrap_or_default(),
        "text": "",
        "offset": 0,
        "limit": 0,
    }))?;
    let Value::Array(mut entries) = page["entries"].take() else {
        return Err(AppError::internal("a register without lines"));
    };
    // The window shows the newest first, a book the oldest.
    entries.reverse();
    if as_json {
        return print_json(&entries);
    }
    for entry in &entries {
        let fields = ["symbol", "signed_on", "kind_name", "subject", "signer"];
        print_text(&fields.map(|field| text(entry, field)).join("\t"))?;
    }
    Ok(Outcome::Good)
}

pub fn verify(folder: Option<PathBuf>, file: &Path, as_json: bool) -> Result<Outcome, AppError> {
    let mut app = open_existing(folder)?;
    let path = file.display().to_string();
    let mut verified = app.dispatch_json(json!({ "command": "verify", "path": path }))?;
    let known = verified["known"] == json!(true);
    let first = verified["matches"][0].clone();
    if as_json {
        verified["symbol"] = first["symbol"].clone();
        print_json(&verified)?;
    } else if known {
        print_text(&format!(
            "Đúng là {} số {}, ký ngày {}, {}.",
            text(&first, "kind_name"),
            text(&first, "symbol"),
            text(&first, "signed_on"),
            text(&first, "committee")
        ))?;
    } else {
        print_text("Không phải một bản đã ký ở đây.")?;
    }
    Ok(if known {
        Outcome::Good
    } else {
        Outcome::Faulty
    })
}

pub fn print(folder: Option<PathBuf>, wish: &Print) -> Result<Outcome, AppError> {
    let mut app = open_existing(folder)?;
    let view = app.dispatch_json(json!({ "command": "issue_open", "draft": wish.draft }))?;
    let files = view["files"].as_array().into_iter().flatten();
    let sealed = files
        .filter(|file| file["role"] == "pdf")
        .map(|file| file["id"].clone())
        .next()
        .ok_or_else(|| {
            AppError::refused(
                "Văn bản chưa cấp số nên chưa có bản để in.",
                "Cấp số trước: soket issue MÃ --signed-on NGÀY.",
            )
        })?;
    let begun = app.dispatch_json(json!({
        "command": "print_start",
        "draft": wish.draft,
        "sealed": sealed,
        "line": "",
        "printer": wish.printer,
        "copies": wish.copies,
        "duplex": wish.duplex,
        "pages": "",
    }))?;
    let record = watch(&mut app, begun, Duration::from_secs(wish.wait))?;
    if wish.json {
        print_json(&record)?;
    }
    Ok(if record["outcome"] == "done" {
        Outcome::Good
    } else {
        Outcome::Faulty
    })
}

/// The record of a print once it is over, or as it stands when waiting on is of no use.
fn watch(app: &mut App, mut record: Value, longest: Duration) -> Result<Value, AppError> {
    let begun = Instant::now();
    let mut changed = Instant::now();
    let mut said = Value::Null;
    loop {
        if record["message"] != said {
            said = record["message"].clone();
            changed = Instant::now();
            if let Some(words) = said.as_str().filter(|words| !words.is_empty()) {
                eprintln!("{words}");
            }
        }
        let is_over = matches!(text(&record, "outcome"), "done" | "cancelled" | "failed");
        let stands_still = record["outcome"] == "stopped" && changed.elapsed() > PATIENCE;
        if is_over || stands_still || begun.elapsed() > longest {
            if !is_over {
                eprintln!("Việc in còn ở hàng đợi của máy in.");
            }
            return Ok(record);
        }
        sleep(POLL);
        record = app.dispatch_json(json!({ "command": "print_state", "print": record["id"] }))?;
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

fn chosen(folder: Option<PathBuf>) -> Result<PathBuf, AppError> {
    folder.ok_or_else(|| {
        AppError::refused(
            "Chưa chỉ thư mục dữ liệu.",
            "Thêm --data THƯ_MỤC, hoặc đặt biến SOKET_DATA_DIR.",
        )
    })
}

/// What only looks or goes on must not begin a new folder where a name was mistyped.
fn open_existing(folder: Option<PathBuf>) -> Result<App, AppError> {
    let folder = chosen(folder)?;
    if !folder.is_dir() {
        return Err(AppError::refused(
            format!("Không có thư mục dữ liệu {}.", folder.display()),
            "Kiểm tra lại đường dẫn sau --data.",
        ));
    }
    open(&folder)
}

fn open(folder: &Path) -> Result<App, AppError> {
    App::open(OpenOptions::new(folder.to_owned()))
}
