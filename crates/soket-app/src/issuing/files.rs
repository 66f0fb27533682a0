//! Frozen files: looking at them, sending them out, attaching the scan of the signed paper, telling whether a file is
//! one of them.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use soket_core::Act;
use soket_store::{Kept, SealedRow, StoreError, Vault, hash_of};

use super::freeze::PageEnd;
use super::hand::{vault, way};
use super::issue::seal;
use super::{register, view};
use crate::aside::{Aside, aside, beside};
use crate::load::{body_of, draft_record, json, org_record};
use crate::wire::{
    ArchiveReport, Exported, IssueView, PagePicture, SealedFile, SealedPage, SealedPages,
    SealedRole, Verified, VerifiedMatch,
};
use crate::{App, AppError, standalone};

/// Folder of the copies that the system's viewer or printer opens, in the data folder.
pub(crate) const VIEW_DIR: &str = "xem";
/// How long they stay.
const VIEWED: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// A scan beyond it is a mistake: the program prints pages, not films.
const LARGEST_SCAN: u64 = 1 << 30;

/// What the row of a frozen file says besides its bytes.
#[derive(Deserialize)]
struct Body {
    role: SealedRole,
    name: String,
    #[serde(default)]
    label: String,
    at: String,
    by: String,
    #[serde(default)]
    end: Option<PageEnd>,
    #[serde(default)]
    withdrawn: Option<Withdrawn>,
}

/// A scan that was attached by mistake stays, and is neither printed nor copied any more.
#[derive(Serialize, Deserialize)]
struct Withdrawn {
    reason: String,
    by: String,
    at: String,
}

/// How the last page of our own PDF ends.
pub(super) fn page_end(row: &SealedRow) -> Result<Option<PageEnd>, AppError> {
    Ok(body_of::<Body>(&row.body)?.end)
}

pub(super) fn file(row: &SealedRow) -> Result<SealedFile, AppError> {
    let Body {
        role,
        name,
        label,
        at,
        by,
        withdrawn,
        ..
    } = body_of(&row.body)?;
    Ok(SealedFile {
        id: row.id.clone(),
        role,
        name,
        label,
        sha256: row.kept.sha256.clone(),
        bytes: row.kept.bytes,
        at,
        by,
        withdrawn: withdrawn.map(|one| one.reason),
    })
}

/// A file of this document that still stands.
pub(super) fn standing(
    app: &App,
    draft: &str,
    id: &str,
) -> Result<(SealedRow, SealedFile), AppError> {
    let (row, file) = sealed(app, id)?;
    if row.owner != draft {
        return Err(AppError::not_found("tệp đã khoá của văn bản này"));
    }
    if let Some(reason) = &file.withdrawn {
        return Err(AppError::refused(
            format!("Bản quét này đã rút: {reason}."),
            "Chọn bản PDF đã khoá hoặc bản quét khác.",
        ));
    }
    Ok((row, file))
}

pub(crate) fn withdraw_scan(
    app: &mut App,
    draft: String,
    sealed: String,
    by: String,
    reason: String,
) -> Result<IssueView, AppError> {
    if reason.trim().is_empty() {
        return Err(AppError::refused(
            "Chưa ghi lý do.",
            "Ghi vì sao rút bản quét, để sau này xem hồ sơ còn hiểu.",
        ));
    }
    let (row, file) = standing(app, &draft, &sealed)?;
    if file.role != SealedRole::Scan {
        return Err(AppError::refused(
            "Chỉ rút được bản quét; văn bản đã khoá thì giữ nguyên.",
            "Văn bản sai thì tạo văn bản thay thế.",
        ));
    }
    let (store, hand) = app.hand();
    let withdrawn = Withdrawn {
        reason: reason.trim().to_owned(),
        by: by.trim().to_owned(),
        at: hand.now.clone(),
    };
    let mut body = row.body;
    body["withdrawn"] = json(&withdrawn)?;
    store.transact(hand.op("Rút bản quét", &draft), |tx| {
        way(tx, &draft)?.require(Act::Distribute)?;
        tx.describe_sealed(&sealed, &body).map_err(AppError::from)
    })?;
    view::open(app, draft)
}

