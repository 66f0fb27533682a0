/**
 * One open draft: what it says, what follows from it, and every way to change it. It knows no element of the page.
 *
 * Two kinds of change: text typed into a field (`edit`, `editInfo`: stored a little later by autosave) and acts (`run`:
 * stored at once, after the text). All of them go through one queue, because two commands under way are not ordered.
 */
import { call, AppError, type Args, type CommandName, type Reply } from "../api";
import type {
  Added,
  Anchor,
  DraftStatus,
  DraftView,
  Edit,
  Entry,
  Finding,
  Info,
  SuperiorPlan,
  Undone,
  Unsaved,
} from "../generated";
import { vi } from "../text/vi";
import { viIssue } from "../text/vi-issue";
import type { AppState } from "./app.svelte";
import { Autosave, type SaveState } from "./autosave";
import * as draftView from "./draft-view";
import { INFO_KEY, pieceKey, type Place } from "./draft-view";
import { Fields, type MountedField } from "./fields";

/** Commands about one draft that answer with what it is then. */
type ActName = {
  [N in CommandName]: Reply<N> extends DraftView | Added | Undone ? ("draft" extends keyof Args<N> ? N : never) : never;
}[CommandName];

/** What a text field puts into the store: an entry of a part, or the general information. */
type Piece =
  | { part: string; item: string; entry: Entry }
  | { info: Info; superior_plan: SuperiorPlan | null };

/** A place to show and focus. `turn` makes two requests for the same place differ. */
export interface Destination extends Place {
  turn: number;
}

const STATUS_DELAY_MS = 400;

export class DraftState {
  readonly id: string;
  readonly fields = new Fields();
  readonly #app: AppState;
  readonly #autosave: Autosave<Piece>;
  #view = $state.raw() as DraftView;
  #status = $state.raw() as DraftStatus;
  #save = $state.raw<SaveState>({ kind: "idle" });
  #step = $state("");
  #destination = $state.raw<Destination | null>(null);
  /** Grows with every stored change: what is computed elsewhere (the page) follows it. */
  #changes = $state(0);
  /** Grows with every key. */
  #typed = $state(0);
  #findingAt = -1;
  #info: Partial<Info> = {};
  #plan: Partial<SuperiorPlan> = {};
  #queue: Promise<unknown> = Promise.resolve();
  #statusTimer: ReturnType<typeof setTimeout> | null = null;

