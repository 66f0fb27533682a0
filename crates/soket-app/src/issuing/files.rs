//! Frozen files: looking at them, sending them out, attaching the scan of the signed paper, telling whether a file is
//! one of them.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use soket_core::Act;
use soket_pages::{file_page, file_pages};
use soket_store::{SealedRow, StoreError, hash_of};

use super::freeze::PageEnd;
use super::hand::{vault, way};
use super::issue::seal;
use super::{register, view};
use crate::load::{body_of, draft_record, org_record};
use crate::pages::{Later, later_work};
use crate::wire::{
    ArchiveReport, Exported, IssueView, PagePicture, SealedFile, SealedPage, SealedPages,
    SealedRole, Verified, VerifiedMatch,
};
use crate::{App, AppError, standalone};

/// Folder of the copies that the system's viewer opens, in the data folder.
const VIEW_DIR: &str = "xem";
/// A scan beyond it is a mistake: the program prints pages, not films.
const LARGEST_SCAN: u64 = 1 << 30;

/// What the row of a frozen file says besides its bytes.
#[derive(Deserialize)]
struct Body {
    role: SealedRole,
    name: String,
    at: String,
    by: String,
    #[serde(default)]
    end: Option<PageEnd>,
}

/// How the last page of our own PDF ends.
pub(super) fn page_end(row: &SealedRow) -> Result<Option<PageEnd>, AppError> {
    Ok(body_of::<Body>(&row.body)?.end)
}

pub(super) fn file(row: &SealedRow) -> Result<SealedFile, AppError> {
    let Body {
        role, name, at, by, ..
    } = body_of(&row.body)?;
    Ok(SealedFile {
        id: row.id.clone(),
        role,
        name,
        sha256: row.kept.sha256.clone(),
        bytes: row.kept.bytes,
        at,
        by,
    })
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

pub(crate) fn pages(app: &mut App, sealed: String) -> Result<Later<SealedPages>, AppError> {
    let (row, _) = self::sealed(app, &sealed)?;
    let vault = vault(&app.data_dir);
    Ok(later_work(app, move || {
        let bytes = vault.read(&row.kept)?;
        let pages = file_pages(&bytes, &row.kept.extension).map_err(unreadable)?;
        Ok(SealedPages {
            pages: pages
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
) -> Result<Later<PagePicture>, AppError> {
    let (row, _) = self::sealed(app, &sealed)?;
    let vault = vault(&app.data_dir);
    Ok(later_work(app, move || {
        let bytes = vault.read(&row.kept)?;
        let svg = file_page(&bytes, &row.kept.extension, page).map_err(unreadable)?;
        Ok(PagePicture { svg: Some(svg) })
    }))
}

fn unreadable(detail: impl std::fmt::Display) -> AppError {
    AppError::new(
        "bad-file",
        "Không xem được trang của tệp này.",
        "Mở bằng trình xem của máy.",
    )
    .with_detail(detail)
}

pub(crate) fn attach_scan(
    app: &mut App,
    draft: String,
    path: String,
    by: String,
) -> Result<IssueView, AppError> {
    let path = PathBuf::from(path);
    let extension = scan_kind(&path)?;
    let (store, hand) = app.hand();
    // A long copy must not keep others from writing: the bytes first, the row that speaks of them after.
    way(store, &draft)?.require(Act::Distribute)?;
    let mut scan = File::open(&path).map_err(|error| AppError::read(&path, &error))?;
    let kept = hand.vault.keep_from(&mut scan, extension)?;
    let name = path.file_name().map_or_else(
        || "Bản quét".to_owned(),
        |name| name.to_string_lossy().into(),
    );
    store.transact(hand.op("Đính kèm bản quét", &draft), |tx| {
        way(tx, &draft)?.require(Act::Distribute)?;
        seal(tx, &hand, &draft, SealedRole::Scan, &kept, None, &name, &by).map(drop)
    })?;
    view::open(app, draft)
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

/// A copy, so that what a viewer saves never touches the frozen file.
pub(crate) fn view(app: &mut App, sealed: String) -> Result<Exported, AppError> {
    let (row, file) = self::sealed(app, &sealed)?;
    let folder = app.data_dir.join(VIEW_DIR);
    std::fs::create_dir_all(&folder).map_err(|error| AppError::write(&folder, &error))?;
    let name = crate::file_name(
        file.name
            .trim_end_matches(&format!(".{}", row.kept.extension)),
    );
    write_out(
        app,
        &row,
        &folder.join(format!("{name}.{}", row.kept.extension)),
    )
}

pub(crate) fn verify(app: &mut App, path: String) -> Result<Verified, AppError> {
    let path = Path::new(&path);
    let (sha256, _) = hash_of(path).map_err(|error| {
        AppError::new(
            "cannot-read",
            format!("Không đọc được tệp {}.", path.display()),
            "Kiểm tra đường dẫn và quyền đọc tệp.",
        )
        .with_detail(error)
    })?;
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

pub(crate) fn check_all(app: &mut App) -> Result<ArchiveReport, AppError> {
    let vault = vault(&app.data_dir);
    let mut report = ArchiveReport::default();
    for row in app.store.all_sealed()? {
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
                        "Bản thứ hai của {name} bị mất mà chưa ghi lại được; bản chính còn nguyên."
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