pub(super) fn sealed(app: &App, id: &str) -> Result<(SealedRow, SealedFile), AppError> {
    let row = app
        .store
        .sealed_by_id(id)?
        .ok_or_else(|| AppError::not_found("tệp đã khoá này"))?;
    let file = file(&row)?;
    Ok((row, file))
}

/// The bytes of a frozen file, sound.
pub(super) fn bytes(app: &App, row: &SealedRow) -> Result<Vec<u8>, AppError> {
    Ok(vault(&app.data_dir).read(&row.kept)?)
}

pub(crate) fn pages(app: &mut App, sealed: String) -> Result<Aside<SealedPages>, AppError> {
    let (row, _) = self::sealed(app, &sealed)?;
    let (vault, looked_at) = (vault(&app.data_dir), app.looked_at.clone());
    Ok(beside(move || {
        let sizes = looked_at.with(&vault, &row.kept, |file| Ok(file.sizes()))?;
        Ok(SealedPages {
            pages: sizes
                .into_iter()
                .map(|(width, height)| SealedPage { width, height })
                .collect(),
        })
    }))
}

pub(crate) fn picture(
    app: &mut App,
    sealed: String,
    page: usize,
) -> Result<Aside<PagePicture>, AppError> {
    let (row, _) = self::sealed(app, &sealed)?;
    let (vault, looked_at) = (vault(&app.data_dir), app.looked_at.clone());
    Ok(beside(move || {
        let svg = looked_at.with(&vault, &row.kept, |file| file.page(page))?;
        Ok(PagePicture { svg: Some(svg) })
    }))
}

pub(crate) fn attach_scan(
    app: &mut App,
    draft: String,
    path: String,
    by: String,
) -> Result<Aside<IssueView>, AppError> {
    way(&app.store, &draft)?.require(Act::Distribute)?;
    let vault = vault(&app.data_dir);
    let path = PathBuf::from(path);
    let name = path.file_name().map_or_else(
        || "Bản quét".to_owned(),
        |name| name.to_string_lossy().into(),
    );
    // The bytes first, the row that speaks of them after.
    let keep = move || {
        let extension = scan_kind(&path)?;
        let mut scan = File::open(&path).map_err(|error| AppError::read(&path, &error))?;
        Ok(vault.keep_from(&mut scan, extension)?)
    };
    Ok(aside(keep, move |app, kept| {
        let (store, hand) = app.hand();
        let role = SealedRole::Scan;
        store.transact(hand.op("Đính kèm bản quét", &draft), |tx| {
            way(tx, &draft)?.require(Act::Distribute)?;
            seal(tx, &hand, &draft, role, &kept, None, &name, "", &by).map(drop)
        })?;
        view::open(app, draft)
    }))
}

/// By its first bytes, whatever its name says.
fn scan_kind(path: &Path) -> Result<&'static str, AppError> {
    let read = |error| AppError::read(path, &error);
    let mut file = File::open(path).map_err(read)?;
    let length = file.metadata().map_err(read)?.len();
    let mut head = [0; 8];
    let count = file.read(&mut head).map_err(read)?;
    let kind = match &head[..count] {
        head if head.starts_with(b"%PDF-") => "pdf",
        [0xff, 0xd8, 0xff, ..] => "jpg",
        head if head.starts_with(b"\x89PNG\r\n\x1a\n") => "png",
        _ => {
            return Err(AppError::new(
                "bad-scan",
                format!("{} không phải tệp PDF, JPG hay PNG.", path.display()),
                "Quét lại bản đã ký thành PDF, JPG hoặc PNG rồi đính kèm.",
            ));
        }
    };
    if length > LARGEST_SCAN {
        return Err(AppError::new(
            "bad-scan",
            format!("Bản quét quá lớn ({} MB).", length / 1_000_000),
            "Quét ở độ phân giải 200 - 300 dpi rồi đính kèm lại.",
        ));
    }
    Ok(kind)
}

pub(crate) fn save(app: &mut App, sealed: String, path: String) -> Result<Exported, AppError> {
    let (row, _) = self::sealed(app, &sealed)?;
    write_out(app, &row, Path::new(&path))
}

fn write_out(app: &App, row: &SealedRow, path: &Path) -> Result<Exported, AppError> {
    let bytes = bytes(app, row)?;
    standalone::write_file(path, &bytes)?;
    Ok(Exported {
        path: path.display().to_string(),
        bytes: bytes.len(),
    })
}