  private constructor(app: AppState, view: DraftView) {
    this.#app = app;
    this.id = view.draft.id;
    this.#view = view;
    this.#status = view.status;
    this.#step = draftView.stepIds(view)[0] ?? draftView.CHECK_STEP;
    this.#autosave = new Autosave<Piece>({
      save: (key, piece, boundary) => this.#store(key, piece, boundary),
      closeStep: async () => void (await this.#inTurn(() => call("step_close", { draft: this.id }))),
      onstate: (state) => {
        this.#save = state;
        if (state.kind === "saved") this.#changed();
      },
    });
  }

  static async load(app: AppState, id: string): Promise<DraftState> {
    return new DraftState(app, await call("draft_open", { draft: id }));
  }

  get view(): DraftView {
    return this.#view;
  }

  get status(): DraftStatus {
    return this.#status;
  }

  /** It lies before the signatory or is further: its text is not changed any more. */
  get isClosed(): boolean {
    return this.#view.stage !== "draft";
  }

  get save(): SaveState {
    return this.#save;
  }

  get step(): string {
    return this.#step;
  }

  get destination(): Destination | null {
    return this.#destination;
  }

  get changes(): number {
    return this.#changes;
  }

  get typed(): number {
    return this.#typed;
  }

  /** What was typed since it was stored last. */
  unsaved(): Unsaved[] {
    return this.#autosave
      .unsaved()
      .map((piece) => ("info" in piece ? { what: "info", ...piece } : { what: "entry", ...piece }));
  }

  get composing(): boolean {
    return this.#autosave.composing;
  }

  findingsFor(place: Place): Finding[] {
    return draftView.findingsAt(this.#status.findings, place);
  }

  // Ways

  goStep(step: string): void {
    // The fields of the step that is left go away without a blur.
    void this.flush();
    this.#step = step;
    this.#destination = null;
  }

  moveStep(by: 1 | -1): void {
    this.goStep(draftView.stepBeside(this.#view, this.#step, by));
  }

  /** Shows the step of a place and puts the caret there. */
  goTo(place: Place | Anchor): void {
    void this.flush();
    this.#step = draftView.stepOfPart(this.#view, place.part);
    this.#destination = { ...place, turn: (this.#destination?.turn ?? 0) + 1 };
  }

  /** Goes to the next (or previous) finding; answers it. */
  goFinding(by: 1 | -1): Finding | null {
    const { findings } = this.#status;
    this.#findingAt = draftView.findingBeside(findings.length, this.#findingAt, by);
    const finding = findings[this.#findingAt];
    if (finding) this.goTo(finding.anchor);
    return finding ?? null;
  }

  // Text

  /** The person typed. `read` gives the whole entry at the moment it is stored. */
  edit(part: string, item: string, read: () => Entry): void {
    if (this.#refuseClosed()) return;
    this.#app.withdrawOffers();
    this.#autosave.input(pieceKey(part, item), () => ({ part, item, entry: read() }));
    this.#typed += 1;
  }

  editInfo(change: Partial<Info>): void {
    if (this.#refuseClosed()) return;
    Object.assign(this.#info, change);
    this.#infoChanged();
  }

  editPlan(change: Partial<SuperiorPlan>): void {
    if (this.#refuseClosed()) return;
    Object.assign(this.#plan, change);
    this.#infoChanged();
  }

  #infoChanged(): void {
    this.#app.withdrawOffers();
    this.#autosave.input(INFO_KEY, () => {
      const plan = { ...emptyPlan(), ...this.#view.superior_plan, ...this.#plan };
      const superior_plan = this.#view.superior_plan || Object.keys(this.#plan).length > 0 ? plan : null;
      return { info: { ...this.#view.draft.info, ...this.#info }, superior_plan };
    });
    this.#typed += 1;
  }

  mountField(field: MountedField): () => void {
    return this.fields.mount(field);
  }

  compositionStart(): void {
    this.#autosave.compositionStart();
  }

  compositionEnd(): void {
    this.#autosave.compositionEnd();
  }

  /** Stores what is typed. `boundary` ends the undo step. Answers whether everything is stored. */
  flush(boundary = true): Promise<boolean> {
    return this.#autosave.flush(boundary);
  }

  /** What is pasted is an undo step of its own: one step ends before it and one after it. */
  beforePaste(): void {
    void this.flush();
    setTimeout(() => void this.flush(), 0);
  }

  #store(key: string, piece: Piece, boundary: boolean): Promise<string> {
    return this.#inTurn(async () => {
      try {
        return await this.#send(key, piece, boundary);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "stale") throw error;
        // Somebody else (another window, the command line) changed this piece. What is typed here stays in its field
        // and is stored on top of theirs, which undo can bring back.
        this.#apply(await call("draft_open", { draft: this.id }), key);
        const at = await this.#send(key, piece, boundary);
        this.#app.say(vi.write.keptYours);
        return at;
      }
    });
  }

  async #send(key: string, piece: Piece, boundary: boolean): Promise<string> {
    const expected_rev = this.#view.revs[key] ?? null;
    if ("info" in piece) {
      const saved = await call("info_save", { draft: this.id, ...piece, expected_rev });
      this.#view = draftView.withInfo(this.#view, piece.info, piece.superior_plan, saved.rev);
      dropEqual(this.#info, piece.info);
      if (piece.superior_plan) dropEqual(this.#plan, piece.superior_plan);
      return saved.at;
    }
    const saved = await call("entry_save", { draft: this.id, ...piece, expected_rev, boundary });
    this.#view = draftView.withEntry(this.#view, piece.part, piece.item, piece.entry, saved.rev);
    return saved.at;
  }

  // Acts

  /** Runs an act after the text before it is stored. Answers its reply; null when it was refused, which has been said then. */
  async run<N extends ActName>(name: N, args: Omit<Args<N>, "draft">): Promise<Reply<N> | null> {
    // Reports of lower units come in after the plan went out.
    if (name !== "unit_done" && this.#refuseClosed()) return null;
    if (!(await this.flush())) {
      this.#app.say(vi.write.notWhileUnsaved, "forbidden");
      return null;
    }
    try {
      return await this.#inTurn(async () => {
        const reply = await call(name, { ...args, draft: this.id } as unknown as Args<N>);
        // Not before its turn: the act before it may only now have made its offer.
        this.#app.withdrawOffers();
        const answer = reply as DraftView | Added | Undone;
        this.#apply("view" in answer ? answer.view : answer);
        return reply;
      });
    } catch (error) {
      this.#app.report(error);
      return null;
    }
  }

  /** Fields of a closed text take no letters; what comes another way (a table, a drag, a key) is refused here. */
  #refuseClosed(): boolean {
    if (!this.isClosed) return false;
    const isOut = this.#view.stage === "issued" || this.#view.stage === "archived";
    this.#app.say(isOut ? viIssue.closed.refusedIssued : viIssue.closed.refused, "forbidden");
    return true;
  }

  undo(): Promise<void> {
    return this.#replay("undo");
  }

  redo(): Promise<void> {
    return this.#replay("redo");
  }

  async #replay(direction: "undo" | "redo"): Promise<void> {
    if (this.composing) return;
    if (direction === "undo" && this.#dropUnstorable()) return;
    const reply = await this.run(direction, {});
    if (!reply) return;
    if (reply.op === null) this.#app.say(direction === "undo" ? vi.write.nothingToUndo : vi.write.nothingToRedo);
    else if (reply.part) this.goTo({ part: reply.part, item: reply.item });
  }

  /** A text too long to be stored can only be taken back: the fields get what was stored last. */
  #dropUnstorable(): boolean {
    if (this.#save.kind !== "failed" || AppError.from(this.#save.error).code !== "too-long") return false;
    this.#autosave.drop();
    this.fields.restore(() => false);
    return true;
  }

  /** Applies a finding's mend and goes to what it added; null when it was refused. */
  async mend(edit: Edit): Promise<Added | null> {
    const reply = await this.run("mend", { edit });
    if (reply && edit.kind === "add-item") this.goTo({ part: edit.part, item: reply.id });
    return reply;
  }

  /** Asks again what follows from the text, soon. */
  refreshStatus(): void {
    if (this.#statusTimer !== null) clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(() => void this.#readStatus(), STATUS_DELAY_MS);
  }

  async #readStatus(): Promise<void> {
    try {
      this.#status = await call("draft_status", { draft: this.id });
    } catch (error) {
      this.#app.report(error);
    }
  }

  #changed(): void {
    this.#changes += 1;
    this.refreshStatus();
  }

  /** Takes over what the program answered. `own` is a piece whose text on the screen is newer. */
  #apply(view: DraftView, own?: string): void {
    this.#view = view;
    this.#status = view.status;
    this.#changes += 1;
    if (this.#save.kind === "idle" || this.#save.kind === "saved") {
      // The reply says that it is stored. The draft's own moment of change goes back with an undo.
      this.#save = { kind: "saved", at: new Date().toISOString() };
    }
    this.fields.restore((key) => key === own || this.#autosave.isDirty(key));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function emptyPlan(): SuperiorPlan {
  return { kind: "plan", number_symbol: "", signed_on: "", issuer: "", subject: "", due_on: "" };
}

/** Forgets the changes that are stored now; what was typed since stays. */
function dropEqual<T extends object>(changes: Partial<T>, stored: T): void {
  for (const name of Object.keys(changes) as (keyof T)[]) {
    if (changes[name] === stored[name]) delete changes[name];
  }
}
