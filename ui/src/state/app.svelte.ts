/** The program as a whole: which screen is shown, which body works, what is said to the person. */
import { AppError, call, host } from "../api";
import type { OrgTermSummary, StartView } from "../generated";
import { vi } from "../text/vi";
import { viIssue } from "../text/vi-issue";
import { DraftState } from "./draft.svelte";
import { IssueState } from "./issue.svelte";

/** What the list of everything shows. */
export type HomePlace = "drafts" | "register" | "trash" | "templates";

export type Route =
  | { screen: "welcome" }
  | { screen: "home"; place: HomePlace }
  /** The form of a body; an empty id sets up a new one. */
  | { screen: "org"; id: string }
  | { screen: "write"; draft: DraftState }
  /** One document's way from the finished draft to the archive. */
  | { screen: "issue"; issue: IssueState };

export type Tone = "plain" | "done" | "forbidden";

export interface Toast {
  id: number;
  text: string;
  tone: Tone;
  act?: { label: string; run: () => void } | undefined;
}

/** What only confirms goes soon; what offers an act stays longer, and a refusal long enough to be read twice. */
const TOAST_MS = { confirmed: 4_000, offered: 8_000, refused: 20_000 };

const isOffer = ({ act, tone }: Toast) => act !== undefined && tone !== "forbidden";

export class AppState {
  #ask: (() => boolean) | null = null;
  #route = $state.raw<Route | null>(null);
  #start = $state.raw<StartView | null>(null);
  #orgTerm = $state("");
  #toasts = $state.raw<Toast[]>([]);
  /** Why there is no first screen. */
  #startFault = $state.raw<AppError | null>(null);
  /** A fault of the program, shown in a dialog. */
  #fault = $state.raw<AppError | null>(null);
  #nextToast = 1;
  /** A document whose copies are being printed stays at hand when its screen is left. */
  #printing: IssueState | null = null;

  get route(): Route | null {
    return this.#route;
  }

