/**
 * When typed text is stored. It reads the fields and never writes to them, so that an input method which is in the
 * middle of a syllable is not disturbed.
 *
 * A piece is saved 600 ms after the last input, and 900 ms after the first unsaved one even while typing goes on: with
 * the time of the write itself, a killed process loses at most the last second. The timer waits while a syllable is
 * being composed. A save that failed is tried again, ever more slowly; the text stays in its field meanwhile.
 */

const PAUSE_MS = 600;
const LONGEST_MS = 900;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export type SaveState =
  | { kind: "idle" }
  | { kind: "dirty" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; error: unknown };

export interface AutosaveOptions<T> {
  /** Stores one piece and answers when it was stored (RFC 3339). */
  save: (key: string, value: T, boundary: boolean) => Promise<string>;
  /** Ends the undo step when there is nothing to save that could carry the boundary. */
  closeStep: () => Promise<void>;
  onstate: (state: SaveState) => void;
}

export class Autosave<T> {
  readonly #options: AutosaveOptions<T>;
  /** Pieces with unsaved input, and how to read them at the moment of saving. */
  readonly #dirty = new Map<string, () => T>();
  /** The piece that is being stored. */
  #underWay: { key: string; value: T } | null = null;
  #saving: Promise<boolean> | null = null;
  #composing = false;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #longest: ReturnType<typeof setTimeout> | null = null;
  #retryMs = FIRST_RETRY_MS;
  #failing = false;
  /** Something was saved that the undo step in progress still holds open. */
  #stepOpen = false;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** A piece whose field holds text that is not stored yet. */
  isDirty(key: string): boolean {
    return this.#dirty.has(key);
  }

  /** What is not known to be stored, as it is now. It only reads, so it may be asked in the middle of a syllable. */
  unsaved(): T[] {
    const values = [...this.#dirty.values()].map((read) => read());
    const sent = this.#underWay;
    return sent && !this.#dirty.has(sent.key) ? [...values, sent.value] : values;
  }

  /** The person changed a piece; `read` gives its value whenever it comes to be saved. */
  input(key: string, read: () => T): void {
    this.#dirty.set(key, read);
    if (this.#failing) return; // the retry is already waiting, and the state keeps saying what failed
    if (!this.#saving) this.#options.onstate({ kind: "dirty" });
    this.#wait();
  }

  compositionStart(): void {
    this.#composing = true;
  }

  /** The syllable is finished. The field is read a moment later: some engines change it only after this event. */
  compositionEnd(): void {
    this.#composing = false;
    setTimeout(() => {
      if (!this.#composing && this.#dirty.size > 0) void this.flush(false);
    }, 0);
  }

  /** Saves everything now. Answers whether all of it is stored. `boundary` ends the undo step. */
  async flush(boundary: boolean): Promise<boolean> {
    this.#stopTimers();
    while (this.#saving) await this.#saving;
    if (this.#dirty.size > 0) {
      this.#saving = this.#saveAll(boundary).finally(() => {
        this.#saving = null;
      });
      return this.#saving;
    }
    if (boundary && this.#stepOpen) {
      this.#stepOpen = false;
      await this.#options.closeStep().catch(() => {
        this.#stepOpen = true; // the step ends by its own pause then
      });
    }
    return true;
  }

  /** Forgets what is not stored. Only for text that the program refuses to store. */
  drop(): void {
    this.#stopTimers();
    this.#dirty.clear();
    this.#failing = false;
    this.#options.onstate({ kind: "idle" });
  }

  async #saveAll(boundary: boolean): Promise<boolean> {
    this.#options.onstate({ kind: "saving" });
    let at = "";
    for (const [key, read] of [...this.#dirty]) {
      this.#dirty.delete(key);
      try {
        const value = read();
        this.#underWay = { key, value };
        at = await this.#options.save(key, value, boundary);
        this.#stepOpen = !boundary;
      } catch (error) {
        if (!this.#dirty.has(key)) this.#dirty.set(key, read);
        this.#failed(error);
        return false;
      } finally {
        this.#underWay = null;
      }
    }
    this.#failing = false;
    this.#retryMs = FIRST_RETRY_MS;
    if (this.#dirty.size > 0) {
      this.#options.onstate({ kind: "dirty" });
      this.#wait();
    } else {
      this.#options.onstate({ kind: "saved", at });
    }
    return true;
  }

  #failed(error: unknown): void {
    this.#failing = true;
    this.#options.onstate({ kind: "failed", error });
    this.#stopTimers();
    this.#pause = setTimeout(() => this.#due(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
  }

  #wait(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#due(), PAUSE_MS);
    this.#longest ??= setTimeout(() => this.#due(), LONGEST_MS);
  }

  #due(): void {
    this.#stopTimers();
    // The end of the composition saves instead. A save under way arms the timers again when it ends.
    if (this.#composing || this.#saving || this.#dirty.size === 0) return;
    void this.flush(false);
  }

  #stopTimers(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    if (this.#longest !== null) clearTimeout(this.#longest);
    this.#pause = null;
    this.#longest = null;
  }
}
