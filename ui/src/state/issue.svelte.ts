/**
 * One document on its way from the finished draft to the archive: where it stands, what may be done, and the printing of
 * its copies, which goes on when the screen is left.
 */
import { AppError, call, host, type Args, type CommandName, type FileFilter, type Reply } from "../api";
import type { Act, CopyState, ExportFormat, IssueView, PrinterView, PrintRecord, SealedFile, SealedRole } from "../generated";
import { viIssue } from "../text/vi-issue";
import { type AppState, sentences } from "./app.svelte";
import { askWhere, suggestedName } from "./export-file";
import { keep, readKept } from "./kept";
import { everything, isBusy, isFinal, missing, NO_RUN, PrintRun, type PrintJob, type RunState } from "./print-run";

/** Commands about one document that answer with where it stands then. */
type StepName = {
  [N in CommandName]: Reply<N> extends IssueView ? ("draft" extends keyof Args<N> ? N : never) : never;
}[CommandName];

/** Where a person's name and usual printer are kept. */
export const PERSON = "soket.print";
const ASK_AGAIN_MS = 1_000;
/** Files that are pages, in the order in which they are offered. */
const PRINTABLE: SealedRole[] = ["pdf", "scan", "copy"];

/** How the person prints. */
export interface PrintChoice {
  printer: string;
  /** The frozen file. */
  sealed: string;
  duplex: boolean;
  cover: boolean;
}

export class IssueState {
  readonly id: string;
  readonly #app: AppState;
  readonly #run: PrintRun;
  #view = $state.raw() as IssueView;
  #printers = $state.raw<PrinterView[] | null>(null);
  #printFault = $state("");
  #running = $state.raw<RunState>(NO_RUN);
  /** What is under way, in words; empty: nothing. */
  #working = $state("");
  /** Pages of the jobs of this run; empty: all. */
  #pages = "";
  #choice = $state.raw<PrintChoice>({ printer: "", sealed: "", duplex: false, cover: false });
  /** Who does it: offered from the step before. */
  operator = $state("");

  private constructor(app: AppState, view: IssueView) {
    this.#app = app;
    this.id = view.draft;
    this.#take(view);
    this.operator = view.operator || readKept(PERSON, { operator: "" }).operator;
    this.#choice = { ...this.#choice, printer: readKept(PERSON, { printer: "" }).printer };
    this.#run = new PrintRun(
      {
        start: (job) => this.#start(job),
        state: (print) => call("print_state", { print }),
        cancel: (print) => call("print_cancel", { print }),
        wait: () => new Promise((done) => setTimeout(done, ASK_AGAIN_MS)),
        words: (thrown) => sentences(AppError.from(thrown)),
      },
      (state) => (this.#running = state),
      () => this.reload(),
    );
    // What was in the queue when the window closed is still in it.
    void this.#run.follow(view.prints);
  }

  static async load(app: AppState, id: string): Promise<IssueState> {
    return new IssueState(app, await call("issue_open", { draft: id }));
  }

  get view(): IssueView {
    return this.#view;
  }

  get working(): string {
    return this.#working;
  }

  /** Null until the printers were asked. */
  get printers(): PrinterView[] | null {
    return this.#printers;
  }

  /** Why the printers could not be asked. */
  get printFault(): string {
    return this.#printFault;
  }

  get printing(): RunState {
    return this.#running;
  }

  get choice(): PrintChoice {
    return this.#choice;
  }

