import { vi } from "../text/vi";

/** A refusal of the program, in words for the person. Screens branch on `code` alone. */
export class AppError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly detail: string;

  constructor(code: string, message: string, hint: string, detail: string) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.detail = detail;
  }

  /** Whatever was thrown, as an AppError. A shape that the program does not send is a fault of the program. */
  static from(thrown: unknown): AppError {
    if (thrown instanceof AppError) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
      const { code, message, hint = "", detail = "" } = thrown as Record<string, unknown>;
      return new AppError(String(code), String(message), String(hint ?? ""), String(detail ?? ""));
    }
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return new AppError("internal", vi.fault.message, vi.fault.hint, detail);
  }
}
