/**
 * Prints line after line, one job at a time: the next is given to the printer when the one before has come out, so that
 * a run can stop between two lines and every line says truthfully whether it is printed.
 *
 * The hard thing: a job lives in the printer's queue, not here. It goes on when the window closes, can be cancelled at
 * the printer, and may end while nobody could ask. So a run never guesses: a job whose end is unknown stays open, and
 * going on asks for it first.
 */
import type { PrintRecord } from "../generated";

export interface PrintJob {
  /** The line of recipients; empty: for none. */
  line: string;
  copies: number;
  /** The list of recipients, not the document. */
  cover?: boolean;
}

export interface PrintCalls {
  start(job: PrintJob): Promise<PrintRecord>;
  state(print: string): Promise<PrintRecord>;
  cancel(print: string): Promise<PrintRecord>;
  /** The pause before the printer is asked again. */
  wait(): Promise<void>;
  /** What a refusal says to a person. */
  words(thrown: unknown): string;
}

export type RunStatus =
  | "idle"
  | "running"
  /** Stops before the next line. */
  | "pausing"
  | "paused"
  | "cancelling"
  | "cancelled"
  | "failed"
  | "done";

export interface RunState {
  status: RunStatus;
  /** What is being printed, or was when the run stopped. */
  job: PrintJob | null;
  record: PrintRecord | null;
  /** Copies of this run that have come out. */
  done: number;
  /** Copies of this run. */
  total: number;
  /** What the printer says, or why it stopped. */
  message: string;
}

export const NO_RUN: RunState = { status: "idle", job: null, record: null, done: 0, total: 0, message: "" };

/** So often in a row the printer may not be asked before the run stops. */
const MOST_UNASKED = 5;

const BUSY: readonly RunStatus[] = ["running", "pausing", "cancelling"];

export function isBusy({ status }: RunState): boolean {
  return BUSY.includes(status);
}

export function isFinal({ outcome }: PrintRecord): boolean {
  return outcome === "done" || outcome === "cancelled" || outcome === "failed";
}

/** The lines that still miss copies, each with what it misses. */
export function missing(copies: readonly { id: string; copies: number; printed: number }[]): PrintJob[] {
  return copies
    .map(({ id, copies, printed }) => ({ line: id, copies: copies - printed }))
    .filter((job) => job.copies > 0);
}

/** All lines once more. */
export function everything(copies: readonly { id: string; copies: number }[]): PrintJob[] {
  return copies.map(({ id, copies }) => ({ line: id, copies })).filter((job) => job.copies > 0);
}

interface Open {
  job: PrintJob;
  record: PrintRecord;
}

export class PrintRun {
  readonly #calls: PrintCalls;
  readonly #onchange: (state: RunState) => void;
  /** A job has come to its end. */
  readonly #onended: (record: PrintRecord) => Promise<void>;
  #state: RunState = NO_RUN;
  #left: PrintJob[] = [];
  /** Jobs in the printer's queue whose end is not known. */
  #open: Open[] = [];

  constructor(
    calls: PrintCalls,
    onchange: (state: RunState) => void,
    onended: (record: PrintRecord) => Promise<void> = async () => undefined,
  ) {
    this.#calls = calls;
    this.#onchange = onchange;
    this.#onended = onended;
  }

  get state(): RunState {
    return this.#state;
  }

  /** What has not been given to the printer yet. */
  get left(): readonly PrintJob[] {
    return this.#left;
  }

