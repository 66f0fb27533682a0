/**
 * Work that is asked for more often than it can be done: one at a time, a pause before each, and what was asked meanwhile
 * is done once, afterwards, with what is newest then. The first one begins at once.
 */
export class Newest {
  readonly #work: () => Promise<void>;
  readonly #pauseMs: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running = false;
  #again = false;
  #begun = false;
  #stopped = false;

  /** `work` reads what it works on itself, and does not reject. */
  constructor(pauseMs: number, work: () => Promise<void>) {
    this.#work = work;
    this.#pauseMs = pauseMs;
  }

  ask(): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else this.#timer ??= setTimeout(() => void this.#run(), this.#begun ? this.#pauseMs : 0);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#timer = null;
    this.#begun = true;
    this.#running = true;
    this.#again = false;
    await this.#work();
    this.#running = false;
    if (this.#again) this.ask();
  }
}
