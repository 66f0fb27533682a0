//! What every step takes in hand: templates, clock, ids, the frozen files; and where a document stands.

use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use soket_core::{Act, Package, Severity, Stage, StageEvent, Template};
use soket_store::{Op, Rows, Store, Tx, Vault};

use crate::backup::BACKUP_DIR;
use crate::load::{body_of, json};
use crate::{App, AppError, Catalog, Host, now_text};

/// Folder of the frozen files, in the data folder and beside the backups.
pub(crate) const VAULT_DIR: &str = "da-ky";

pub(crate) fn vault(data_dir: &Path) -> Vault {
    Vault::new(
        data_dir.join(VAULT_DIR),
        data_dir.join(BACKUP_DIR).join(VAULT_DIR),
    )
}

/// What a step works with besides the rows.
pub(crate) struct Hand<'a> {
    pub catalog: &'a Catalog,
    pub host: &'a dyn Host,
    pub vault: Vault,
    /// RFC 3339.
    pub now: String,
    pub today: NaiveDate,
}

impl App {
    /// The rows and what a step works with, apart, so that a change can use both.
    pub(crate) fn hand(&mut self) -> (&mut Store, Hand<'_>) {
        let hand = Hand {
            catalog: &self.catalog,
            host: &*self.host,
            vault: vault(&self.data_dir),
            now: now_text(&*self.host),
            today: self.host.now().date_naive(),
        };
        (&mut self.store, hand)
    }
}

impl Hand<'_> {
    /// A step on a document's way; it lies on the stack of nobody's undo.
    pub fn op(&self, name: &'static str, draft: &str) -> Op {
        Op {
            name,
            scope: format!("issue/{draft}"),
            now: self.now.clone(),
            merge: None,
        }
    }
}

/// A stage as the store keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct StageRecord {
    #[serde(flatten)]
    pub event: StageEvent,
    /// The kept version that went to the signatory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Hash of what the pages that went to the signatory said and how they looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<String>,
    /// ISO date of the signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<String>,
}

/// Where a document stands, and every step that led there.
pub(crate) struct Way {
    pub records: Vec<StageRecord>,
}

pub(crate) fn way(rows: &Rows, draft: &str) -> Result<Way, AppError> {
    let records = rows
        .stages(draft)?
        .iter()
        .map(body_of)
        .collect::<Result<_, _>>()?;
    Ok(Way { records })
}

pub(crate) fn stage_of(rows: &Rows, draft: &str) -> Result<Stage, AppError> {
    Ok(way(rows, draft)?.stage())
}

impl Way {
    pub fn stage(&self) -> Stage {
        self.records
            .last()
            .map_or(Stage::Draft, |record| record.event.stage)
    }

    /// Versions that went to the signatory, oldest first.
    pub fn rounds(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.records
            .iter()
            .filter(|record| record.event.stage == Stage::Submitted)
            .filter_map(|record| record.version.as_deref())
    }

    /// Of the pages that last went to the signatory.
    pub fn look(&self) -> Option<&str> {
        self.records
            .iter()
            .rev()
            .find_map(|record| record.look.as_deref())
    }

    /// ISO date of the last signature, unless it was sent back since.
    pub fn signed_on(&self) -> Option<&str> {
        self.records
            .iter()
            .rev()
            .take_while(|record| record.event.stage >= Stage::Signed)
            .find_map(|record| record.signed_on.as_deref())
    }

    /// # Errors
    /// The stage forbids it; the message says where the document stands.
    pub fn require(&self, act: Act) -> Result<(), AppError> {
        let stage = self.stage();
        if stage.allows(act) {
            return Ok(());
        }
        let (message, hint) = match stage {
            Stage::Draft => (
                "Văn bản còn đang soạn.",
                "Trình ký trước, rồi ghi đã ký và cấp số.",
            ),
            Stage::Submitted => (
                "Văn bản đang trình ký.",
                "Ghi đã ký, hoặc trả lại để sửa tiếp.",
            ),
            Stage::Signed => (
                "Văn bản đã ký, chưa cấp số.",
                "Cấp số, hoặc trả lại để sửa rồi trình ký lại.",
            ),
            Stage::Issued => (
                "Văn bản đã cấp số, không sửa được nữa.",
                "Cần sửa thì tạo văn bản thay thế.",
            ),
            Stage::Archived => (
                "Văn bản đã lưu hồ sơ.",
                "Chỉ xem, in lại và tạo văn bản thay thế được.",
            ),
        };
        Err(AppError::new("wrong-stage", message, hint))
    }
}

pub(crate) fn add_stage(
    tx: &mut Tx<'_>,
    draft: &str,
    record: &StageRecord,
) -> Result<(), AppError> {
    Ok(tx.add_stage(draft, &json(record)?)?)
}

/// Errors forbid what goes to the signatory and what gets a number; `hint` says what to do about them.
pub(crate) fn refuse_errors(
    package: &Package,
    template: &Template,
    hint: &str,
) -> Result<(), AppError> {
    let findings = soket_core::check(package, template);
    let errors: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.message.as_str())
        .collect();
    if errors.is_empty() {
        return Ok(());
    }
    Err(AppError::new(
        "errors-left",
        format!(
            "Còn {} lỗi nên chưa trình ký, chưa cấp số được.",
            errors.len()
        ),
        hint,
    )
    .with_detail(errors.join("\n")))
}
