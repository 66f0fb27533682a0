/** Out as a file: which kind, where to, and the writing of it. */
import { call, host } from "../api";
import type { ExportFormat } from "../generated";
import { viCheck } from "../text/vi-check";
import { keep, readKept } from "./kept";

const KEY = "soket.export";

/** The kind that was chosen last. */
export function lastFormat(): ExportFormat {
  return readKept<{ format: ExportFormat }>(KEY, { format: "docx" }).format === "pdf" ? "pdf" : "docx";
}

export function keepFormat(format: ExportFormat): void {
  keep(KEY, { format });
}

export function suggestedName(draft: string, last: boolean, format: ExportFormat): Promise<string> {
  return call("export_name", { draft, last, format });
}

/** Asks where to save; null when the person cancelled. */
export function askWhere(name: string, format: ExportFormat): Promise<string | null> {
  return host.pickSavePath(name, { name: viCheck.export.filters[format], extensions: [format] });
}
