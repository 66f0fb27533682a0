/** Vietnamese texts of the layout's settings: kinds of bodies, capacities, what stands at the edges of a page. */
import type { Capacity, IssuingBody, OrgKind, Urgency } from "../generated";

const kinds: Record<OrgKind, string> = {
  cell: "Chi bộ",
  "section-committee": "Đảng uỷ bộ phận",
  "grassroots-committee": "Đảng uỷ cơ sở",
  "commune-committee": "Đảng uỷ xã, phường, đặc khu",
  "district-committee": "Cấp uỷ cấp huyện (đến tháng 6/2025)",
  "provincial-committee": "Tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương",
  "central-committee": "Ban Chấp hành Trung ương",
  "inspection-committee": "Uỷ ban kiểm tra",
  "advisory-body": "Ban, văn phòng của cấp uỷ",
  "party-group": "Đảng đoàn, ban cán sự đảng (đến năm 2025)",
  "steering-committee": "Ban chỉ đạo, tiểu ban, hội đồng",
  "public-unit": "Đơn vị sự nghiệp của Đảng",
  unit: "Đơn vị trong cơ quan đảng (vụ, phòng)",
};

const bodies: Record<IssuingBody, string> = {
  committee: "Ban chấp hành, hoặc chính cơ quan",
  "standing-board": "Ban thường vụ",
  politburo: "Bộ Chính trị",
  "central-secretariat": "Ban Bí thư",
  congress: "Đại hội",
  presidium: "Đoàn chủ tịch đại hội",
  secretariat: "Đoàn thư ký đại hội",
  "credentials-committee": "Ban thẩm tra tư cách đại biểu",
  tellers: "Ban kiểm phiếu",
};

const capacities: Record<Capacity, string> = {
  "on-behalf": "T/M – thay mặt",
  deputy: "K/T – ký thay",
  "by-order": "T/L – thừa lệnh",
  direct: "Ký trực tiếp theo chức vụ",
  acting: "Q. – quyền cấp trưởng",
};

const urgencies: Record<Urgency, string> = {
  none: "Không",
  urgent: "Khẩn",
  "very-urgent": "Thượng khẩn",
  express: "Hoả tốc",
};

/** Names of the upper field by what stands there: an organization, a committee, an agency. */
export function superiorLabel(kind: OrgKind): string {
  switch (kind) {
    case "inspection-committee":
    case "advisory-body":
    case "party-group":
    case "steering-committee":
    case "public-unit":
      return "Cấp uỷ lập ra (dòng đầu)";
    case "unit":
      return "Tên đầy đủ của cơ quan (dòng đầu)";
    default:
      return "Cấp uỷ cấp trên trực tiếp";
  }
}

export const viLayout = {
  kinds,
  bodies,
  capacities,
  urgencies,
  superiorLabel,

  withoutSeal: "Không có con dấu riêng",
  withoutSealHint: "Người ký ban chỉ đạo ghi chức vụ gắn với con dấu được dùng, rồi “kiêm”.",
  principalOffice: "Chức vụ chính (in trước “kiêm”)",
  principalOfficeOf: (n: number) => `Chức vụ chính của người ký ${n}`,
  principalOfficeExample: "Bí thư",

  subject: "Trích yếu",
  subjectExample: "về việc …",
  subjectHint: "Không viết hoa chữ đầu, không có dấu chấm.",
  cutoff: "Mốc số liệu",

  options: "Tuỳ chọn thể thức",
  author: "Ghi tác giả dưới tên loại (CỦA BAN THƯỜNG VỤ …)",
  note: "Chú thích dưới trích yếu",
  noteExample: "báo cáo của … khoá … trình đại hội … lần thứ …",
  theme: "Chủ đề (thay tên loại của báo cáo chính trị)",
  urgency: "Mức độ khẩn",
  circulation: "Phạm vi lưu hành",
  circulations: [
    "Lưu hành nội bộ",
    "Tài liệu hội nghị",
    "Tài liệu thu hồi",
    "Xem xong trả lại",
    "Xong hội nghị trả lại",
    "Không phổ biến trên phương tiện thông tin đại chúng",
  ],
  noCirculation: "Không ghi",
  drafter: "Ký hiệu người soạn thảo",
  drafterExample: "ABC",
  copies: "Số bản phát hành",
  contact: "Thông tin liên hệ ở trang cuối",
  contactExample: "Địa chỉ; điện thoại; thư điện tử",
  duplex: "In hai mặt (lề trang chẵn đối xứng)",
  tierModel: "Mô hình tổ chức",
  automatic: "Theo ngày ký",
  effective: (name: string) => `Đang dùng: ${name}`,

  addressee: (n: number) => `Nơi ${n}`,
  addAddressee: "Thêm nơi",
  noAddressee: "Chưa ghi nơi nào.",
  addresseeExample: "Ban Thường vụ Tỉnh uỷ",

  byOrderOf: "Thừa lệnh ai",
  byOrderOfHint: "Để trống: thừa lệnh ban thường vụ. Thủ trưởng uỷ quyền thì ghi “Trưởng ban”.",
  recorder: "Người ghi biên bản",
  attestation: "Người xác nhận chữ ký",
  attestationHint: "Khi không được đóng dấu lên chữ ký của người chủ trì, hoặc đại hội không có dấu.",
  noAttestation: "Không cần xác nhận",
  attestOnBehalf: "Xác nhận thay mặt cấp uỷ (nghị quyết đại hội)",
  joint: "Cơ quan cùng ban hành",
  jointHint: "Đơn vị này chủ trì, ký bên phải; các cơ quan khác ký bên trái.",
  jointName: (n: number) => `Tên đầy đủ cơ quan ${n}`,
  jointSymbol: (n: number) => `Ký hiệu cơ quan ${n}`,
  jointPosition: (n: number) => `Chức vụ người ký của cơ quan ${n}`,
  jointSigner: (n: number) => `Người ký của cơ quan ${n}`,
  jointHead: { name: "Tên đầy đủ", symbol: "Ký hiệu", position: "Chức vụ", signer: "Người ký" },
  addJoint: "Thêm cơ quan cùng ban hành",
  removeJoint: (n: number) => `Bỏ cơ quan ${n}`,
} as const;