  /** Something is being printed, or waits to be. */
  get isPrinting(): boolean {
    return isBusy(this.#running);
  }

  /** Lines that the run has not given to the printer yet. */
  get unprinted(): number {
    return isBusy(this.#running) ? this.#run.left.length : 0;
  }

  allows(act: Act): boolean {
    return this.#view.acts.includes(act);
  }

  /** The frozen files that can be looked at and printed. */
  get printable(): SealedFile[] {
    return PRINTABLE.flatMap((role) => this.#view.files.filter((file) => file.role === role && file.withdrawn === null));
  }

  file(id: string): SealedFile | undefined {
    return this.#view.files.find((file) => file.id === id);
  }

  /** What the printer does for a line now, if anything; the run has heard of it last. */
  jobOf(line: string): PrintRecord | null {
    const { record } = this.#running;
    if (record?.line === line && isBusy(this.#running)) return isFinal(record) ? null : record;
    return this.#view.prints.find((one) => one.line === line && !isFinal(one)) ?? null;
  }

  choose(change: Partial<PrintChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#remember();
  }

  async reload(): Promise<void> {
    try {
      this.#take(await call("issue_open", { draft: this.id }));
    } catch (error) {
      this.#app.report(error);
    }
  }

  /** Takes a step; false when it was refused, which has been said then. */
  async step<N extends StepName>(name: N, args: Omit<Args<N>, "draft">, words: string = viIssue.working): Promise<boolean> {
    if (this.#working !== "") return false;
    this.#working = words;
    try {
      this.#take((await call(name, { ...args, draft: this.id } as unknown as Args<N>)) as IssueView);
      this.#remember();
      return true;
    } catch (error) {
      this.#app.report(error);
      // Somebody else may have taken it a step further; what is shown must be true.
      await this.reload();
      return false;
    } finally {
      this.#working = "";
    }
  }

  saveCopies(line: CopyState, change: Partial<CopyState>): Promise<boolean> {
    const { id, copies, printed, method, sent_on, note } = { ...line, ...change };
    return this.step("copies_save", { line: id, copies, printed, method, sent_on, note });
  }

  withdrawScan(sealed: string, reason: string): Promise<boolean> {
    return this.step("scan_withdraw", { sealed, by: this.operator, reason });
  }

  /** The version for the signatory, with number and day left blank. */
  async exportForSigning(format: ExportFormat): Promise<void> {
    await this.#write(async () => {
      const path = await askWhere(await suggestedName(this.id, true, format), format);
      return path === null ? null : (await call("export", { draft: this.id, path, last: true, format })).path;
    }, viIssue.submitted.saved);
  }

  /** The sheet that lies beside the document before the signatory. */
  async saveSigningSheet(): Promise<void> {
    await this.#write(async () => {
      const path = await host.pickSavePath(viIssue.submitted.sheetName(this.#view.title), filterOf("pdf"));
      return path === null ? null : (await call("signing_sheet", { draft: this.id, path })).path;
    }, viIssue.submitted.saved);
  }

  /** A copy of a frozen file, to be sent. */
  async saveFile(file: SealedFile): Promise<void> {
    await this.#write(async () => {
      const path = await host.pickSavePath(file.name, filterOf(endingOf(file.name)));
      return path === null ? null : (await call("sealed_save", { sealed: file.id, path })).path;
    }, viIssue.files.saved);
  }

  /** Shows a copy of a frozen file in the system's viewer. */
  async openFile(sealed: string): Promise<void> {
    await this.#app.attempt(async () => this.#app.openPath((await call("sealed_view", { sealed })).path));
  }

  async attachScan(): Promise<void> {
    const filter = { name: viIssue.files.filters.scan, extensions: ["pdf", "jpg", "jpeg", "png"] };
    const path = await this.#app.attempt(() => host.pickOpenPath(filter));
    if (path === null) return;
    const done = await this.step("scan_attach", { path, by: this.operator }, viIssue.files.attaching);
    if (done) this.#app.say(viIssue.files.attached, "done");
  }

  async #write(work: () => Promise<string | null>, words: (path: string) => string): Promise<void> {
    const path = await this.#app.attempt(work);
    if (path !== null) this.#app.sayWritten(words(path), path);
  }

  async askPrinters(): Promise<void> {
    try {
      const printers = await call("printer_list", {});
      this.#printers = printers;
      this.#printFault = "";
      if (!printers.some(({ name }) => name === this.#choice.printer)) {
        const usual = printers.find((one) => one.is_default) ?? printers[0];
        this.#choice = { ...this.#choice, printer: usual?.name ?? "" };
      }
    } catch (error) {
      this.#printers = [];
      this.#printFault = sentences(AppError.from(error));
    }
  }

  /** Prints what every line still misses. */
  printRest(): Promise<void> {
    return this.#print(this.#withCover(missing(this.#view.copies)));
  }

  /** Prints every line once more. */
  printAgain(): Promise<void> {
    return this.#print(this.#withCover(everything(this.#view.copies)));
  }

  printLine(line: CopyState): Promise<void> {
    const [rest] = missing([line]);
    return this.#print(rest ? [rest] : everything([line]));
  }

  /** Prints some pages, for nobody's line. */
  printPages(pages: string, copies: number): Promise<void> {
    return this.#print([{ line: "", copies }], pages);
  }

  pausePrinting(): void {
    this.#run.pause();
  }

  resumePrinting(): Promise<void> {
    return this.#run.resume();
  }

  cancelPrinting(): Promise<void> {
    return this.#run.cancel();
  }

  #withCover(jobs: PrintJob[]): PrintJob[] {
    return this.#choice.cover && jobs.length > 0 ? [{ line: "", copies: 1, cover: true }, ...jobs] : jobs;
  }

  async #print(jobs: PrintJob[], pages = ""): Promise<void> {
    if (isBusy(this.#running)) return;
    this.#pages = pages;
    await this.#run.begin(jobs);
  }

  #start(job: PrintJob) {
    const { printer, sealed, duplex } = this.#choice;
    if (job.cover) return call("print_cover", { draft: this.id, printer });
    const pages = this.#pages;
    return call("print_start", { draft: this.id, sealed, line: job.line, printer, copies: job.copies, duplex, pages });
  }

  #take(view: IssueView): void {
    const first = this.#view === undefined || this.#view.stage !== view.stage;
    this.#view = view;
    const known = view.files.some((file) => file.id === this.#choice.sealed);
    if (!known) this.#choice = { ...this.#choice, sealed: this.printable[0]?.id ?? "" };
    if (first) this.#choice = { ...this.#choice, duplex: view.duplex };
  }

  #remember(): void {
    keep(PERSON, { operator: this.operator, printer: this.#choice.printer });
  }
}

function endingOf(name: string): string {
  return name.split(".").at(-1)?.toLowerCase() ?? "";
}

function filterOf(ending: string): FileFilter {
  const { pdf, docx, json, image, any } = viIssue.files.filters;
  const names: Record<string, string> = { pdf, docx, json, jpg: image, jpeg: image, png: image };
  return { name: names[ending] ?? any, extensions: [ending] };
}