  /** Prints these. Nothing happens while something is being printed. */
  async begin(jobs: readonly PrintJob[]): Promise<void> {
    if (isBusy(this.#state) || jobs.length === 0) return;
    this.#left = [...jobs];
    this.#open = [];
    this.#set({ ...NO_RUN, total: copiesOf(jobs) });
    await this.#go();
  }

  /** Watches jobs that were begun before the window was opened. */
  async follow(records: readonly PrintRecord[]): Promise<void> {
    const open = records.filter((record) => !isFinal(record));
    if (isBusy(this.#state) || open.length === 0) return;
    this.#left = [];
    this.#open = open.map((record) => ({ record, job: { line: record.line, copies: record.copies } }));
    this.#set({ ...NO_RUN, total: copiesOf(this.#open.map(({ job }) => job)) });
    await this.#go();
  }

  /** Stops before the next line; what is in the printer comes out. */
  pause(): void {
    if (this.#state.status === "running") this.#set({ status: "pausing" });
  }

  /** Goes on where it stopped; a line that failed is tried again. */
  async resume(): Promise<void> {
    if (this.#state.status === "pausing") return this.#set({ status: "running" });
    if (this.#state.status !== "paused" && this.#state.status !== "failed") return;
    await this.#go();
  }

  /** Takes back what is in the printer's queue and prints no further line. */
  async cancel(): Promise<void> {
    const { status } = this.#state;
    this.#left = [];
    if (!isBusy(this.#state)) {
      if (status !== "paused" && status !== "failed") return;
      // What is still in the queue with an unknown end is taken back too.
      for (const { record } of this.#open) await this.#takeBack(record);
      this.#open = [];
      return this.#set({ status: "cancelled", message: "" });
    }
    this.#set({ status: "cancelling" });
    for (const { record } of this.#open) await this.#takeBack(record);
  }

  async #takeBack(record: PrintRecord): Promise<void> {
    try {
      await this.#calls.cancel(record.id);
    } catch (thrown) {
      // The next answer of the printer tells what became of it.
      this.#set({ message: this.#calls.words(thrown) });
    }
  }

  async #go(): Promise<void> {
    this.#set({ status: "running", message: "" });
    while (true) {
      const open = this.#open[0];
      if (open) {
        if (!(await this.#watch(open))) return;
        continue;
      }
      if (this.#state.status === "cancelling") return this.#set({ status: "cancelled" });
      const job = this.#left[0];
      if (!job) return this.#set({ status: "done", job: null, record: null, message: "" });
      if (this.#state.status === "pausing") return this.#set({ status: "paused" });
      this.#set({ job, record: null });
      try {
        const record = await this.#calls.start(job);
        this.#left.shift();
        this.#open.push({ job, record });
        // "Cancel" was pressed while the printer was taking the job.
        if (this.#cancelling()) await this.#takeBack(record);
      } catch (thrown) {
        return this.#set({ status: this.#cancelling() ? "cancelled" : "failed", message: this.#calls.words(thrown) });
      }
    }
  }

  // Apart, because the state changes while one waits.
  #cancelling(): boolean {
    return this.#state.status === "cancelling";
  }

  /** Waits for the end of a job; false when the run stopped over it. */
  async #watch(open: Open): Promise<boolean> {
    let unasked = 0;
    let { record } = open;
    this.#set({ job: open.job, record, message: record.message });
    while (!isFinal(record)) {
      await this.#calls.wait();
      try {
        record = await this.#calls.state(record.id);
        unasked = 0;
        open.record = record;
        this.#set({ record, message: record.message });
      } catch (thrown) {
        unasked += 1;
        this.#set({ message: this.#calls.words(thrown) });
        if (unasked >= MOST_UNASKED) {
          this.#set({ status: "failed" });
          return false;
        }
      }
    }
    this.#open.shift();
    await this.#onended(record);
    if (record.outcome === "done") {
      this.#set({ done: this.#state.done + countOf(open.job) });
      return true;
    }
    if (this.#cancelling()) return true;
    this.#left.unshift(open.job);
    this.#set({ status: "failed", message: record.message });
    return false;
  }

  #set(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onchange(this.#state);
  }
}

function countOf(job: PrintJob): number {
  return job.cover ? 0 : job.copies;
}

function copiesOf(jobs: readonly PrintJob[]): number {
  return jobs.reduce((sum, job) => sum + countOf(job), 0);
}