  /** Facts of the start; only screens after it ask. */
  get start(): StartView {
    if (!this.#start) throw new Error("the start has not been answered yet");
    return this.#start;
  }

  get started(): boolean {
    return this.#start !== null;
  }

  get startFault(): AppError | null {
    return this.#startFault;
  }

  get fault(): AppError | null {
    return this.#fault;
  }

  get toasts(): Toast[] {
    return this.#toasts;
  }

  /** The body whose documents are shown. */
  get orgTerm(): OrgTermSummary | null {
    const known = this.#start?.org_terms ?? [];
    return known.find((term) => term.id === this.#orgTerm) ?? known[0] ?? null;
  }

  /** Reads who we are and shows the first screen that fits. */
  async open(): Promise<void> {
    this.#startFault = null;
    try {
      const start = await this.reload();
      this.#route = start.org_terms.length > 0 ? { screen: "home", place: "drafts" } : { screen: "welcome" };
      for (const notice of start.notices) this.say(notice);
    } catch (error) {
      this.#startFault = AppError.from(error);
    }
  }

  /** Reads again which bodies there are. */
  async reload(): Promise<StartView> {
    this.#start = await call("start", {});
    return this.#start;
  }

  chooseOrg(id: string): void {
    this.#orgTerm = id;
  }

  goHome(place: HomePlace = "drafts"): void {
    this.#keepPrinting();
    this.#route = { screen: "home", place };
  }

  goWelcome(): void {
    this.#route = { screen: "welcome" };
  }

  goOrg(id: string): void {
    this.#route = { screen: "org", id };
  }

  /** Opens a document where it stands: what is before the signatory or further is not written on any more. */
  async openDraft(id: string): Promise<void> {
    const draft = await this.attempt(() => DraftState.load(this, id));
    if (!draft) return;
    if (draft.isClosed) await this.openIssue(id);
    else this.#write(draft);
  }

  /** Opens the text of a document, which may be closed. */
  async openText(id: string): Promise<DraftState | null> {
    const draft = await this.attempt(() => DraftState.load(this, id));
    if (draft) this.#write(draft);
    return draft;
  }

  #write(draft: DraftState): void {
    this.#orgTerm = draft.view.term.id;
    this.#route = { screen: "write", draft };
  }

  /** Opens a document's way to its signature, number and copies; the text before it is stored first. */
  async openIssue(id: string): Promise<void> {
    if (this.#route?.screen === "write" && !(await this.#route.draft.flush())) {
      this.say(vi.write.notWhileUnsaved, "forbidden");
      return;
    }
    const issue = await this.attempt(async () => {
      const kept = this.#printing;
      if (kept?.id !== id || !kept.isPrinting) return IssueState.load(this, id);
      await kept.reload();
      return kept;
    });
    if (!issue) return;
    this.#orgTerm = issue.view.org_term;
    this.#route = { screen: "issue", issue };
  }

  /** Leaves the way; what is being printed goes on. */
  closeIssue(): void {
    this.goHome();
  }

  #keepPrinting(): void {
    if (this.#route?.screen !== "issue" || !this.#route.issue.isPrinting) return;
    this.#printing = this.#route.issue;
    this.say(viIssue.print.goesOn);
  }

  /** Leaves the writing once the text is stored. */
  async closeDraft(): Promise<void> {
    if (this.#route?.screen === "write" && !(await this.#route.draft.flush())) {
      this.say(vi.write.notLeft, "forbidden", { label: vi.write.leaveAnyway, run: () => this.goHome() });
      return;
    }
    this.goHome();
  }

  /** A form that is stored only on request asks the person itself: `ask` answers false when the window should stay. */
  askBeforeClose(ask: () => boolean): () => void {
    this.#ask = ask;
    return () => {
      if (this.#ask === ask) this.#ask = null;
    };
  }

  /** Stores what is not stored yet; false when that failed and the window should not close. */
  async flush(): Promise<boolean> {
    if (this.#ask && !this.#ask()) return false;
    const printing = this.#route?.screen === "issue" ? this.#route.issue : this.#printing;
    if (printing && printing.unprinted > 0) {
      this.say(viIssue.print.notClosed, "plain", { label: viIssue.print.closeAnyway, run: () => host.close() });
      return false;
    }
    if (this.#route?.screen !== "write" || (await this.#route.draft.flush())) return true;
    this.say(vi.write.notClosed, "forbidden", { label: vi.write.closeAnyway, run: () => host.close() });
    return false;
  }

  /** Says a sentence at the foot for a few seconds, with an act that fits it. */
  say(text: string, tone: Tone = "plain", act?: Toast["act"]): void {
    const id = this.#nextToast++;
    // What was said before gives way, except a refusal, which must be read.
    const refusals = this.#toasts.filter((toast) => toast.tone === "forbidden" && toast.text !== text);
    this.#toasts = [...refusals, { id, text, tone, act }];
    const stays = tone === "forbidden" ? "refused" : tone === "done" && !act ? "confirmed" : "offered";
    setTimeout(() => this.dismiss(id), TOAST_MS[stays]);
  }

  /** Offers to undo fit only the last change: the next one withdraws them, or they would take back something else. */
  withdrawOffers(): void {
    if (this.#toasts.some(isOffer)) this.#toasts = this.#toasts.filter((toast) => !isOffer(toast));
  }

  dismiss(id: number): void {
    this.#toasts = this.#toasts.filter((toast) => toast.id !== id);
  }

  /** Tells the person that an act was refused. A fault of the program gets a dialog with its details. */
  report(thrown: unknown): void {
    const error = AppError.from(thrown);
    if (error.code === "internal") this.#fault = error;
    else this.say(sentences(error), "forbidden");
  }

  dismissFault(): void {
    this.#fault = null;
  }

  /** Runs an act outside a draft; answers null when it was refused, which has been said then. */
  async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.report(error);
      return null;
    }
  }

  /** Says that a file was written, and offers to open it. */
  sayWritten(text: string, path: string): void {
    const open = { label: viIssue.files.open, run: () => void this.attempt(() => this.openPath(path)) };
    this.say(text, "done", host.canOpenPath ? open : undefined);
  }

  /** Opens a file in the system's viewer. */
  openPath(path: string): Promise<void> {
    return host.openPath(path);
  }

  setTitle(title: string): void {
    host.setTitle(title);
  }
}

export function sentences(error: AppError): string {
  return error.hint ? `${error.message} ${error.hint}` : error.message;
}
