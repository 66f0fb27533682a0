/** Texts of the check and the export. */

const count = (errors: number) => `${errors} lỗi`;

export const viCheck = {
  title: "Kiểm tra trước khi trình ký",
  summary: {
    still: "Còn",
    errors: count,
    mustMend: "phải sửa. Bản dự thảo vẫn xuất được; bản trình ký chỉ xuất khi hết lỗi.",
    onlyWarnings: (warnings: number) => `Không còn lỗi, xuất được bản trình ký. Có ${warnings} cảnh báo nên xem lại trước khi ký.`,
    clean: "Không còn lỗi, không có cảnh báo. Xuất được bản trình ký.",
  },
  groups: { error: "Lỗi", warning: "Cảnh báo", hint: "Gợi ý" },
  hints: (hints: number) => `Gợi ý: ${hints}`,
  go: "Đến chỗ này",
  why: "Vì sao?",
  resolution: "Nghị quyết",
  report: "Báo cáo",
  keys: [
    { keys: ["↑", "↓"], does: "chọn mục" },
    { keys: ["Enter"], does: "đến chỗ này" },
    { keys: ["M"], does: "sửa theo gợi ý" },
  ],
  passed: "Đã kiểm, không có lỗi",
  help: {
    reading: "Đang mở phần giải thích…",
    close: "Đóng",
  },
  export: {
    title: "Xuất văn bản",
    ruleSet: "Thể thức",
    byDate: "Theo ngày ký",
    fileName: "Tên tệp",
    path: "Nơi lưu",
    format: "Loại tệp",
    formats: { docx: "Word (.docx) – sửa tiếp được", pdf: "PDF – để in, lưu" },
    filters: { docx: "Văn bản Word", pdf: "Tệp PDF" },
    draft: (round: number) => (round > 0 ? `Xuất dự thảo lần ${round}` : "Xuất dự thảo"),
    last: "Xuất bản trình ký",
    lastBlocked: (errors: number) => `Xuất bản trình ký · còn ${count(errors)}`,
    whyBlocked: (errors: number) => `Còn ${count(errors)} phải sửa trước khi trình ký`,
    working: "Đang xuất…",
    whyWorking: "Đang xuất, xin chờ một chút",
    done: "Đã xuất xong",
    unsaved: "Phần vừa gõ chưa lưu được nên chưa xuất. Chữ vẫn còn trên màn hình; xem dòng trạng thái ở cuối cửa sổ rồi xuất lại.",
    failed: "Chưa xuất được",
    keeps: "Mỗi lần xuất được giữ thành một bản lưu.",
  },
  versions: {
    title: "Bản lưu",
    none: "Chưa có bản lưu nào. Mỗi lần xuất, chương trình giữ lại một bản.",
    restore: "Quay về",
    restoreLabel: (name: string) => `Quay về bản lưu “${name}”`,
    confirmTitle: "Quay về bản lưu này?",
    confirm: (name: string) =>
      `Toàn bộ nội dung đang soạn sẽ được thay bằng bản “${name}”. Nội dung hiện nay được giữ thành một bản lưu mới, nên vẫn quay lại được.`,
    confirmAct: "Quay về bản này",
    cancel: "Thôi",
    restored: (name: string) => `Đã quay về bản “${name}”. Nội dung trước đó nằm trong “Bản lưu”.`,
    at: (day: string, time: string) => `${day} lúc ${time}`,
  },
};
