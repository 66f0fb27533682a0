import { expect, test } from "vitest";

import type { PrintOutcome, PrintRecord } from "../generated";
import { everything, missing, PrintRun, type PrintCalls, type PrintJob } from "./print-run";

const record = (id: string, outcome: PrintOutcome, message = "", job: Partial<PrintJob> = {}): PrintRecord => ({
  id,
  line: job.line ?? "",
  sealed: "pdf",
  sha256: "",
  printer: "test",
  job: 1,
  copies: job.copies ?? 1,
  duplex: false,
  pages: "",
  at: "",
  outcome,
  message,
});

/** A printer that needs two looks for a job; `faults` come in place of an answer, by job. */
class FakePrinter implements PrintCalls {
  log: string[] = [];
  looks = new Map<string, number>();
  ends = new Map<string, PrintRecord>();
  refuse: string | null = null;
  deaf = 0;
  between: (look: number) => void | Promise<void> = () => undefined;
  #count = 0;
  #waits = 0;

  async start(job: PrintJob) {
    if (this.refuse) throw this.refuse;
    const id = `${job.cover ? "cover" : job.line}#${++this.#count}`;
    this.log.push(`print ${id} × ${job.copies}`);
    this.looks.set(id, 0);
    return record(id, "waiting", "", job);
  }

  async state(id: string) {
    if (this.deaf > 0) {
      this.deaf -= 1;
      throw "no answer";
    }
    const end = this.ends.get(id);
    if (end) return end;
    const looks = (this.looks.get(id) ?? 0) + 1;
    this.looks.set(id, looks);
    return record(id, looks < 2 ? "printing" : "done");
  }

  async cancel(id: string) {
    this.log.push(`cancel ${id}`);
    const end = record(id, "cancelled");
    this.ends.set(id, end);
    return end;
  }

  async wait() {
    await this.between(++this.#waits);
  }

  words = (thrown: unknown) => String(thrown);
}

const run = (printer: FakePrinter) => {
  const seen: string[] = [];
  const made = new PrintRun(printer, ({ status, done, total }) => {
    const now = `${status} ${done}/${total}`;
    if (seen.at(-1) !== now) seen.push(now);
  });
  return { run: made, seen };
};

const LINES: PrintJob[] = [
  { line: "a", copies: 1 },
  { line: "b", copies: 27 },
  { line: "c", copies: 2 },
];

test("lines are printed one after the other, each when the one before has come out", async () => {
  const printer = new FakePrinter();
  const { run: printing, seen } = run(printer);
  await printing.begin(LINES);
  expect(printer.log).toEqual(["print a#1 × 1", "print b#2 × 27", "print c#3 × 2"]);
  expect(seen).toEqual(["idle 0/30", "running 0/30", "running 1/30", "running 28/30", "running 30/30", "done 30/30"]);
});

test("the list of recipients is printed first and counts no copy", async () => {
  const printer = new FakePrinter();
  const { run: printing } = run(printer);
  await printing.begin([{ line: "", copies: 1, cover: true }, ...LINES]);
  expect(printer.log[0]).toBe("print cover#1 × 1");
  expect(printing.state).toMatchObject({ status: "done", done: 30, total: 30 });
});

test("a pause stops before the next line and goes on there", async () => {
  const printer = new FakePrinter();
  const { run: printing } = run(printer);
  printer.between = (look) => void (look === 1 && printing.pause());
  await printing.begin(LINES);
  expect(printing.state).toMatchObject({ status: "paused", done: 1, total: 30 });
  expect(printer.log).toEqual(["print a#1 × 1"]);
  await printing.resume();
  expect(printing.state).toMatchObject({ status: "done", done: 30 });
  expect(printer.log).toHaveLength(3);
});

test("a pause that is taken back in time stops nothing", async () => {
  const printer = new FakePrinter();
  const { run: printing } = run(printer);
  printer.between = (look) => {
    if (look === 1) printing.pause();
    if (look === 2) void printing.resume();
  };
  await printing.begin(LINES);
  expect(printing.state).toMatchObject({ status: "done", done: 30 });
});

test("a cancel takes the job back and prints no further line", async () => {
  const printer = new FakePrinter();
  const { run: printing } = run(printer);
  printer.between = async (look) => {
    if (look === 3) await printing.cancel();
  };
  await printing.begin(LINES);
  expect(printer.log).toEqual(["print a#1 × 1", "print b#2 × 27", "cancel b#2"]);
  expect(printing.state).toMatchObject({ status: "cancelled", done: 1 });
  await printing.resume();
  expect(printer.log).toHaveLength(3);
});

test("a cancel that comes too late counts what came out", async () => {
  const printer = new FakePrinter();
  printer.cancel = async (id) => record(id, "done");
  const { run: printing } = run(printer);
  printer.between = async (look) => {
    if (look === 2) await printing.cancel();
  };
  await printing.begin(LINES);
  expect(printing.state).toMatchObject({ status: "cancelled", done: 1 });
});

test("a refusal says why, and the same line is tried again", async () => {
  const printer = new FakePrinter();
  printer.refuse = "the queue takes nothing";
  const { run: printing } = run(printer);
  await printing.begin(LINES);
  expect(printing.state).toMatchObject({ status: "failed", message: "the queue takes nothing", job: { line: "a" } });
  printer.refuse = null;
  await printing.resume();
  expect(printing.state).toMatchObject({ status: "done", done: 30 });
});

test("what the printer broke off is printed again only when a person goes on", async () => {
  const printer = new FakePrinter();
  printer.ends.set("b#2", record("b#2", "failed", "paper jam"));
  const { run: printing } = run(printer);
  await printing.begin(LINES);
  expect(printing.state).toMatchObject({ status: "failed", message: "paper jam", done: 1, job: { line: "b" } });
  await printing.resume();
  expect(printer.log).toEqual(["print a#1 × 1", "print b#2 × 27", "print b#3 × 27", "print c#4 × 2"]);
});

test("a printer that does not answer for a while is asked again; nothing is printed twice", async () => {
  const printer = new FakePrinter();
  printer.deaf = 3;
  const { run: printing } = run(printer);
  await printing.begin(LINES);
  expect(printing.state.status).toBe("done");
  expect(printer.log).toHaveLength(3);
});

test("a job whose end nobody knows is asked for first when it goes on", async () => {
  const printer = new FakePrinter();
  printer.deaf = 5;
  const { run: printing } = run(printer);
  await printing.begin(LINES);
  expect(printing.state).toMatchObject({ status: "failed", message: "no answer", done: 0 });
  await printing.resume();
  expect(printer.log).toEqual(["print a#1 × 1", "print b#2 × 27", "print c#3 × 2"]);
  expect(printing.state).toMatchObject({ status: "done", done: 30 });
});

test("what was in the queue when the window closed is watched to its end", async () => {
  const printer = new FakePrinter();
  const { run: printing } = run(printer);
  await printing.follow([record("old", "done"), record("x", "printing", "", { line: "b", copies: 27 })]);
  expect(printer.log).toEqual([]);
  expect(printing.state).toMatchObject({ status: "done", done: 27, total: 27 });
});

test("only what is missing is printed; all is printed again on request", () => {
  const copies = [
    { id: "a", copies: 1, printed: 1 },
    { id: "b", copies: 27, printed: 14 },
    { id: "c", copies: 0, printed: 0 },
  ];
  expect(missing(copies)).toEqual([{ line: "b", copies: 13 }]);
  expect(everything(copies)).toEqual([
    { line: "a", copies: 1 },
    { line: "b", copies: 27 },
  ]);
});
