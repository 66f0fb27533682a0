import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Newest } from "./newest";

/** Work that takes `workMs`; the log says when it began and with what. */
function desk(workMs: number) {
  const start = Date.now();
  const log: string[] = [];
  let text = "";
  const newest = new Newest(80, async () => {
    log.push(`${Date.now() - start}: ${text}`);
    await new Promise((done) => setTimeout(done, workMs));
  });
  const type = (letter: string) => {
    text += letter;
    newest.ask();
  };
  return { log, newest, type };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("the first begins at once, the next 80 ms after it was asked for", async () => {
  const { log, type } = desk(10);
  type("a");
  await vi.advanceTimersByTimeAsync(50);
  type("b");
  await vi.advanceTimersByTimeAsync(200);
  expect(log).toEqual(["0: a", "130: ab"]);
});

test("while keys go on it works now and then, and does not wait for a pause", async () => {
  const { log, type } = desk(20);
  for (let at = 0; at < 10; at += 1) {
    type(String(at));
    await vi.advanceTimersByTimeAsync(30);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(log).toEqual(["0: 0", "110: 0123", "210: 0123456", "310: 0123456789"]);
});

test("one at a time: what was asked meanwhile is done once, with the newest", async () => {
  const { log, type } = desk(500);
  type("a");
  await vi.advanceTimersByTimeAsync(100);
  type("b");
  type("c");
  await vi.advanceTimersByTimeAsync(2000);
  expect(log).toEqual(["0: a", "580: abc"]);
});

test("nothing begins after the end", async () => {
  const { log, newest, type } = desk(10);
  type("a");
  newest.stop();
  type("b");
  await vi.advanceTimersByTimeAsync(500);
  expect(log).toEqual([]);
});
