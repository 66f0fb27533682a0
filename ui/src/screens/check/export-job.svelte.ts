// One export at a time: how it goes, and what became of it. What failed stays in sight until the next try.

import { AppError, call, host } from "../../api";
import type { ExportFormat } from "../../generated";
import type { DraftState } from "../../state/draft.svelte";
import { askWhere } from "../../state/export-file";
import { viCheck } from "../../text/vi-check";

export type ExportStep =
  | { kind: "idle" }
  | { kind: "working" }
  | { kind: "done"; path: string }
  | { kind: "failed"; message: string; hint: string };

/** Shorter work needs no sign that it goes on. */
const SHOW_AFTER_MS = 300;

export class ExportJob {
  readonly #draft: DraftState;
  readonly #report: (error: AppError) => void;
  #step = $state.raw<ExportStep>({ kind: "idle" });
  #busy = $state(false);
  /** Grows with each file written. */
  #written = $state(0);

  constructor(draft: DraftState, report: (error: AppError) => void) {
    this.#draft = draft;
    this.#report = report;
  }

  get step(): ExportStep {
    return this.#step;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get written(): number {
    return this.#written;
  }

  /** Asks where to save, and writes there. `typedPath` is where, if the system cannot ask. */
  async run(name: string, last: boolean, format: ExportFormat, typedPath: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    let slow: ReturnType<typeof setTimeout> | undefined;
    try {
      const path = host.canPickPath ? await askWhere(name, format) : typedPath;
      if (!path) return;
      slow = setTimeout(() => (this.#step = { kind: "working" }), SHOW_AFTER_MS);
      this.#step = await this.#write(path, last, format);
    } catch (error) {
      this.#failed(AppError.from(error));
    } finally {
      clearTimeout(slow);
      this.#busy = false;
    }
  }

  async #write(path: string, last: boolean, format: ExportFormat): Promise<ExportStep> {
    if (!(await this.#draft.flush())) return { kind: "failed", message: viCheck.export.unsaved, hint: "" };
    const exported = await call("export", { draft: this.#draft.id, path, last, format });
    this.#written += 1;
    return { kind: "done", path: exported.path };
  }

  #failed(error: AppError): void {
    this.#step = { kind: "failed", message: error.message, hint: error.hint };
    if (error.code === "internal") this.#report(error);
  }
}
