/** Texts about plans: levels, the time line, lower units, the superior's plan. */
import type { Bound, Fate, Meeting, OrgKind, PlanChangeKind } from "../generated";
import { formatNumber } from "./format";

const kinds: Partial<Record<OrgKind, string>> = {
  cell: "Chi bộ",
  "grassroots-committee": "Đảng bộ cơ sở",
  "commune-committee": "Xã, phường, đặc khu",
  "district-committee": "Cấp huyện",
  "steering-committee": "Ban chỉ đạo",
  "provincial-committee": "Cấp tỉnh",
};

const bounds: Record<Bound, string> = {
  latest: "chậm nhất",
  before: "trước",
  within: "trong",
  expected: "dự kiến",
};

const meetings: Record<Meeting, string> = {
  cell: "Hội nghị chi bộ",
  "all-members": "Hội nghị toàn thể đảng viên",
  committee: "Hội nghị ban chấp hành",
  "standing-board": "Hội nghị ban thường vụ",
  officials: "Hội nghị cán bộ chủ chốt",
  steering: "Hội nghị ban chỉ đạo",
};

const fates: Record<Fate, string> = { kept: "Giữ nguyên", adapted: "Sửa cho hợp", dropped: "Không lấy" };

const changes: Record<PlanChangeKind, string> = { added: "Thêm", changed: "Đổi", removed: "Bỏ" };

/** How names of the Party's committees begin, in one spelling, lower case. */
const beginnings: [string, OrgKind][] = [
  ["chi bộ", "cell"],
  ["chi uỷ", "cell"],
  ["ban chỉ đạo", "steering-committee"],
  ["huyện uỷ", "district-committee"],
  ["thị uỷ", "district-committee"],
  ["quận uỷ", "district-committee"],
  ["thành uỷ", "district-committee"],
  ["tỉnh uỷ", "provincial-committee"],
  ["đảng uỷ xã ", "commune-committee"],
  ["đảng uỷ phường ", "commune-committee"],
  ["đảng uỷ đặc khu ", "commune-committee"],
  ["đảng bộ xã ", "commune-committee"],
  ["đảng bộ phường ", "commune-committee"],
  ["đảng bộ đặc khu ", "commune-committee"],
];

