//! The command line's words.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use soket_app::Direction;
use soket_app::ExportFormat;
use soket_app::OrgKind;

/// Sơ Kết: báo cáo sơ kết giữa nhiệm kỳ, kiểm tra chỉ tiêu, xuất văn bản đúng thể thức. Không dùng mạng.
///
/// Mã thoát: 0 tốt; 1 văn bản còn lỗi, tệp không phải bản đã ký ở đây, in chưa xong; 2 đầu vào không dùng được.
#[derive(Parser)]
#[command(name = "soket", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Thư mục dữ liệu; mẫu riêng nằm trong thư mục con templates
    #[arg(
        long,
        global = true,
        alias = "data-dir",
        env = "SOKET_DATA_DIR",
        value_name = "THƯ_MỤC"
    )]
    pub data: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Các mẫu văn bản
    Template {
        #[command(subcommand)]
        command: TemplateCommand,
    },
    /// Một bản thảo đầy đủ của mẫu, ở định dạng trao đổi (JSON)
    Sample {
        /// Ví dụ bao-cao-so-ket/dang-uy-xa
        #[arg(value_name = "MẪU")]
        template: String,
        /// Bộ thể thức ghi vào bản thảo
        #[arg(long, value_name = "MÃ")]
        rule_set: Option<String>,
    },
    /// JSON Schema của định dạng trao đổi
    Schema,
    /// Kiểm tra một bản thảo
    Check {
        #[arg(value_name = "BẢN_THẢO.json", required_unless_present = "explain")]
        draft: Option<PathBuf>,
        /// In kết quả dạng JSON
        #[arg(long)]
        json: bool,
        /// Giải thích một phép kiểm, ví dụ CT001
        #[arg(long, value_name = "MÃ")]
        explain: Option<String>,
    },
    /// Xuất văn bản đúng thể thức: một bản thảo ra một tệp, hoặc nhiều bản thảo vào một thư mục
    Export(Export),
    /// Kế hoạch: làm kế hoạch của cấp dưới, so với kế hoạch cấp trên, công văn, lịch, biểu chỉ tiêu
    Plan {
        #[command(subcommand)]
        command: PlanCommand,
    },
    /// Đơn vị
    Org {
        #[command(subcommand)]
        command: OrgCommand,
    },
    /// Chỉ tiêu
    Target {
        #[command(subcommand)]
        command: TargetCommand,
    },
    /// Văn bản trong thư mục dữ liệu
    Draft {
        #[command(subcommand)]
        command: DraftCommand,
    },
    /// Cấp số một văn bản đã hoàn chỉnh: kiểm tra, ghi đã ký, lấy số trong sổ, khoá tệp .docx và PDF
    Issue(Issue),
    /// Sổ văn bản đi
    Register {
        #[command(subcommand)]
        command: RegisterCommand,
    },
    /// In bản đã khoá của một văn bản đã cấp số
    Print(Print),
    /// Tệp này có đúng từng byte là một bản đã ký ở đây không
    Verify {
        #[arg(value_name = "TỆP")]
        file: PathBuf,
        /// In kết quả dạng JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub enum DraftCommand {
    /// Nhận một bản thảo vào thư mục dữ liệu; in ra mã của văn bản
    Import {
        #[arg(value_name = "BẢN_THẢO.json")]
        draft: PathBuf,
        /// In kết quả dạng JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
pub struct Issue {
    /// Mã của văn bản (soket draft import)
    #[arg(value_name = "MÃ")]
    pub draft: String,
    /// Số do sổ giấy cấp; bỏ trống: số kế tiếp của sổ
    #[arg(long, value_name = "SỐ")]
    pub number: Option<u32>,
    /// Ngày ký
    #[arg(long, value_name = "NGÀY")]
    pub signed_on: String,
    /// Người vào sổ
    #[arg(long, value_name = "HỌ_TÊN", default_value = "")]
    pub by: String,
    /// In kết quả dạng JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum RegisterCommand {
    /// Các dòng của sổ, theo thứ tự vào sổ
    List {
        /// Loại văn bản: tên (Báo cáo) hoặc ký hiệu (BC)
        #[arg(long, value_name = "LOẠI")]
        kind: Option<String>,
        /// In kết quả dạng JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
pub struct Print {
    /// Mã của văn bản
    #[arg(value_name = "MÃ")]
    pub draft: String,
    /// Tên máy in, như hệ thống gọi
    #[arg(long, value_name = "MÁY_IN")]
    pub printer: String,
    #[arg(long, value_name = "SỐ_BẢN", default_value_t = 1)]
    pub copies: u32,
    /// In hai mặt
    #[arg(long)]
    pub duplex: bool,
    /// Chờ máy in nhiều nhất bấy nhiêu giây; việc in chưa xong vẫn ở hàng đợi
    #[arg(long, value_name = "GIÂY", default_value_t = 300)]
    pub wait: u64,
    /// In kết quả dạng JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum TemplateCommand {
    /// Liệt kê mẫu có sẵn và mẫu trong thư mục dữ liệu
    List {
        #[arg(long)]
        json: bool,
    },
    /// Kiểm tra tệp mẫu: lỗi nêu tệp và dòng
    Check {
        #[arg(value_name = "MẪU.toml", required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    /// Xuất một mẫu, cùng những gì mẫu ấy dựa vào, thành một tệp để gửi đi
    Pack {
        #[arg(value_name = "MẪU")]
        template: String,
        #[arg(long, value_name = "TỆP.toml")]
        to: PathBuf,
    },
    /// Nhận một tệp mẫu vào thư mục dữ liệu
    Add {
        #[arg(value_name = "MẪU.toml")]
        file: PathBuf,
    },
}

#[derive(Subcommand)]
pub enum OrgCommand {
    /// Một đơn vị mẫu, để thử lập kế hoạch của cấp dưới
    Sample {
        #[arg(value_enum, value_name = "LOẠI")]
        kind: SampleKind,
    },
}

/// Kinds of bodies there is a sample of.
#[derive(Clone, Copy, ValueEnum)]
pub enum SampleKind {
    Cell,
    GrassrootsCommittee,
    DistrictCommittee,
    CommuneCommittee,
    SteeringCommittee,
    ProvincialCommittee,
}

impl From<SampleKind> for OrgKind {
    fn from(kind: SampleKind) -> Self {
        match kind {
            SampleKind::Cell => Self::Cell,
            SampleKind::GrassrootsCommittee => Self::GrassrootsCommittee,
            SampleKind::DistrictCommittee => Self::DistrictCommittee,
            SampleKind::CommuneCommittee => Self::CommuneCommittee,
            SampleKind::SteeringCommittee => Self::SteeringCommittee,
            SampleKind::ProvincialCommittee => Self::ProvincialCommittee,
        }
    }
}

#[derive(Subcommand)]
pub enum PlanCommand {
    /// Làm kế hoạch của cấp dưới từ kế hoạch này
    Derive {
        #[arg(value_name = "KẾ_HOẠCH.json")]
        plan: PathBuf,
        /// Đơn vị cấp dưới (soket org sample), hoặc một bản thảo của đơn vị ấy; bỏ trống: mọi đơn vị ghi trong kế hoạch
        #[arg(long = "for", value_name = "ĐƠN_VỊ.json")]
        unit: Option<PathBuf>,
        /// Tệp sẽ ghi; cho mọi đơn vị thì là một thư mục
        #[arg(long, value_name = "TỆP.json|THƯ_MỤC")]
        to: PathBuf,
        /// In ra từng đoạn của kế hoạch cấp trên: giữ, sửa, bỏ và lý do
        #[arg(long)]
        explain: bool,
    },
    /// So kế hoạch với kế hoạch của cấp trên đã đổi
    Difference {
        #[arg(value_name = "KẾ_HOẠCH.json")]
        plan: PathBuf,
        /// Kế hoạch mới của cấp trên
        #[arg(long, value_name = "CẤP_TRÊN.json")]
        from: PathBuf,
        #[arg(long)]
        json: bool,
        /// Lấy những thay đổi này (mã in ra khi so), hoặc all; ghi vào --to
        #[arg(long, value_name = "MÃ", requires = "to")]
        take: Vec<String>,
        #[arg(long, value_name = "TỆP.json")]
        to: Option<PathBuf>,
    },
    /// Thời hạn các cấp, dạng lịch .ics
    Calendar {
        #[arg(value_name = "KẾ_HOẠCH.json")]
        plan: PathBuf,
        #[arg(long, value_name = "TỆP.ics")]
        to: PathBuf,
    },
    /// Biểu chỉ tiêu cho cấp dưới điền, dạng .xlsx
    Form {
        #[arg(value_name = "KẾ_HOẠCH.json")]
        plan: PathBuf,
        #[arg(long, value_name = "TỆP.xlsx")]
        to: PathBuf,
    },
    /// Cùng nội dung ấy, viết thành công văn
    Letter {
        #[arg(value_name = "KẾ_HOẠCH.json")]
        plan: PathBuf,
        #[arg(long, value_name = "TỆP.json")]
        to: PathBuf,
    },
    /// Công văn đôn đốc những đơn vị quá hạn
    Remind {
        #[arg(value_name = "KẾ_HOẠCH.json")]
        plan: PathBuf,
        /// Tính đến ngày nào; bỏ trống: hôm nay
        #[arg(long, value_name = "NGÀY")]
        on: Option<String>,
        #[arg(long, value_name = "TỆP.json")]
        to: PathBuf,
    },
}

#[derive(Args)]
pub struct Export {
    #[arg(value_name = "BẢN_THẢO.json", required = true)]
    pub drafts: Vec<PathBuf>,
    /// Tệp sẽ ghi, .docx hoặc .pdf; nhiều bản thảo thì là một thư mục, mỗi tệp giữ tên của bản thảo
    #[arg(long, value_name = "TỆP.docx|TỆP.pdf|THƯ_MỤC")]
    pub to: PathBuf,
    /// Định dạng của các tệp ghi vào thư mục
    #[arg(long, value_enum, value_name = "ĐỊNH_DẠNG", default_value = "docx")]
    pub format: Format,
    /// Bản dự thảo: ghi “Dự thảo lần n”, còn lỗi vẫn xuất
    #[arg(long = "draft")]
    pub as_draft: bool,
    /// Bộ thể thức, thay cho bộ theo ngày ký
    #[arg(long, value_name = "MÃ")]
    pub rule_set: Option<String>,
    /// Phông của PDF: Times New Roman của máy nếu có (machine), hay phông kèm chương trình (embedded), để máy nào cũng ra cùng một tệp
    #[arg(long, value_enum, value_name = "BỘ_PHÔNG", default_value = "machine")]
    pub fonts: Fonts,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Fonts {
    Machine,
    Embedded,
}

/// What a file in a folder is written as.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Docx,
    Pdf,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Docx => Self::Docx,
            Format::Pdf => Self::Pdf,
        }
    }
}

#[derive(Subcommand)]
pub enum TargetCommand {
    /// So mức phấn đấu với nghị quyết
    Compare(Compare),
}

#[derive(Args)]
pub struct Compare {
    /// Tên chỉ tiêu
    #[arg(long, value_name = "TÊN")]
    pub name: String,
    /// Đơn vị tính
    #[arg(long, value_name = "ĐVT", default_value = "")]
    pub unit: String,
    /// Chiều tốt
    #[arg(long, value_enum, value_name = "CHIỀU")]
    pub direction: DirectionName,
    /// Câu chữ trong nghị quyết
    #[arg(long, value_name = "CÂU", allow_hyphen_values = true)]
    pub resolution: String,
    /// Mức phấn đấu trong báo cáo
    #[arg(long, value_name = "CÂU", allow_hyphen_values = true)]
    pub proposed: String,
    #[arg(long)]
    pub json: bool,
}

/// Names of [`Direction`] on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum DirectionName {
    Higher,
    Lower,
    Exact,
    Qualitative,
}

impl From<DirectionName> for Direction {
    fn from(name: DirectionName) -> Self {
        match name {
            DirectionName::Higher => Self::Higher,
            DirectionName::Lower => Self::Lower,
            DirectionName::Exact => Self::Exact,
            DirectionName::Qualitative => Self::Qualitative,
        }
    }
}
