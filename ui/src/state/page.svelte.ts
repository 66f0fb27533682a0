/** The page as it would print, read again after each stored change. Off the typing path: it only follows the saves. */
import { call } from "../api";
import type { Columns, Origin, Preview, TreeSection } from "../generated";
import { firstPartOfKind, partOf, type Place } from "./draft-view";
import type { DraftState } from "./draft.svelte";

const DELAY_MS = 350;

export class PageState {
  readonly #draft: DraftState;
  #preview = $state.raw<Preview | null>(null);
  #failed = $state(false);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #reading = false;
  #again = false;

  constructor(draft: DraftState) {
    this.#draft = draft;
  }

  get preview(): Preview | null {
    return this.#preview;
  }

  get failed(): boolean {
    return this.#failed;
  }

  get sections(): TreeSection[] {
    return this.#preview?.tree.sections ?? [];
  }

  /** Recipients and signature. */
  get closing(): Columns | null {
    return closingOf(this.sections);
  }

  refreshSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), this.#preview ? DELAY_MS : 0);
  }

  /** One reading at a time; what changed meanwhile is read afterwards. */
  async refresh(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    try {
      this.#preview = await call("preview", { draft: this.#draft.id });
      this.#failed = false;
    } catch {
      // The page is a help; its panel says that it is missing, and the writing goes on.
      this.#failed = true;
    }
    this.#reading = false;
    if (this.#again) {
      this.#again = false;
      await this.refresh();
    }
  }

  /** The field that a run of text came from. */
  placeOf(origin: Origin): Place | null {
    if (origin.kind === "fixed") return null;
    const { view } = this.#draft;
    const place = { item: origin.item, field: origin.kind === "field" ? origin.field : "" };
    if (partOf(view, origin.part)) return { part: origin.part, ...place };
    // Text made from the general information or the signature says so by kind; a template may name its part otherwise.
    const kind = origin.part === "info" || origin.part === "signature" ? origin.part : null;
    const part = kind && firstPartOfKind(view, kind);
    return part ? { part: part.id, ...place } : null;
  }
}

export function closingOf(sections: TreeSection[]): Columns | null {
  for (const section of sections) {
    for (const block of section.blocks) if (block.block === "columns" && block.kind === "closing") return block;
  }
  return null;
}
