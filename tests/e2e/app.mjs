// The program as a process: started with a data folder of its own, closed like a person closes it, or killed.

import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { callDriver, Page } from "./driver.mjs";
import { waitFor } from "./wait.mjs";

/**
 * Starts the program under a WebDriver of its own (the driver hands its environment on to the program).
 * `env` adds variables, e.g. SOKET_TEST_SAVE_PATH.
 */
export async function startApp({ binary, display, dataDir, home, env = {} }) {
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    detached: true, // A group of its own, so that all it starts can be ended with it.
    stdio: ["ignore", "ignore", process.env.SOKET_E2E_LOG ? "inherit" : "ignore"],
    env: {
      PATH: process.env.PATH,
      DISPLAY: display.name,
      HOME: home,
      LC_ALL: "C.UTF-8",
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      NO_AT_BRIDGE: "1",
      TAURI_WEBVIEW_AUTOMATION: "true",
      SOKET_DATA_DIR: dataDir,
      ...env,
    },
  });
  const failed = new Promise((_, reject) => driver.once("error", reject));
  const address = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([failed, waitFor("WebKitWebDriver", () => callDriver("GET", `${address}/status`))]);
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: [] } } };
    const { sessionId } = await Promise.race([failed, callDriver("POST", `${address}/session`, { capabilities })]);
    const pid = await waitFor("the program's process", () => childOf(driver.pid, binary));
    return new App({ driver, pid, page: new Page(address, sessionId), display });
  } catch (fault) {
    endGroup(driver);
    throw fault;
  }
}

class App {
  constructor({ driver, pid, page, display }) {
    Object.assign(this, { driver, pid, page, display });
  }

  /** The close button: the page may save first. */
  async close() {
    await this.display.pressClose(this.pid);
    await this.#gone();
  }

  /** As when the power fails: no chance to save anything. */
  async kill() {
    process.kill(this.pid, "SIGKILL");
    await this.#gone();
  }

  /** Answers the system's dialog that the program has opened. */
  async chooseFile(path) {
    await this.display.chooseFile(this.pid, path);
  }

  isRunning() {
    try {
      // A process that ended but was not collected yet is gone all the same.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${this.pid}/status`, "utf8"));
    } catch {
      return false;
    }
  }

  /** After a scenario, whatever state it left things in. */
  async stop() {
    if (this.isRunning()) await this.kill();
    endGroup(this.driver);
  }

  async #gone() {
    await waitFor("the program to end", () => !this.isRunning());
    endGroup(this.driver);
  }
}

/** The driver with everything it started: the program and the web view's own helpers. */
function endGroup(driver) {
  try {
    process.kill(-driver.pid, "SIGKILL");
  } catch (fault) {
    if (fault.code !== "ESRCH") throw fault; // Nothing of it is left.
  }
}

function childOf(parent, binary) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(join("/proc", pid, "stat"), "utf8");
      const ppid = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      if (ppid === parent && readlinkSync(join("/proc", pid, "exe")) === binary) return Number(pid);
    } catch {
      // It ended while we looked.
    }
  }
  return undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
