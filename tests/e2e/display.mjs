// A display without a screen, and what only the display itself can do to a window.
//
// There is no window manager: one would add frames, animations and focus rules of its own. The two things that a
// person does through it, typing into a system dialog and pressing the window's close button, are done here.

import { execFile, spawn } from "node:child_process";
import { connect } from "node:net";
import { promisify } from "node:util";
import { waitFor } from "./wait.mjs";

const run = promisify(execFile);

/** Starts Xvfb on a display number that it picks itself. */
export async function startDisplay(size = "1920x1080x24") {
  const xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    xvfb.once("error", reject);
    xvfb.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once("data", (data) => resolve(String(data).trim()));
  });
  return new Display(xvfb, number);
}

class Display {
  constructor(xvfb, number) {
    this.xvfb = xvfb;
    this.number = number;
    this.name = `:${number}`;
  }

  stop() {
    this.xvfb.kill();
  }

  async xdotool(...args) {
    const { stdout } = await run("xdotool", args, { env: this.#env() });
    return stdout.trim();
  }

  /** The visible windows of a process, as numbers. */
  async windowsOf(pid) {
    // It fails when it finds none.
    const ids = await this.xdotool("search", "--onlyvisible", "--all", "--pid", String(pid), "--name", ".").catch(() => "");
    return ids.split("\n").filter(Boolean).map(Number);
  }

  /** Waits for the system's own dialog above the main window. */
  async dialogOf(pid) {
    return waitFor("a system dialog", async () => {
      const windows = await this.windowsOf(pid);
      return windows.length > 1 ? Math.max(...windows) : undefined;
    });
  }

  /** Answers the system's "save" or "open" dialog with a path. Pasted, because typed Vietnamese loses letters. */
  async chooseFile(pid, path) {
    const dialog = await this.dialogOf(pid);
    await this.xdotool("windowfocus", "--sync", String(dialog));
    await this.copy(path);
    await this.xdotool("key", "--clearmodifiers", "ctrl+a");
    await this.xdotool("key", "--clearmodifiers", "ctrl+v");
    await this.xdotool("key", "--clearmodifiers", "Return");
    await waitFor("the dialog to close", async () => !(await this.windowsOf(pid)).includes(dialog));
  }

  /** Presses keys in the system dialog that is open, e.g. "Escape". */
  async pressInDialog(pid, ...keys) {
    const dialog = await this.dialogOf(pid);
    await this.xdotool("windowfocus", "--sync", String(dialog));
    await this.xdotool("key", "--clearmodifiers", ...keys);
  }

  /** What a window manager sends when a person presses the close button. */
  async pressClose(pid) {
    const [window] = await this.windowsOf(pid);
    await sendDeleteWindow(this.number, window);
  }

  /** Puts text on the clipboard; as "text/html" it is a table from Word or Excel. Returns when others can read it. */
  async copy(text, type = "UTF8_STRING") {
    const args = ["-selection", "clipboard", "-target", type];
    // The process that is started ends at once; a child of it keeps the text ready for whoever pastes.
    await this.#xclip(args, text);
    await waitFor("the clipboard", async () => (await this.#xclip(["-out", ...args])) === text);
  }

  #xclip(args, input) {
    const reading = input === undefined;
    return new Promise((resolve, reject) => {
      const xclip = spawn("xclip", args, {
        env: this.#env(),
        // The child would keep a pipe for output open, so there is one only for reading.
        stdio: ["pipe", reading ? "pipe" : "ignore", "ignore"],
      });
      const parts = [];
      xclip.stdout?.on("data", (part) => parts.push(part));
      xclip.once("error", reject);
      xclip.once(reading ? "close" : "exit", (code) =>
        code === 0 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`xclip ended with ${code}`)),
      );
      xclip.stdin.end(input);
    });
  }

  #env() {
    return { ...process.env, DISPLAY: this.name };
  }
}

/** WM_DELETE_WINDOW in plain X11: say hello, ask for the numbers of two atoms, send one client message. */
async function sendDeleteWindow(displayNumber, window) {
  const socket = connect(`/tmp/.X11-unix/X${displayNumber}`);
  const read = reader(socket);
  try {
    socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const hello = await read(8);
    if (hello[0] !== 1) throw new Error("the display refused the connection");
    await read(hello.readUInt16LE(6) * 4);
    const atom = async (name) => {
      const padded = Math.ceil(name.length / 4) * 4;
      const request = Buffer.alloc(8 + padded);
      request.writeUInt8(16, 0);
      request.writeUInt16LE(request.length / 4, 2);
      request.writeUInt16LE(name.length, 4);
      request.write(name, 8, "latin1");
      socket.write(request);
      return (await read(32)).readUInt32LE(8);
    };
    const protocols = await atom("WM_PROTOCOLS");
    const deleteWindow = await atom("WM_DELETE_WINDOW");
    const request = Buffer.alloc(44);
    request.writeUInt8(25, 0); // SendEvent
    request.writeUInt16LE(11, 2);
    request.writeUInt32LE(window, 4);
    request.writeUInt8(33, 12); // ClientMessage
    request.writeUInt8(32, 13); // in 32-bit values
    request.writeUInt32LE(window, 16);
    request.writeUInt32LE(protocols, 20);
    request.writeUInt32LE(deleteWindow, 24);
    socket.write(request);
    await atom("WM_PROTOCOLS"); // An answer means that the message before it has arrived.
  } finally {
    socket.destroy();
  }
}

/** Reads exactly as many bytes as asked for. */
function reader(socket) {
  let waiting = Buffer.alloc(0);
  return async (length) => {
    while (waiting.length < length) {
      const chunk = await new Promise((resolve, reject) => {
        socket.once("data", resolve);
        socket.once("error", reject);
      });
      waiting = Buffer.concat([waiting, chunk]);
    }
    const taken = waiting.subarray(0, length);
    waiting = waiting.subarray(length);
    return taken;
  };
}
