/** Texts of the pages: beside the form, and in the reading view. */
import { formatNumber } from "./format";

export const viPage = {
  title: "Trang",
  desk: "Các trang, như sẽ in",
  page: (n: number) => `Trang ${n}`,
  /** "Trang 3/14", "Trang 3 - 4/14" */
  at: (shown: readonly number[], count: number) =>
    count === 0 ? "Trang" : `Trang ${shown.map((at) => at + 1).join(" - ")}/${count}`,
  count: (count: number) => `${formatNumber(count)} trang`,
  thumbnails: "Trang thu nhỏ",
  smaller: "Thu nhỏ",
  larger: "Phóng to",
  fit: "Vừa khung",
  zoom: (percent: number) => `${percent}%`,
  follow: "Theo con trỏ",
  read: "Đọc toàn màn hình (F11)",
  reading: "Đọc toàn màn hình",
  leave: "Thôi đọc (Esc)",
  previous: "Trang trước",
  next: "Trang sau",
  readingKeys: [
    { keys: ["←", "→"], does: "chuyển trang" },
    { keys: ["+", "−"], does: "phóng, thu" },
    { keys: ["Esc"], does: "về soạn thảo" },
  ],
  failed: "Chưa dàn lại được trang; các trang dưới đây là bản trước. Chữ đã gõ không bị ảnh hưởng.",
  failedFirst: "Chưa dàn được trang. Chữ đã gõ không bị ảnh hưởng.",
  working: "Đang dàn trang…",
  uncovered: (count: number) => `${count} ký tự phông chữ không có`,
  uncoveredHint: "Các ký tự này in ra thành ô trống và không xuất được PDF. Đồng chí xoá hoặc thay bằng ký tự khác:",
  /** "☃ (U+2603)" */
  letter: (letter: string) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`,
} as const;
