/** The register of outgoing documents: a page of its lines, what restricts them, and every way to change it. */
import { call, host } from "../api";
import type { ArchiveReport, RegisterEntry, RegisterLine, RegisterPage, SeriesView } from "../generated";
import { viRegister } from "../text/vi-register";
import type { AppState } from "./app.svelte";
import { PERSON } from "./issue.svelte";
import { keep, readKept } from "./kept";
import { Newest } from "./newest";

export const LINES_A_PAGE = 50;
const PAUSE_MS = 200;

export class Register {
  readonly #app: AppState;
  readonly #reading: Newest;
  #page = $state.raw<RegisterPage | null>(null);
  #orgTerm = $state("");
  #series = $state("");
  #text = $state("");
  #offset = $state(0);
  #writing = $state(false);

  constructor(app: AppState) {
    this.#app = app;
    this.#orgTerm = app.orgTerm?.id ?? "";
    this.#reading = new Newest(PAUSE_MS, () => this.#read());
    this.#reading.ask();
  }

  /** Null until it has been read. */
  get entries(): RegisterEntry[] | null {
    return this.#page?.entries ?? null;
  }

  /** Of all that fit. */
  get total(): number {
    return this.#page?.total ?? 0;
  }

  get allSeries(): SeriesView[] {
    return this.#page?.series ?? [];
  }

  get orgTerm(): string {
    return this.#orgTerm;
  }

  get series(): string {
    return this.#series;
  }

  get text(): string {
    return this.#text;
  }

  get offset(): number {
    return this.#offset;
  }

  /** Who writes in the book: offered from the time before. */
  get operator(): string {
    return readKept(PERSON, { operator: "" }).operator;
  }

  /** A file is being written. */
  get writing(): boolean {
    return this.#writing;
  }

  restrict(change: { orgTerm?: string; series?: string; text?: string }): void {
    if (change.orgTerm !== undefined) {
      this.#orgTerm = change.orgTerm;
      this.#series = "";
    }
    this.#series = change.series ?? this.#series;
    this.#text = change.text ?? this.#text;
    this.#offset = 0;
    this.#reading.ask();
  }

  goTo(offset: number): void {
    const last = Math.max(0, Math.floor((this.total - 1) / LINES_A_PAGE)) * LINES_A_PAGE;
    const wanted = Math.min(last, Math.max(0, offset));
    if (wanted === this.#offset) return;
    this.#offset = wanted;
    this.#reading.ask();
  }

  close(): void {
    this.#reading.stop();
  }

  add(line: Omit<RegisterLine, "org_term">): Promise<boolean> {
    remember(line.by);
    return this.#change(() => call("register_add", { line: { ...line, org_term: this.#orgTerm } }), viRegister.line.done);
  }

  change(id: string, line: Omit<RegisterLine, "org_term">): Promise<boolean> {
    remember(line.by);
    return this.#change(() => call("register_change", { id, line: { ...line, org_term: this.#orgTerm } }), viRegister.line.changed);
  }

  /** Keeps a number for later, or leaves it out for good. */
  keep(act: "reserve" | "skip", series: string, number: number | null, reason: string, by: string): Promise<boolean> {
    remember(by);
    const args = { org_term: this.#orgTerm, series, number, reason, by };
    return act === "reserve"
      ? this.#change(() => call("number_reserve", args), viRegister.keep.reserved)
      : this.#change(() => call("number_skip", args), viRegister.keep.skipped);
  }

  release(entry: RegisterEntry): Promise<boolean> {
    return this.#change(() => call("number_release", { id: entry.id }), viRegister.release.done(entry));
  }

  note({ id }: RegisterEntry, note: string): Promise<boolean> {
    return this.#change(() => call("register_note", { id, note }), viRegister.note.done);
  }

  /** Asks where, and writes what is chosen (a body, a series) as a book or as a table. */
  async save(ending: "pdf" | "xlsx"): Promise<void> {
    if (this.#writing) return;
    const body = this.#app.start.org_terms.find((one) => one.id === this.#orgTerm)?.committee ?? "";
    const filter = { name: viRegister.filters[ending], extensions: [ending] };
    const saved = await this.#app.attempt(async () => {
      const path = await host.pickSavePath(viRegister.fileName(body, ending), filter);
      if (path === null) return null;
      this.#writing = true;
      try {
        return await call("register_save", { org_term: this.#orgTerm, series: this.#series, path });
      } finally {
        this.#writing = false;
      }
    });
    if (saved) this.#app.sayWritten(viRegister.saved(saved.path), saved.path);
  }

  checkArchive(): Promise<ArchiveReport | null> {
    return this.#app.attempt(() => call("archive_check", {}));
  }

  async #change(work: () => Promise<unknown>, words: string): Promise<boolean> {
    const done = await this.#app.attempt(work);
    if (done === null) return false;
    this.#app.say(words, "done");
    await this.#read();
    return true;
  }

  async #read(): Promise<void> {
    const args = { org_term: this.#orgTerm, series: this.#series, text: this.#text };
    const read = () => call("register_list", { ...args, offset: this.#offset, limit: LINES_A_PAGE });
    const page = await this.#app.attempt(read);
    if (page) this.#page = page;
  }
}

function remember(operator: string): void {
  keep(PERSON, { ...readKept(PERSON, {}), operator });
}
