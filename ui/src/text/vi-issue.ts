/** Texts of the way from the finished draft to the printed and filed document. */
import type { PrintOutcome, SealedFile, SealedRole, Stage } from "../generated";
import { formatDate, formatNumber, formatTime, localDay } from "./format";
import { capital } from "./vi";

const stages: Record<Stage, string> = {
  draft: "Đang soạn",
  submitted: "Trình ký",
  signed: "Đã ký",
  issued: "Đã ban hành",
  archived: "Đã lưu hồ sơ",
};

/** What happened, for the list of steps taken. */
const events: Record<Stage, string> = {
  draft: "Trả lại để sửa",
  submitted: "Trình ký",
  signed: "Đã ký",
  issued: "Cấp số",
  archived: "Lưu hồ sơ",
};

const roles: Record<SealedRole, string> = {
  docx: "Bản Word đã khoá",
  pdf: "Bản PDF đã khoá",
  package: "Nội dung đã khoá (.json)",
  scan: "Bản quét có chữ ký, dấu",
  copy: "Bản sao",
};

const outcomes: Record<PrintOutcome, string> = {
  waiting: "chờ máy in",
  printing: "đang in",
  stopped: "máy in dừng",
  done: "đã in",
  cancelled: "đã huỷ",
  failed: "không in được",
};

/** "15 giờ 20, ngày 24/5/2028" */
export function moment(at: string): string {
  const [hours = "", minutes = ""] = formatTime(at).split(":");
  return hours === "" ? at : `${Number(hours)} giờ ${minutes}, ngày ${formatDate(localDay(at))}`;
}

/** "22/5", "22/5/2027" when it was another year than today's. */
export function shortDay(day: string, today: string): string {
  const text = formatDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? text.replace(/\/\d{4}$/, "") : text;
}

/** "9f2c 41d7 … e0b5" */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
}

/** What a frozen file is, so that no two of one document read the same. */
export function fileTitle({ role, label, name }: Pick<SealedFile, "role" | "label" | "name">): string {
  if (role === "scan") return `Bản quét: ${name}`;
  return label || (role === "copy" ? name.replace(/\.pdf$/, "") : roles[role]);
}

/** 1536 → "1,5 KB" */
export function size(bytes: number): string {
  const units = ["byte", "KB", "MB", "GB"];
  let at = 0;
  let value = bytes;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000;
    at += 1;
  }
  return `${formatNumber(value < 10 && at > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[at]}`;
}

const copies = (count: number) => `${formatNumber(count)} bản`;

