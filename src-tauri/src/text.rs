//! What the shell itself says, before there is a page that could say it. Everything else is in `ui/src/text/`.

pub const PRODUCT: &str = "Sơ Kết";

pub const ALREADY_OPEN: &str = "Sơ Kết đang mở sẵn trên máy này.\n\nVăn bản vẫn an toàn. Đồng chí chuyển sang cửa sổ đang mở \
     (bấm biểu tượng Sơ Kết trên thanh tác vụ, hoặc Alt + Tab) để làm tiếp.";

pub const NO_DATA_FOLDER: &str = "Không tìm được thư mục để lưu dữ liệu, nên Sơ Kết chưa mở.\n\nChưa có gì bị thay đổi. \
     Đồng chí nhờ cán bộ tin học đặt biến SOKET_DATA_DIR chỉ tới một thư mục ghi được, rồi mở lại.";

/// The window itself could not be made: most often no folder can be written, or a part of the system is missing.
pub fn no_window(fault: &dyn std::fmt::Display) -> String {
    format!(
        "Không mở được cửa sổ của Sơ Kết. Văn bản đã lưu vẫn an toàn.\n\n\
         Đồng chí nhờ cán bộ tin học xem thư mục dữ liệu có ghi được không, rồi mở lại.\n\nChi tiết: {fault}"
    )
}

pub const SAVE_TITLE: &str = "Lưu tệp";
pub const FOLDER_TITLE: &str = "Chọn thư mục để ghi các tệp";

pub const OPEN_TITLE: &str = "Mở tệp";

pub const INTERNAL_MESSAGE: &str =
    "Chương trình gặp lỗi khi làm việc này. Phần đã lưu vẫn an toàn.";
pub const INTERNAL_HINT: &str =
    "Đồng chí thử lại; nếu vẫn lỗi, sao chép chi tiết gửi người hỗ trợ.";

pub const PATH_MESSAGE: &str =
    "Tên thư mục hoặc tên tệp vừa chọn có ký tự mà chương trình không đọc được. Chưa ghi gì.";
pub const PATH_HINT: &str = "Đồng chí chọn thư mục khác hoặc đổi tên.";

pub const VIEWER_MESSAGE: &str =
    "Không mở được tệp này bằng trình xem của máy. Tệp không bị ảnh hưởng.";
pub const VIEWER_HINT: &str = "Đồng chí lưu bản sao của tệp rồi mở từ thư mục đã lưu, hoặc nhờ cán bộ tin học cài trình xem PDF.";

/// The question before a file is replaced whose name the person did not type in full.
pub fn replace_existing(file_name: &str) -> String {
    format!("Đã có tệp “{file_name}” trong thư mục này. Thay tệp cũ bằng tệp mới?")
}
pub const REPLACE: &str = "Thay tệp cũ";
pub const KEEP: &str = "Giữ tệp cũ";