/// A copy, so that what a viewer saves never touches the frozen file. Its name says which bytes it has, so that one a
/// viewer holds open is not written over.
pub(crate) fn view(app: &mut App, sealed: String) -> Result<Exported, AppError> {
    let (row, file) = self::sealed(app, &sealed)?;
    let folder = app.data_dir.join(VIEW_DIR);
    fs::create_dir_all(&folder).map_err(|error| AppError::write(&folder, &error))?;
    let Kept {
        sha256, extension, ..
    } = &row.kept;
    let name = crate::file_name(file.name.trim_end_matches(&format!(".{extension}")));
    let short = sha256.get(..8).unwrap_or_default();
    let path = folder.join(format!("{name} [{short}].{extension}"));
    match hash_of(&path) {
        Ok((hash, _)) if hash == *sha256 => Ok(Exported {
            path: path.display().to_string(),
            bytes: usize::try_from(row.kept.bytes).unwrap_or(usize::MAX),
        }),
        _ => write_out(app, &row, &path),
    }
}

/// Takes away copies that were looked at days ago. One that a viewer still holds stays.
pub(crate) fn sweep_views(data_dir: &Path, now: SystemTime) {
    let Ok(entries) = fs::read_dir(data_dir.join(VIEW_DIR)) else {
        return;
    };
    for entry in entries.flatten() {
        let made = entry.metadata().and_then(|data| data.modified());
        let age = made.ok().and_then(|made| now.duration_since(made).ok());
        if age.is_some_and(|age| age > VIEWED) {
            // It costs only room. A folder is what a program that died while it printed left.
            let _ = match entry.path().is_dir() {
                true => fs::remove_dir_all(entry.path()),
                false => fs::remove_file(entry.path()),
            };
        }
    }
}

pub(crate) fn verify(_: &mut App, path: String) -> Result<Aside<Verified>, AppError> {
    let hash = move || {
        let path = Path::new(&path);
        let (sha256, _) = hash_of(path).map_err(|error| {
            AppError::new(
                "cannot-read",
                format!("Không đọc được tệp {}.", path.display()),
                "Kiểm tra đường dẫn và quyền đọc tệp.",
            )
            .with_detail(error)
        })?;
        Ok(sha256)
    };
    Ok(aside(hash, known))
}

/// Which frozen files have this hash.
fn known(app: &mut App, sha256: String) -> Result<Verified, AppError> {
    let mut matches = Vec::new();
    for row in app.store.sealed_by_hash(&sha256)? {
        let Body { role, .. } = body_of(&row.body)?;
        let Some(entry) = register::entry_of(&app.store, &row.owner)? else {
            continue;
        };
        let (_, draft) = draft_record(&app.store, &row.owner)?;
        let (owner, _) = org_record(&app.store, &draft.parent)?;
        matches.push(VerifiedMatch {
            draft: row.owner,
            role,
            symbol: entry.symbol,
            kind_name: entry.kind_name,
            subject: entry.subject,
            signed_on: entry.signed_on,
            signer: entry.signer,
            committee: owner.term.committee,
        });
    }
    Ok(Verified {
        known: !matches.is_empty(),
        sha256,
        matches,
    })
}

pub(crate) fn check_all(app: &mut App) -> Result<Aside<ArchiveReport>, AppError> {
    let vault = vault(&app.data_dir);
    let rows = app.store.all_sealed()?;
    Ok(beside(move || report(&vault, rows)))
}

fn report(vault: &Vault, rows: Vec<SealedRow>) -> Result<ArchiveReport, AppError> {
    let mut report = ArchiveReport::default();
    for row in rows {
        if vault.is_whole(&row.kept) {
            report.sound += 1;
            continue;
        }
        let Body { name, .. } = body_of(&row.body)?;
        match vault.sound(&row.kept) {
            Ok(_) if vault.is_whole(&row.kept) => report.restored.push(name),
            Ok(_) => {
                return Err(AppError::new(
                    "second-copy",
                    format!(
                        "Một trong hai bản của {name} hỏng mà chưa ghi lại được; bản kia còn nguyên."
                    ),
                    "Kiểm tra ổ đĩa còn chỗ và ghi được, rồi kiểm tra kho lưu lại.",
                ));
            }
            Err(StoreError::Lost { .. }) => report.lost.push(name),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(report)
}