export const viIssue = {
  title: "Ký, in",
  open: "Ký, in",
  submitOf: (errors: number) => (errors > 0 ? `Trình ký · còn ${errors} lỗi` : "Trình ký"),
  stages,
  events,
  roles,
  outcomes,
  /** The chip of a document in the list and on its screen. */
  chip: (stage: Stage, symbol: string) =>
    stage === "issued" ? `Đã ký · ${symbol}` : stage === "archived" ? `${symbol} · đã lưu` : stages[stage],
  number: (symbol: string) => symbol,

  header: {
    back: "Văn bản",
    register: "Sổ văn bản đi",
    verify: "Kiểm tra bản đã ký",
    read: "Xem nội dung",
    write: "Soạn tiếp",
  },

  way: {
    label: "Các bước của văn bản",
    submit: "Trình ký",
    sign: "Đã ký",
    issue: "Cấp số",
    distribute: "In, phát hành",
    archive: "Lưu hồ sơ",
    now: "đang làm",
    state: { done: "đã xong", now: "đang làm", open: "chưa tới" },
  },

  history: {
    title: (count: number) => `Quá trình (${count})`,
    by: (name: string) => (name === "" ? "" : `, ${name}`),
  },

  by: "Người làm",
  byHint: "Ghi vào quá trình và sổ. Chương trình nhớ cho lần sau.",
  day: { example: "24/5/2028" },
  optional: "không bắt buộc",
  working: "Đang làm…",

  /** Quiet words where a document is submitted, numbered and printed. */
  secrecy: {
    submit:
      "Văn bản có nội dung bí mật nhà nước không soạn, không lưu, không in trên máy có nối mạng. Chương trình không in dấu chỉ độ mật.",
    issue: "Văn bản có nội dung bí mật nhà nước không lưu, không cấp số trên máy có nối mạng.",
    print: "Văn bản mật không in trên máy có nối mạng.",
  },

  closed: {
    banner: "Đã trình ký nên không sửa được.",
    issued: "Đã cấp số nên không sửa được nữa.",
    go: "Mở “Ký, in”",
    refused: "Văn bản đã trình ký nên không sửa được. Muốn sửa thì mở “Ký, in” và trả lại để sửa.",
    refusedIssued: "Văn bản đã cấp số nên không sửa được nữa. Cần sửa thì tạo văn bản thay thế ở “Ký, in”.",
  },

  draft: {
    title: "Trình ký",
    lead: "Trình ký xong thì nội dung khoá lại, chờ người có thẩm quyền ký. Cần sửa thì trả lại, sửa rồi trình lần nữa.",
    blocked: (errors: number) => `Còn ${errors} lỗi · xem`,
    whyBlocked: (errors: number) => `Còn ${errors} lỗi phải sửa trước khi trình ký`,
    clean: "Đã kiểm tra, không còn lỗi.",
    returned: (reason: string) => `Lần trước bị trả lại: ${reason}`,
    adoptedBy: "Cơ quan thông qua",
    adoptedOn: "Ngày họp thông qua",
    adoptedOnHint: "Ngày hội nghị thông qua văn bản. Để trống nếu không qua hội nghị.",
    signatory: "Người ký",
    noSignatory: "Chưa chọn",
    whyNoSignatory: "Chọn người ký trước",
    by: "Người trình",
    act: "Trình ký",
    done: (round: number) => `Đã trình ký lần ${round}. Nội dung đã khoá.`,
  },

  submitted: {
    title: "Chờ ký",
    lead: (round: number) => `Trình lần ${round}. In bản trình ký và phiếu trình ký, đưa người ký; ký xong thì bấm “Đã ký”.`,
    paper: "Giấy trình",
    exportLead: "Bản trình ký để trống số và ngày theo thể thức.",
    export: { docx: "Bản trình ký (.docx)", pdf: "Bản trình ký (.pdf)" },
    sheet: "Phiếu trình ký (.pdf)",
    sheetName: (title: string) => `Phieu trinh ky - ${title}.pdf`,
    sheetLead: "Tờ rời kèm bên ngoài: những điều cần xem trước khi ký, những chỗ đã đổi so với lần trước.",
    saved: (path: string) => `Đã ghi ${path}`,
    openFile: "Mở",
    reviews: (count: number) => `Người ký cần xem (${count})`,
    noReviews: "Không có điều gì cần xem thêm.",
    differences: (count: number) => `Đã đổi so với lần trình trước (${count})`,
    before: "Lần trước",
    after: "Lần này",
    empty: "(không có)",
    signedTitle: "Đã ký",
    signedOn: "Ngày ký trên giấy",
    note: "Ghi chú",
    noteExample: "Ký trực tiếp, 2 bản gốc",
    by: "Người ghi",
    sign: "Đã ký",
    signed: "Đã ghi là đã ký. Bước tiếp: cấp số.",
    return: "Trả lại để sửa…",
  },

  return: {
    title: "Trả lại để sửa?",
    text: "Văn bản mở lại để sửa và phải trình ký lần nữa. Bản đã trình vẫn được giữ để so sánh.",
    textSigned: "Chữ ký trên giấy không còn giá trị với bản sửa: văn bản mở lại để sửa, trình và ký lại từ đầu.",
    reason: "Vì sao trả lại",
    reasonExample: "Bổ sung số liệu thu ngân sách đến 30/6",
    by: "Người trả lại",
    why: "Ghi vì sao trả lại trước",
    act: "Trả lại",
    done: "Đã trả lại để sửa.",
  },

  signed: {
    title: "Cấp số",
    lead: "Số lấy từ sổ văn bản đi. Cấp số xong thì bản Word và PDF được khoá, giữ nguyên từng byte để in lại và đối chiếu.",
    signedOn: "Ngày ban hành (ngày ký)",
    numberBy: "Số",
    next: (number: number) => `Số kế tiếp trong sổ: ${number}`,
    typed: "Số khác (đã giữ, hoặc theo sổ giấy)",
    number: "Số",
    whyNumber: "Ghi số là một số từ 1 trở lên",
    preview: "Số, ký hiệu",
    reading: "đang xem sổ…",
    duplex: "In hai mặt, lề đối xứng",
    duplexHint: "Chọn trước khi khoá: lề trang chẵn đổi bên.",
    by: "Người cấp số",
    act: (symbol: string) => `Cấp số ${symbol}…`,
    confirmTitle: (symbol: string) => `Cấp số ${symbol}?`,
    confirmLead: "Việc này không quay lại được:",
    confirm: (symbol: string, day: string) => [
      `Số ${symbol} được ghi vào sổ, không dùng lại cho văn bản khác.`,
      `Ngày ${day} và toàn bộ nội dung được khoá; sai thì phải ban hành văn bản thay thế.`,
    ],
    confirmDuplex: { yes: "Lề theo cách in hai mặt.", no: "Lề theo cách in một mặt." },
    confirmAct: "Cấp số",
    freezing: "Đang cấp số và khoá bản Word, PDF…",
    freezingHint: "Số, ngày và bản khoá được ghi cùng lúc: mất điện giữa chừng thì không có gì được ghi.",
    done: (symbol: string) => `Đã cấp số ${symbol}.`,
    return: "Trả lại để sửa…",
  },

  copies: {
    title: "Số bản theo nơi nhận",
    head: { line: "Nơi nhận", copies: "Bản", method: "Cách gửi", state: "Trạng thái", acts: "Thao tác" },
    none: "Văn bản không ghi nơi nhận.",
    total: "Cộng",
    copiesOf: (line: string) => `Số bản cho ${line}`,
    methodOf: (line: string) => `Cách gửi cho ${line}`,
    methods: ["Văn thư", "Trực tiếp", "Bưu chính", "Mạng nội bộ", "Lưu"],
    members: (count: number) => `${count} nơi`,
    unsure: "Chưa rõ bao nhiêu nơi",
    unsureHint: "Dòng này gửi cho nhiều nơi mà chưa khai có những ai. Sửa số bản ở đây.",
    bad: "Số bản là một số từ 0 tới 9999",
    waiting: "Chờ",
    unprinted: "Chưa in",
    none0: "Không in",
    printing: (copies: number) => `Đang in ${copies}`,
    stopped: (message: string) => capital(message || "máy in dừng"),
    printed: "Đã in",
    some: (printed: number, copies: number) => `Đã in ${printed}/${copies}`,
    sent: (day: string) => `Đã gửi ${day}`,
    acts: (line: string) => `Thao tác với ${line}`,
    print: (count: number) => `In ${copies(count)}`,
    again: (count: number) => `In lại ${copies(count)}`,
    printedElsewhere: "Ghi đã in đủ",
    notPrinted: "Ghi lại là chưa in",
    send: "Ghi đã gửi…",
    unsend: "Bỏ ghi đã gửi",
    sendAll: "Ghi đã gửi các dòng đã in…",
    note: (text: string) => `Ghi chú: ${text}`,
  },

  send: {
    title: (line: string) => `Gửi cho ${line}`,
    titleAll: (count: number) => `Ghi đã gửi ${count} nơi`,
    on: "Ngày gửi",
    note: "Ghi chú",
    noteExample: "Số biên nhận, người nhận",
    act: "Ghi đã gửi",
    why: "Ghi ngày gửi trước",
    done: (count: number) => `Đã ghi gửi ${count} nơi.`,
  },

  print: {
    title: "In",
    printer: "Máy in",
    reading: "Đang hỏi máy in…",
    refresh: "Hỏi lại máy in",
    noneTitle: "Máy này chưa có máy in",
    noneText:
      "Nối máy in rồi bấm “Hỏi lại máy in”. Chưa có máy in vẫn in được ở máy khác: mở bản đã khoá bằng trình xem, hoặc lưu bản sao ra USB.",
    choice: (label: string, state: string) => `${label} · ${state}`,
    notReady: (state: string) => `Máy in ${state}. Lệnh in vẫn gửi được, máy in sẽ in khi sẵn sàng.`,
    file: "In từ",
    paper: "Giấy",
    duplex: "In hai mặt, lề đối xứng",
    duplexOff: "Bản khoá có lề một mặt; vẫn in hai mặt được.",
    noDuplex: "Máy in này không tự in hai mặt",
    cover: "Kèm trang danh sách nơi nhận",
    range: "Chỉ in các trang",
    rangeExample: "1-3",
    rangeHint: "Để trống: in cả văn bản.",
    badRange: "Ghi trang như 2, 1-3 hoặc 1-2,5",
    rangeCopies: "Số bản",
    printRange: (range: string, count: number) => `In trang ${range} · ${copies(count)}`,
    all: (count: number) => `In tất cả · ${copies(count)}`,
    rest: (count: number) => `In tiếp phần chưa in · ${copies(count)}`,
    again: "In lại tất cả…",
    againTitle: (count: number) => `In lại ${copies(count)}?`,
    againText: "Mọi nơi nhận đã in đủ. In lại thì có thêm một bộ đúng bằng bộ trước; lần in này cũng được ghi.",
    againAct: "In lại",
    progress: "Tiến độ",
    count: (done: number, total: number) => `${formatNumber(done)} / ${formatNumber(total)} bản`,
    pages: (done: number, total: number) => ` · trang ${formatNumber(done)} / ${formatNumber(total)}`,
    pause: "Tạm dừng",
    pausing: "Dừng sau dòng này…",
    resume: "In tiếp",
    cancel: "Huỷ",
    cancelling: "Đang huỷ lệnh in…",
    now: (line: string, count: number) => `Đang in: ${line}, ${copies(count)}`,
    cover0: "Đang in trang danh sách nơi nhận",
    paused: "Đã tạm dừng. Những dòng chưa in vẫn chờ.",
    cancelled: "Đã huỷ. Những bản đã ra khỏi máy in vẫn tính là đã in.",
    failed: (line: string, message: string) =>
      `${line === "" ? "" : `${line}: `}${capital(message || "máy in không in được").replace(/[.]?$/, ".")} Xem khay giấy của máy in xem đã ra bản nào rồi bấm “In tiếp”.`,
    done: (count: number) => `Đã in xong ${copies(count)}.`,
    whyNoPrinter: "Chưa có máy in",
    whyNothing: "Không có bản nào để in",
    whyBusy: "Đang in",
    whyRange: "Đang chọn in vài trang",
    from: (role: SealedRole, title: string, at: string) =>
      role === "copy"
        ? `In bản sao: ${title}.`
        : role === "scan"
          ? `In bản quét đính kèm lúc ${at}.`
          : `In đúng bản đã khoá lúc ${at}.`,
    hash: "Mã đối chiếu",
    open: "Mở bằng trình xem của máy",
    log: (count: number) => `Các lần in (${count})`,
    logLine: (when: string, what: string, count: number, printer: string, pages: string) =>
      `${when}: ${what}, ${copies(count)}${pages ? `, trang ${pages}` : ""}, máy ${printer}`,
    logAlone: "in lẻ",
    notClosed: "Còn nơi nhận chưa in. Đóng chương trình thì máy in chỉ in nốt phần đã gửi; mở lại in tiếp được.",
    closeAnyway: "Vẫn đóng",
    goesOn: "Máy in vẫn in tiếp. Mở lại “Ký, in” để xem tiến độ.",
  },

  files: {
    title: "Tệp của văn bản",
    save: "Lưu bản sao…",
    saveOf: (name: string) => `Lưu bản sao của ${name}`,
    open: "Mở",
    openOf: (name: string) => `Mở ${name} bằng trình xem của máy`,
    saved: (path: string) => `Đã lưu bản sao: ${path}`,
    about: (at: string, bytes: string) => `${at} · ${bytes}`,
    filters: { pdf: "Tệp PDF", docx: "Văn bản Word", json: "Nội dung văn bản", image: "Ảnh", scan: "Bản quét (PDF, JPG, PNG)", any: "Tệp" },
    attach: "Đính kèm bản quét có chữ ký, dấu…",
    attaching: "Đang chép bản quét vào kho lưu…",
    attached: "Đã đính kèm bản quét.",
    withdraw: "Rút…",
    withdrawOf: (name: string) => `Rút bản quét ${name}`,
    withdrawn: (reason: string) => `Đã rút: ${reason}`,
  },

  withdraw: {
    title: "Rút bản quét?",
    text: (name: string) => `${name} không được in và sao nữa. Tệp vẫn nằm trong kho lưu cùng lý do.`,
    reason: "Vì sao rút",
    reasonExample: "Quét nhầm văn bản khác",
    by: "Người rút",
    why: "Ghi vì sao rút trước",
    act: "Rút bản quét",
    done: "Đã rút bản quét.",
  },

  after: {
    text: "Bản đã ký không sửa được nữa. Cần sửa?",
    replace: "Tạo văn bản thay thế…",
    copy: "Sao văn bản…",
    archive: "Lưu hồ sơ…",
    replaces: (what: string) => `Thay thế ${what}.`,
    replacedBy: (symbol: string) => `Đã được thay thế bằng văn bản số ${symbol}.`,
    archived: (at: string, by: string) => `Đã lưu hồ sơ lúc ${at}${by ? `, ${by}` : ""}. Chỉ xem và in lại.`,
  },

  replace: {
    title: "Tạo văn bản thay thế?",
    text: (symbol: string) =>
      `Một bản thảo mới được tạo với nội dung của ${symbol} và dẫn lại văn bản ấy. ${symbol} vẫn giữ nguyên trong sổ và kho lưu.`,
    act: "Tạo văn bản thay thế",
  },

  archive: {
    title: "Lưu hồ sơ?",
    text: "Lưu hồ sơ xong thì không ghi thêm việc gửi, không đính kèm, không sao nữa; vẫn xem và in lại được. Việc này không quay lại được.",
    left: (count: number) => `Còn ${count} nơi nhận chưa ghi đã gửi.`,
    noScan: "Chưa đính kèm bản quét có chữ ký, dấu.",
    note: "Hồ sơ, hộp, kho",
    noteExample: "Hồ sơ 12, hộp 3",
    by: "Người lưu",
    act: "Lưu hồ sơ",
    done: "Đã lưu hồ sơ.",
  },

  copyOf: {
    title: "Sao văn bản",
    lead: "Bản sao là một tệp PDF riêng có khối bản sao; bản đã khoá giữ nguyên.",
    kind: "Hình thức sao",
    numbered: "Lấy số của dãy bản sao (BS).",
    notNumbered: "Không lấy số.",
    date: "Ngày sao",
    signatory: "Người ký sao",
    body: "Nhân danh",
    source: "Sao từ",
    pages: "Trích các trang",
    pagesHint: "Để trống: cả văn bản.",
    whyPages: "Ghi các trang trích, như 2 hoặc 1-3,5",
    recipients: "Nơi nhận bản sao",
    recipientsHint: "Mỗi dòng một nơi.",
    by: "Người làm",
    act: "Tạo bản sao",
    working: "Đang tạo bản sao…",
    done: "Đã tạo bản sao.",
    whySignatory: "Chọn người ký sao trước",
  },

  sheets: {
    title: "Trang văn bản",
    frozen: "Các trang đã khoá",
    live: "Các trang như đang soạn",
    file: "Tệp đang xem",
    liveNote: "Trang như đang soạn, chưa có số và ngày ký.",
    closedNote: "Các trang của bản trình ký, số và ngày để trống.",
    failed: "Không xem được trang của tệp này ở đây.",
    reading: "Đang mở trang…",
    tab: "Xem trang",
    form: "Việc ký, in",
  },

  status: {
    stage: {
      draft: "Đang soạn",
      submitted: "Nội dung đã khoá, chờ ký",
      signed: "Nội dung đã khoá, chờ cấp số",
      issued: "Bản đã khoá, chỉ xem",
      archived: "Bản đã khoá, chỉ xem",
    } satisfies Record<Stage, string>,
    print: "in",
    back: "về Văn bản",
  },

  verify: {
    title: "Kiểm tra bản đã ký",
    lead: "Chọn một tệp PDF, Word hay bản quét. Chương trình so từng byte với các bản đã khoá trong kho lưu của máy này; tệp không bị sửa, không gửi đi đâu.",
    pick: "Chọn tệp…",
    other: "Chọn tệp khác…",
    path: "Đường dẫn tệp",
    check: "Kiểm tra",
    reading: "Đang so với kho lưu…",
    filter: "PDF, Word, ảnh",
    file: (name: string) => `Tệp: ${name}`,
    known: "Đúng là bản đã ký, giống từng byte",
    facts: {
      symbol: "Số, ký hiệu",
      subject: "Trích yếu",
      committee: "Cơ quan",
      signed: "Ngày, người ký",
      role: "Là tệp",
      hash: "Mã đối chiếu",
    },
    signed: (day: string, signer: string) => [formatDate(day), signer].filter((part) => part !== "").join(", "),
    open: "Mở văn bản",
    unknown: "Không phải bản đã ký ở máy này",
    unknownText:
      "Tệp này không giống từng byte với bản nào trong kho lưu. Có thể nội dung đã bị sửa; cũng có thể chỉ là bản in ra rồi quét lại, bản lưu lại bằng chương trình khác, hoặc bản ký ở cơ quan khác. Muốn biết chắc thì hỏi văn thư của cơ quan ban hành.",
  },
};
