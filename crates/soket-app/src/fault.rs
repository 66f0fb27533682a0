//! When the program is refused: every cause as a code, a Vietnamese message, and the next step. The one place
//! where faults get words.

use std::io;
use std::path::Path;

use serde::Serialize;
use soket_core::SourceFault;
use soket_pages::PdfError;
use soket_store::StoreError;
use ts_rs::TS;

/// What a person reads when something could not be done. The screens branch on `code` alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AppError {
    pub code: &'static str,
    /// What happened, and whether the work is safe.
    pub message: String,
    /// The next step.
    pub hint: String,
    /// For support; may be empty.
    pub detail: String,
}

impl AppError {
    pub(crate) fn new(
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            code,
            message: message.into(),
            hint: hint.into(),
            detail: String::new(),
        }
    }

    pub(crate) fn with_detail(mut self, detail: impl ToString) -> Self {
        self.detail = detail.to_string();
        self
    }

    /// The program is wrong.
    pub fn internal(detail: impl ToString) -> Self {
        Self::new(
            "internal",
            "Chương trình gặp lỗi ở bước này. Những gì đã lưu vẫn còn nguyên.",
            "Thử lại; nếu vẫn lỗi, bấm “Sao chép chi tiết” và gửi cho người hỗ trợ.",
        )
        .with_detail(detail)
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(
            "not-found",
            format!("Không tìm thấy {what}."),
            "Có thể mục này đã bị xoá ở cửa sổ khác. Mở lại danh sách văn bản.",
        )
    }

    pub(crate) fn stale() -> Self {
        Self::new(
            "stale",
            "Chỗ này vừa được sửa ở nơi khác nên chưa ghi đè.",
            "Chương trình nạp lại bản mới; chữ vừa gõ vẫn còn trong ô, hãy xem và lưu lại.",
        )
    }

    /// What was asked for cannot be done as asked.
    pub fn refused(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new("refused", message, hint)
    }

    /// Unusable files (a package, a template): all faults, one a line.
    pub(crate) fn source(faults: &[SourceFault]) -> Self {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Self::new(
            "bad-file",
            lines.join("\n"),
            "Sửa tệp ở chỗ đã nêu, hoặc xin lại tệp từ nơi gửi.",
        )
    }

    /// A file could not be written.
    pub fn write(path: &Path, error: &io::Error) -> Self {
        let name = path.display();
        let (code, message, hint) = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (
                "disk-full",
                format!(
                    "Ổ đĩa đã đầy nên chưa ghi được tệp {name}. Bản thảo trong chương trình vẫn an toàn."
                ),
                "Xoá bớt tệp trên ổ đĩa hoặc chọn nơi lưu khác, rồi xuất lại.",
            ),
            io::ErrorKind::NotFound => (
                "folder-missing",
                format!("Không có thư mục để lưu tệp {name}."),
                "Chọn một thư mục đang có, ví dụ Tài liệu.",
            ),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (
                "not-writable",
                format!("Không được phép ghi tệp {name}. Bản thảo trong chương trình vẫn an toàn."),
                "Nếu tệp đang mở trong Word thì đóng lại; hoặc chọn thư mục khác, ví dụ Tài liệu.",
            ),
            io::ErrorKind::IsADirectory
            | io::ErrorKind::InvalidFilename
            | io::ErrorKind::InvalidInput => (
                "bad-path",
                format!("{name} không dùng làm tên tệp được."),
                "Chọn tên tệp khác, kết thúc bằng .docx.",
            ),
            _ => (
                "write-failed",
                format!("Chưa ghi được tệp {name}. Bản thảo trong chương trình vẫn an toàn."),
                "Thử lại, hoặc chọn nơi lưu khác.",
            ),
        };
        Self::new(code, message, hint).with_detail(error)
    }

    /// A file could not be read.
    pub fn read(path: &Path, error: &io::Error) -> Self {
        Self::new(
            "cannot-read",
            format!("Không đọc được tệp {}.", path.display()),
            "Kiểm tra đường dẫn và quyền đọc tệp.",
        )
        .with_detail(error)
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let detail = error.to_string();
        let (code, message, hint) = match error {
            StoreError::Stale { .. } => return Self::stale().with_detail(detail),
            StoreError::Locked => (
                "database-locked",
                "Dữ liệu đang bị một chương trình khác giữ nên chưa lưu được. Chữ vừa gõ vẫn còn trên màn hình.",
                "Đóng cửa sổ Sơ Kết khác hoặc lệnh soket đang chạy; chương trình sẽ tự lưu lại.",
            ),
            StoreError::Full => (
                "disk-full",
                "Ổ đĩa đã đầy nên chưa lưu được. Chữ vừa gõ vẫn còn trên màn hình.",
                "Xoá bớt tệp trên ổ đĩa, đừng đóng chương trình; chương trình sẽ tự lưu lại.",
            ),
            StoreError::ReadOnly => (
                "read-only",
                "Dữ liệu chỉ đọc được, không sửa được.",
                "Kiểm tra quyền ghi thư mục dữ liệu, hoặc cài bản Sơ Kết mới hơn nếu dữ liệu do bản mới tạo ra.",
            ),
            StoreError::Damaged { .. } => (
                "database-damaged",
                "Tệp dữ liệu bị hỏng nên chương trình không mở, để không làm hỏng thêm.",
                "Giữ nguyên thư mục dữ liệu, chép một bản ra nơi khác, rồi khôi phục từ bản sao lưu trong thư mục sao-luu.",
            ),
            StoreError::Foreign { .. } => (
                "database-foreign",
                "Tệp dữ liệu trong thư mục này không phải của Sơ Kết.",
                "Chọn thư mục dữ liệu khác.",
            ),
            StoreError::NotFound { .. } => return Self::not_found("mục này").with_detail(detail),
            StoreError::Io { .. } => (
                "disk-failed",
                "Ổ đĩa hoặc thư mục mạng không đọc, ghi được. Chữ vừa gõ vẫn còn trên màn hình.",
                "Kiểm tra ổ đĩa; đừng đóng chương trình, chương trình sẽ tự lưu lại.",
            ),
            StoreError::CannotOpen => (
                "database-unreachable",
                "Không mở được tệp dữ liệu.",
                "Kiểm tra thư mục dữ liệu còn đó và có quyền ghi.",
            ),
            StoreError::Closed { .. } => (
                "closed",
                "Văn bản đã trình ký hoặc đã cấp số nên không sửa, không bỏ vào thùng rác được.",
                "Đang trình ký thì trả lại để sửa ở màn hình “Ký, in”; đã cấp số thì tạo văn bản thay thế.",
            ),
            StoreError::Taken { .. } => (
                "number-taken",
                "Số này vừa được cấp cho văn bản khác.",
                "Cấp số lại: chương trình lấy số kế tiếp.",
            ),
            StoreError::NoSuchNumber { number } => {
                return Self::new(
                    "bad-number",
                    format!("Số {number} không dùng được."),
                    "Ghi một số từ 1 đến 999999.",
                )
                .with_detail(detail);
            }
            StoreError::Lost { .. } => (
                "sealed-lost",
                "Tệp đã khoá và bản thứ hai của nó đều mất hoặc bị sửa, nên chương trình không in, không xuất.",
                "Chép lại tệp từ bản sao thư mục dữ liệu, hoặc đính kèm bản quét của bản giấy.",
            ),
            StoreError::Sql(_) => return Self::internal(detail),
        };
        Self::new(code, message, hint).with_detail(detail)
    }
}

impl From<PdfError> for AppError {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Uncovered(letters) => {
                let shown: Vec<String> = letters
                    .iter()
                    .take(20)
                    .map(|letter| format!("“{letter}” (U+{:04X})", u32::from(*letter)))
                    .collect();
                Self::new(
                    "letters-uncovered",
                    format!(
                        "Chưa xuất được PDF: phông chữ không có ký tự {}.",
                        shown.join(", ")
                    ),
                    "Thay các ký tự ấy trong văn bản rồi xuất lại. Tệp Word vẫn xuất được.",
                )
            }
            PdfError::Fault(fault) => Self::internal(fault),
        }
    }
}
