/** Texts of the register of outgoing documents. */
import type { DocKind, NumberState } from "../generated";
import { formatNumber } from "./format";

const kinds: Record<DocKind, string> = {
  resolution: "Nghị quyết",
  decision: "Quyết định",
  regulation: "Quy định",
  directive: "Chỉ thị",
  conclusion: "Kết luận",
  rules: "Quy chế",
  circular: "Thông tri",
  guideline: "Hướng dẫn",
  notice: "Thông báo",
  report: "Báo cáo",
  plan: "Kế hoạch",
  program: "Chương trình",
  scheme: "Đề án",
  option: "Phương án",
  project: "Dự án",
  submission: "Tờ trình",
  letter: "Công văn",
  minutes: "Biên bản",
};

const states: Record<NumberState, string> = { reserved: "Giữ số", skipped: "Bỏ số", issued: "Đã cấp" };

/** 1, 2, 3, 7 → "1 - 3, 7" */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} - ${to}`)).join(", ");
}

export const viRegister = {
  title: "Sổ văn bản đi",
  kinds,
  otherSeries: { congress: "Văn bản đại hội", copies: "Bản sao" },
  states,
  body: "Cơ quan, nhiệm kỳ",
  bodyName: (committee: string, start: number, end: number) => `${committee}, ${start} - ${end}`,
  series: "Loại văn bản",
  allSeries: "Tất cả các loại",
  search: "Tìm trong sổ",
  searchHint: "Số, trích yếu, người ký, nơi nhận; không cần gõ dấu",
  book: "In sổ (.pdf)…",
  table: "Xuất .xlsx…",
  check: "Kiểm tra kho lưu…",
  more: "Việc khác với sổ",
  add: "Vào sổ thủ công…",
  reserve: "Giữ số…",
  skip: "Bỏ số…",
  writing: "Đang ghi sổ…",
  reading: "Đang mở sổ…",
  saved: (path: string) => `Đã ghi ${path}`,
  openFile: "Mở",
  fileName: (body: string, ending: string) => `So van ban di - ${body}.${ending}`,
  filters: { pdf: "Tệp PDF", xlsx: "Bảng tính Excel" },

  columns: {
    symbol: "Số, ký hiệu",
    day: "Ngày",
    subject: "Tên loại, trích yếu",
    signer: "Người ký",
    recipients: "Nơi nhận",
    filed: "Đơn vị lưu",
    copies: "Số bản",
    note: "Ghi chú",
    acts: "Thao tác",
  },
  openDraft: (symbol: string) => `Mở văn bản ${symbol}`,
  fewerRecipients: "thu gọn",
  moreRecipients: (count: number) => `và ${count} nơi nữa`,
  replacedBy: (symbol: string) => `Thay bằng ${symbol}.`,
  acts: (symbol: string) => `Thao tác với số ${symbol}`,
  actOpen: "Mở văn bản",
  actNote: "Sửa ghi chú…",
  actRelease: "Trả số…",
  actChange: "Sửa dòng…",
  actRemove: "Xoá dòng…",
  actUse: "Vào sổ thủ công với số này…",

  count: (from: number, to: number, total: number) =>
    total === 0 ? "Không có dòng nào" : `Dòng ${formatNumber(from)} - ${formatNumber(to)} trong ${formatNumber(total)}`,
  pager: { label: "Các trang của sổ", first: "Trang đầu", previous: "Trang trước", next: "Trang sau", last: "Trang cuối" },
  emptyTitle: "Sổ chưa có dòng nào",
  emptyText: "Văn bản được cấp số ở “Ký, in” tự vào đây. Văn bản đã lấy số ở sổ giấy thì vào sổ thủ công.",
  noneTitle: "Không tìm thấy",
  noneText: "Không có dòng nào khớp. Thử ít chữ hơn, hoặc chọn tất cả các loại.",
  clear: "Bỏ tìm",

  summary: {
    title: "Các dãy số",
    next: (number: number) => `số kế tiếp ${formatNumber(number)}`,
    gaps: (numbers: readonly number[]) => `số trống: ${ranges(numbers)}`,
    noGaps: "không trống số nào",
  },

  line: {
    title: "Vào sổ thủ công",
    lead: "Dành cho văn bản đã lấy số ở sổ giấy, không soạn bằng chương trình này.",
    number: "Số",
    numberHint: "Để trống: số kế tiếp.",
    badNumber: "Số là một số từ 1 trở lên",
    day: "Ngày ký",
    dayExample: "24/5/2028",
    subject: "Trích yếu",
    subjectExample: "về việc …",
    signer: "Người ký",
    signerExample: "Bí thư Nguyễn Văn Mẫu",
    recipients: "Nơi nhận",
    recipientsHint: "Mỗi dòng một nơi.",
    filed: "Đơn vị lưu",
    copies: "Số bản",
    note: "Ghi chú",
    by: "Người vào sổ",
    act: "Vào sổ",
    whyDay: "Ghi ngày ký trước",
    whySubject: "Ghi trích yếu trước",
    done: "Đã vào sổ.",
    kind: "Tên loại",
    noKind: "Chọn tên loại",
    whyKind: "Chọn tên loại văn bản đại hội trước",
    changeTitle: "Sửa dòng vào sổ thủ công",
    changeLead: "Chép đúng như sổ giấy. Số cũng sửa được nếu gõ nhầm.",
    changeAct: "Lưu dòng",
    changed: "Đã sửa dòng trong sổ.",
  },

  keep: {
    reserveTitle: "Giữ số",
    reserveText: "Số được giữ cho một văn bản sắp có; khi cấp số, chọn “Số khác” và gõ số này.",
    skipTitle: "Bỏ số",
    skipText: "Số bị bỏ không cấp cho văn bản nào. Sổ ghi lý do.",
    reason: "Lý do",
    reserveExample: "Nghị quyết hội nghị ngày 28/5",
    skipExample: "Ghi nhầm ở sổ giấy",
    by: "Người ghi",
    why: "Ghi lý do trước",
    reserveAct: "Giữ số",
    skipAct: "Bỏ số",
    reserved: "Đã giữ số.",
    skipped: "Đã bỏ số.",
  },

  release: {
    title: (state: NumberState, number: number) => (state === "issued" ? `Xoá dòng số ${number} khỏi sổ?` : `Trả số ${number}?`),
    entered: (subject: string) => `Dòng này được vào sổ thủ công: ${subject}. Chỉ xoá khi vào nhầm; số ấy lại dùng được cho văn bản khác.`,
    remove: "Xoá dòng",
    text: (state: NumberState, reason: string) =>
      `Số này đang ghi “${states[state]}”: ${reason || "không có lý do"}. Trả lại thì dòng này mất khỏi sổ và số dùng được cho văn bản khác.`,
    act: "Trả số",
    done: ({ state, number }: { state: NumberState; number: number }) => (state === "issued" ? `Đã xoá dòng số ${number}.` : `Đã trả số ${number}.`),
  },

  note: {
    title: (symbol: string) => `Ghi chú của số ${symbol}`,
    label: "Ghi chú",
    act: "Lưu ghi chú",
    done: "Đã lưu ghi chú.",
  },

  archive: {
    title: "Kiểm tra kho lưu",
    working: "Đang đọc lại từng tệp đã khoá…",
    sound: (count: number) => `${formatNumber(count)} tệp còn nguyên.`,
    none: "Chưa có tệp nào được khoá.",
    restored: (count: number) => `${formatNumber(count)} tệp đã bị sửa hoặc mất, đã lấy lại từ bản thứ hai:`,
    lost: (count: number) => `${formatNumber(count)} tệp đã mất, bản thứ hai cũng không còn nguyên:`,
    lostHint: "Giữ nguyên thư mục dữ liệu, tìm trong các bản sao lưu của cơ quan rồi báo người hỗ trợ.",
    allSound: "Mọi tệp đã khoá còn nguyên.",
  },
};