export const viPlan = {
  kinds,
  bounds,
  meetings,
  fates,
  changes,

  timeline: {
    title: "Trình tự, thời hạn",
    lead: "Cấp dưới xong trước cấp trên; chương trình hành động trước nghị quyết. Kéo mép phải của thanh để đổi hạn; câu chữ trong kế hoạch đổi theo.",
    level: "Cấp",
    units: "Đơn vị",
    year: (year: number) => `năm ${year}, tháng:`,
    today: (day: string) => `Hôm nay, ${day}`,
    none: "Chưa có cấp nào ghi thời hạn. Ghi thời hạn ở các mục dưới đây.",
    noDeadline: "chưa ghi thời hạn",
    handle: (title: string, words: string) =>
      `Thời hạn: ${title}, ${words}. Phím mũi tên trái, phải dời một ngày; Page Up, Page Down dời một tháng.`,
    late: "quá hạn",
    done: (done: number, units: number) => `${formatNumber(done)}/${formatNumber(units)} đã gửi`,
    after: (rows: number[]) => `xong sau ${rows.map((row) => row + 1).join(", ")}`,
    against: (titles: string[]) => `Phải xong sau ${titles.join(", ")}.`,
  },

  level: {
    one: (number: number) => `Cấp ${number}`,
    add: "Thêm cấp",
    remove: "Xoá cấp này",
    removed: (title: string) => `Đã xoá “${title}”.`,
    title: "Tên cấp, đơn vị",
    group: "Đề mục chung",
    groupHint: "Các dòng cùng đề mục đứng liền nhau in dưới một đề mục, như “Đối với cấp tỉnh”.",
    kinds: "Dành cho",
    reviews: "Nội dung sơ kết",
    review: (number: number) => `Nội dung ${number}`,
    addReview: "Thêm nội dung",
    forms: "Hình thức tổ chức",
    form: (number: number) => `Hình thức ${number}`,
    addForm: "Thêm hình thức",
    formHint: "Để trống thì câu được viết từ hình thức hội nghị đã chọn.",
    meeting: (number: number) => `Hội nghị của hình thức ${number}`,
    noMeeting: "(theo câu đã viết)",
    removeLine: (label: string) => `Xoá ${label.toLocaleLowerCase("vi")}`,
    bound: "Thời hạn",
    on: "Ngày, tháng, quý",
    onHint: "30/5/2028, 5/2028, quý II/2028 hoặc 2028",
    start: "Bắt đầu",
    sentence: "Câu in trong kế hoạch",
    sentenceHint: "Để trống thì câu được viết từ thời hạn ở trên.",
  },

  annexes: {
    title: "Gửi kèm kế hoạch",
    attach: (title: string) => `In kèm phụ lục “${title}”`,
    formSheet: "Ghi biểu ra tệp .xlsx…",
    fill: "Lấy đề cương từ mẫu báo cáo",
    fillHint: "Đề cương đang có được thay bằng các mục của mẫu; bấm Ctrl Z để lấy lại.",
    filled: "Đã lấy đề cương.",
    sectionTitle: (number: number) => `Tên mục ${number}`,
  },

  units: {
    beginnings,
    oneSpelling: (name: string) => name.replaceAll("ủy", "uỷ"),
    title: "Đơn vị cấp dưới",
    none: "Chưa ghi đơn vị nào. Ghi danh sách một lần, dùng cho mọi kế hoạch của nhiệm kỳ.",
    edit: "Sửa danh sách…",
    name: "Tên đơn vị",
    kind: "Loại",
    doneOn: "Ngày gửi báo cáo",
    note: "Ghi chú",
    doneOnOf: (name: string) => `Ngày gửi báo cáo của ${name}`,
    noteOf: (name: string) => `Ghi chú về ${name}`,
    until: "Thời hạn",
    counted: (done: number, units: number, late: number) =>
      `${formatNumber(done)}/${formatNumber(units)} đơn vị đã gửi${late > 0 ? `, ${formatNumber(late)} đơn vị quá hạn` : ""}.`,
    dialog: "Danh sách đơn vị cấp dưới",
    dialogLead: "Mỗi dòng một đơn vị. Dán được cả danh sách từ Word, Excel. Loại đơn vị nhận theo tên, sửa được ở dưới.",
    lines: "Tên các đơn vị, mỗi dòng một đơn vị",
    save: "Lưu danh sách",
    saved: (units: number) => `Đã lưu ${formatNumber(units)} đơn vị.`,
    kindOf: (name: string) => `Loại của ${name}`,
  },

  down: {
    title: "Kế hoạch cho cấp dưới",
    lead: "Tạo từ kế hoạch này: viện dẫn số, ngày, trích yếu; chỉ giữ phần của cấp đó; hạn của cấp dưới nữa tự sớm hơn.",
    all: (units: number) => `Tạo cho ${formatNumber(units)} đơn vị…`,
    some: "Tạo cho một số đơn vị…",
    remind: (late: number) => `Công văn đôn đốc (${formatNumber(late)} đơn vị chậm)`,
    noneLate: "Không có đơn vị nào quá hạn.",
    noUnits: "Ghi danh sách đơn vị cấp dưới trước.",
    letter: "Viết thành công văn",
    calendar: "Lịch .ics…",
    sheet: "Biểu chỉ tiêu (.xlsx)…",
    send: "Tệp gửi đi (.json)…",
    dialog: "Tạo kế hoạch cho cấp dưới",
    dialogLead: "Mỗi đơn vị một tệp .json để mở bằng Sơ Kết và một tệp .docx để xem, ghi vào thư mục sẽ chọn.",
    chooseAll: "Chọn tất cả",
    chosen: (count: number) => `Đã chọn ${formatNumber(count)} đơn vị`,
    start: "Chọn thư mục và tạo",
    stop: "Dừng",
    progress: (done: number, all: number) => `Đã tạo ${formatNumber(done)} trong ${formatNumber(all)} kế hoạch`,
    stopped: (done: number) => `Đã dừng. ${formatNumber(done)} kế hoạch đã ghi vẫn còn trong thư mục.`,
    finished: (done: number, folder: string) => `Đã ghi ${formatNumber(done)} kế hoạch vào ${folder}`,
    refused: "Không tạo được cho:",
    folder: "Thư mục",
    saved: (path: string) => `Đã ghi ${path}`,
    filters: { ics: "Lịch", xlsx: "Bảng tính Excel", json: "Hồ sơ Sơ Kết" },
    chooseOne: "Chọn ít nhất một đơn vị.",
    folderMissing: "Ghi thư mục để chứa các tệp.",
  },

  up: {
    title: "Từ kế hoạch của cấp trên",
    counted: (kept: number, adapted: number, dropped: number) =>
      `Giữ nguyên ${formatNumber(kept)}, sửa ${formatNumber(adapted)}, không lấy ${formatNumber(dropped)} đoạn.`,
    open: (count: number) => `Còn ${formatNumber(count)} chỗ đơn vị phải quyết định.`,
    show: "Xem từng đoạn",
    compare: "So với tệp mới của cấp trên…",
    passages: "Từng đoạn của kế hoạch cấp trên",
    why: "vì",
    decided: "Đã xem xong",
    reopen: "Xem lại",
    here: "Tới chỗ này",
    dialog: "Cấp trên đã đổi gì",
    nothing: "Không có gì khác với kế hoạch đã lấy.",
    before: "Cấp trên, trước",
    after: "Cấp trên, nay",
    mine: "Đơn vị đang ghi",
    proposed: "Đề nghị",
    rewritten: "Đơn vị đã sửa chỗ này; lấy vào thì mất phần đã sửa.",
    takeOne: "Lấy thay đổi này",
    takeAll: "Lấy tất cả",
    taken: "Đã lấy thay đổi của cấp trên.",
    receive: "Tạo từ kế hoạch cấp trên…",
    receiveHint: "Mở tệp .json của kế hoạch cấp trên, làm ra kế hoạch của đơn vị mình.",
    import: "Nhận hồ sơ từ tệp…",
    path: "Đường dẫn tệp",
    openIt: "Mở",
  },
};
