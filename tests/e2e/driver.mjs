// The window, driven through WebKitWebDriver: what a scenario can see and do in it.
//
// Elements are found the way a person who hears the screen finds them: by role and accessible name (axe-core knows
// both). What cannot be found so cannot be used by everyone either.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { waitFor } from "./wait.mjs";

const ui = createRequire(new URL("../../ui/package.json", import.meta.url));
const AXE = readFileSync(ui.resolve("axe-core/axe.min.js"), "utf8");

/** WebDriver's numbers for keys that are no character. */
const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A",
  Escape: "\uE00C", Space: " ", PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011",
  Left: "\uE012", Up: "\uE013", Right: "\uE014", Down: "\uE015", Insert: "\uE016", Delete: "\uE017",
  F1: "\uE031", F2: "\uE032", F3: "\uE033", F4: "\uE034", F5: "\uE035", F6: "\uE036",
  F7: "\uE037", F8: "\uE038", F9: "\uE039", F10: "\uE03A", F11: "\uE03B", F12: "\uE03C",
};
const SPELLED = { "\n": KEYS.Enter, "\t": KEYS.Tab, "\b": KEYS.Backspace };
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export class Page {
  /** @param driver address of the WebDriver  @param session id of the session it opened */
  constructor(driver, session) {
    this.address = `${driver}/session/${session}`;
  }

  async call(method, path, body) {
    return callDriver(method, this.address + path, body);
  }

  // --- looking -----------------------------------------------------------------------------------------------

  /** Runs a function in the page; arguments and result are JSON or elements. */
  async run(code, ...args) {
    const script = `return (${code}).apply(null, arguments)`;
    return this.#wrap(await this.call("POST", "/execute/sync", { script, args: args.map(unwrap) }));
  }

  /** The visible elements of a role, with this accessible name (text or RegExp) if one is given, in document order. */
  async all(role, name) {
    await this.#loadAxe();
    const found = await this.run(
      (role, name, pattern) => {
        const { axe } = window;
        axe.teardown();
        axe.setup(document.documentElement);
        try {
          const expected = pattern && new RegExp(...pattern);
          const named = (element) => {
            const own = axe.commons.text.accessibleText(element).normalize("NFC");
            return expected ? expected.test(own) : name === null || own === name;
          };
          return [...document.querySelectorAll("*")].filter(
            (element) => axe.commons.aria.getRole(element) === role && element.checkVisibility() && named(element),
          );
        } finally {
          axe.teardown();
        }
      },
      role,
      typeof name === "string" ? name.normalize("NFC") : null,
      name instanceof RegExp ? [name.source, name.flags.includes("i") ? "iu" : "u"] : null,
    );
    return found;
  }

  /** Waits for exactly one such element: `await page.get("button", "Mở hồ sơ mẫu")`. */
  async get(role, name, timeout) {
    let count = 0;
    return waitFor(
      `one ${role} "${name ?? ""}"`,
      async () => {
        const found = await this.all(role, name);
        count = found.length;
        if (count > 1) throw new Error(`${count} elements fit`);
        return found[0];
      },
      timeout,
    );
  }

  /** Waits for the first element of a CSS selector. For what has no role; prefer `get`. */
  async css(selector, timeout) {
    return waitFor(selector, () => this.run((selector) => document.querySelector(selector), selector), timeout);
  }

  /** What a person can read in the window now. */
  async text() {
    return this.run(() => document.body.innerText.normalize("NFC"));
  }

  /** Waits until the window shows this text (text or RegExp). */
  async sees(expected, timeout) {
    await waitFor(
      `the text ${expected}`,
      async () => {
        const text = await this.text();
        return expected instanceof RegExp ? expected.test(text) : text.includes(expected.normalize("NFC"));
      },
      timeout,
    );
  }

  /** The element with the focus. */
  async active() {
    return this.run(() => document.activeElement);
  }

  /** What axe-core has against the screen as it is, and whether it scrolls sideways; an empty list is good. */
  async audit() {
    await this.#loadAxe();
    const script = `const done = arguments[0];
      axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => done(violations.map(
        ({ id, impact, help, nodes }) => id + " (" + impact + "): " + help + ": " + nodes.map((n) => n.html).join(" | "))),
        (fault) => done([String(fault)]));`;
    const violations = await this.call("POST", "/execute/async", { script, args: [] });
    const wide = await this.run(() =>
      [...document.querySelectorAll("main")]
        .filter((main) => main.scrollWidth > main.clientWidth + 1)
        .map((main) => `scrolls sideways: ${main.scrollWidth} in ${main.clientWidth}`),
    );
    return [...violations, ...wide];
  }

  /** A PNG of the page. Two frames are waited for: right after an action the picture would still be the old one. */
  async screenshot() {
    const script = `const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));`;
    await this.call("POST", "/execute/async", { script, args: [] });
    return Buffer.from(await this.call("GET", "/screenshot"), "base64");
  }

  // --- doing -------------------------------------------------------------------------------------------------

  /** Presses keys one after the other; with "+" together: `press("Tab", "Control+s", "Shift+F8")`. */
  async press(...chords) {
    const actions = chords.flatMap((chord) => {
      const keys = chord.split("+").map((key) => KEYS[key] ?? key);
      return [...keys.map(down), ...keys.toReversed().map(up)];
    });
    await this.#keys(actions);
  }

  /**
   * Types text into whatever has the focus, one letter every `step` milliseconds. "\n" is Enter, "\t" Tab and "\b"
   * Backspace: as UniKey types "ế", `type("e\bê\bế")`.
   */
  async type(text, step = 0) {
    const keys = [...text].map((letter) => SPELLED[letter] ?? letter);
    await this.#keys(keys.flatMap((key) => [down(key), up(key), { type: "pause", duration: step }]));
  }

  /** Presses the pointer at a point of the window, in CSS pixels. */
  async clickAt(x, y) {
    const at = { x: Math.round(x), y: Math.round(y) };
    const actions = [{ type: "pointerMove", duration: 0, ...at }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.call("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  /** The inner size of the window, in CSS pixels. */
  async resize(width, height) {
    await this.call("POST", "/window/rect", { width, height });
    await waitFor(`a window of ${width}×${height}`, () =>
      this.run((w, h) => innerWidth === w && innerHeight === h, width, height),
    );
  }

  async #keys(actions) {
    await this.call("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async #loadAxe() {
    const there = await this.run(() => typeof window.axe === "object");
    if (!there) await this.call("POST", "/execute/sync", { script: `${AXE};window.axe = axe;`, args: [] });
  }

  #wrap(value) {
    if (Array.isArray(value)) return value.map((item) => this.#wrap(item));
    if (value && typeof value === "object" && ELEMENT in value) return new Element(this, value[ELEMENT]);
    return value;
  }
}

class Element {
  constructor(page, id) {
    this.page = page;
    this.id = id;
  }

  /** With the pointer. Scenarios for the keyboard use `focus` and `press`. */
  async click() {
    await this.page.call("POST", `/element/${this.id}/click`, {});
  }

  async focus() {
    await this.page.run((element) => element.focus(), this);
  }

  async text() {
    return this.page.run((element) => element.innerText.normalize("NFC"), this);
  }

  async value() {
    return this.page.run((element) => element.value, this);
  }

  async attribute(name) {
    return this.page.run((element, name) => element.getAttribute(name), this, name);
  }

  /** Is it the element with the focus? */
  async isActive() {
    return this.page.run((element) => element === document.activeElement, this);
  }
}

const down = (value) => ({ type: "keyDown", value });
const up = (value) => ({ type: "keyUp", value });
const unwrap = (value) => (value instanceof Element ? { [ELEMENT]: value.id } : value);

export async function callDriver(method, address, body) {
  const init = { method, signal: AbortSignal.timeout(60_000) };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "content-type": "application/json" };
  }
  const response = await fetch(address, init);
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.error}: ${value.message}`);
  return value;
}
