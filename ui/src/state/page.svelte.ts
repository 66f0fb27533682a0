/**
 * The pages as they will print. They follow every key, also in the middle of a syllable: they read what the fields hold
 * and never write to one.
 */
import { call } from "../api";
import type { Columns, PageInfo, PageList, PageMarks, TextPlace } from "../generated";
import { Bounded } from "./bounded";
import type { DraftState } from "./draft.svelte";
import { Newest } from "./newest";
import { beginnings } from "./page-places";

const LAYOUT_PAUSE_MS = 80;
const MARKS_PAUSE_MS = 40;
/** Some 300 kB each: more than the pages of most documents, and what a long one shows at a time. */
const KEPT_PICTURES = 60;
const NO_MARKS: PageMarks = { lines: [], caret: null };

export class PageState {
  readonly #draft: DraftState;
  readonly #layout: Newest;
  readonly #marking: Newest;
  /** Addresses of pictures, by the hash of the page. */
  readonly #pictures = new Bounded<string>(KEPT_PICTURES, (address) => URL.revokeObjectURL(address));
  readonly #drawing = new Map<string, Promise<string | null>>();
  #list = $state.raw<PageList | null>(null);
  #failed = $state(false);
  #marks = $state.raw<PageMarks>(NO_MARKS);
  #place: TextPlace | null = null;
  /** The page that is looked at, from 0. */
  current = $state(0);

  /** `caret` tells where the person writes; null when that is no text of the draft. */
  constructor(draft: DraftState, caret: () => TextPlace | null) {
    this.#draft = draft;
    this.#layout = new Newest(LAYOUT_PAUSE_MS, () => this.#layOut());
    this.#marking = new Newest(MARKS_PAUSE_MS, async () => {
      // Away from every text the last place stays marked.
      const place = caret() ?? this.#place;
      this.#place = place;
      const marks = place && (await this.#marksOf(place));
      // Equal marks are no news: the pages would go back to them although nobody has written.
      if (!marks || this.#place !== place || JSON.stringify(marks) === JSON.stringify(this.#marks)) return;
      this.#marks = marks;
    });
  }

  get pages(): PageInfo[] {
    return this.#list?.pages ?? [];
  }

  /** Recipients and signatures, as they print. */
  get closing(): Columns[] {
    return this.#list?.closing ?? [];
  }

  /** Letters that the font does not have. */
  get uncovered(): string[] {
    return [...(this.#list?.uncovered ?? "")];
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Where the text that is being written stands. */
  get marks(): PageMarks {
    return this.#marks;
  }

  /** Lays the pages out again, soon. */
  refreshSoon(): void {
    this.#layout.ask();
  }

  /** The caret may be elsewhere. */
  caretMoved(): void {
    this.#marking.ask();
  }

  /** Another step is shown: nothing is being written. */
  unmark(): void {
    this.#place = null;
    this.#marks = NO_MARKS;
  }

  /** Address of a page's picture; null when the page has become another meanwhile. */
  picture(page: number, hash: string): Promise<string | null> {
    const kept = this.#pictures.get(hash);
    if (kept) return Promise.resolve(kept);
    const drawing = this.#drawing.get(hash) ?? this.#draw(page, hash);
    this.#drawing.set(hash, drawing);
    return drawing;
  }

  /** What stands at a point of a page, in millimetres. */
  async placeAt(page: number, x: number, y: number): Promise<TextPlace | null> {
    try {
      return (await call("page_hit", { draft: this.#draft.id, page, x, y })).place;
    } catch {
      return null;
    }
  }

  /** Where the first text of a step stands. */
  async marksOfStep(step: string): Promise<PageMarks> {
    for (const place of beginnings(this.#draft.view, step)) {
      const marks = await this.#marksOf(place);
      if (marks.lines.length > 0) return marks;
    }
    return NO_MARKS;
  }

  /** Lets go of everything; the screen is left. */
  close(): void {
    this.#layout.stop();
    this.#marking.stop();
    this.#pictures.clear();
  }

  async #layOut(): Promise<void> {
    try {
      const list = await call("draft_pages", { draft: this.#draft.id, unsaved: this.#draft.unsaved() });
      // Somebody else asked meanwhile (the screen that was left); this draft's turn comes after.
      if (list.stale) return this.#layout.ask();
      this.#list = list;
      this.#failed = false;
      this.current = Math.max(0, Math.min(this.current, list.pages.length - 1));
      this.#marking.ask();
    } catch {
      // The pages are a help; their panel says that they are old, and the writing goes on.
      this.#failed = true;
    }
  }

  async #draw(page: number, hash: string): Promise<string | null> {
    try {
      const { svg } = await call("page_picture", { draft: this.#draft.id, page, hash });
      if (svg === null) return null;
      const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      this.#pictures.put(hash, address);
      return address;
    } catch {
      return null;
    } finally {
      this.#drawing.delete(hash);
    }
  }

  async #marksOf(place: TextPlace): Promise<PageMarks> {
    try {
      const marks = await call("page_marks", { draft: this.#draft.id, ...place });
      // The letters of a text that the program made are not those of its field.
      return place.field ? { ...marks, caret: null } : marks;
    } catch {
      return NO_MARKS;
    }
  }
}
