// Runs the scenarios in the real window: `node tests/e2e/run.mjs [--binary PATH] [NAME…]`.
//
// A scenario is a file in scenarios/ that exports one async function. It gets a fresh data folder and opens the
// program itself, as often as it likes. It fails by throwing; a picture of the window is kept then.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startApp } from "./app.mjs";
import { startDisplay } from "./display.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = join(here, "out");
/** Longer than any scenario should take; a window that hangs must not stop the others. */
const TIME_LIMIT = 180_000;

async function main() {
  const { binary, names } = parse(process.argv.slice(2));
  const scenarios = readdirSync(join(here, "scenarios"))
    .filter((file) => /^\d\d-.*\.mjs$/.test(file))
    .map((file) => file.replace(/\.mjs$/, ""))
    .filter((name) => names.length === 0 || names.some((wanted) => name.includes(wanted)))
    .sort();
  if (scenarios.length === 0) throw new Error(`no scenario of that name: ${names.join(" ")}`);
  mkdirSync(out, { recursive: true });
  const display = await startDisplay();
  let passed = 0;
  try {
    for (const name of scenarios) if (await runOne(name, binary, display)) passed += 1;
  } finally {
    display.stop();
  }
  const failed = scenarios.length - passed;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function parse(args) {
  const root = resolve(here, "../..");
  let binary = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "soket-desktop");
  const names = [];
  while (args.length > 0) {
    const arg = args.shift();
    if (arg === "--binary") binary = resolve(args.shift() ?? "");
    else names.push(arg);
  }
  return { binary, names };
}

async function runOne(name, binary, display) {
  const start = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "soket-e2e-"));
  const context = new Context(name, { binary, display, folder });
  let timer;
  try {
    const { default: scenario } = await import(pathToFileURL(join(here, "scenarios", `${name}.mjs`)));
    const limit = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not finished after ${TIME_LIMIT / 1000} s`)), TIME_LIMIT);
    });
    await Promise.race([scenario(context), limit]);
    console.log(`ok   ${name} (${seconds(start)})`);
    return true;
  } catch (fault) {
    console.log(`FAIL ${name} (${seconds(start)})`);
    console.log(fault instanceof Error ? explain(fault) : fault);
    await context.keepPicture();
    return false;
  } finally {
    clearTimeout(timer);
    await context.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // Ended helpers may still be writing.
  }
}

/** What a scenario works with. */
class Context {
  #running = [];

  constructor(name, { binary, display, folder }) {
    Object.assign(this, { name, binary, display, folder });
    this.dataDir = join(folder, "data");
  }

  /** Opens the program; on the same data folder as before, unless told otherwise. */
  async open({ dataDir = this.dataDir, env } = {}) {
    const { binary, display, folder } = this;
    const app = await startApp({ binary, display, dataDir, home: join(folder, "home"), env });
    this.#running.push(app);
    return app;
  }

  /** Keeps a picture of the window in out/, for people to look at. */
  async picture(app, label) {
    const file = join(out, `${this.name}-${label}.png`);
    writeFileSync(file, await app.page.screenshot());
    return file;
  }

  /** A picture, and nothing may speak against the screen as it is. */
  async look(app, label) {
    await this.picture(app, label);
    assert.deepEqual(await app.page.audit(), [], label);
  }

  async keepPicture() {
    const app = this.#running.findLast((app) => app.isRunning());
    if (!app) return;
    try {
      console.log(`the window then: ${await this.picture(app, "FAIL")}`);
    } catch (fault) {
      console.log(`no picture of the window: ${fault.message}`);
    }
  }

  async stop() {
    for (const app of this.#running) await app.stop();
  }
}

const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;
const explain = (fault) => (fault.cause ? `${fault.stack}\n  because: ${fault.cause}` : fault.stack);

await main();
