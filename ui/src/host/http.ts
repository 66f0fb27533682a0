/** A plain browser that speaks to the program over loopback. For tests; never shipped. */
import type { Host } from "./types";

/** A browser lets this much go on after the page has gone. */
const LONGEST_KEEPALIVE = 60_000;

export const httpHost: Host = {
  canPickPath: false,
  async dispatch(command) {
    const body = JSON.stringify(command);
    const answer = await fetch("/dispatch", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      // A save that is under way when the page goes must still arrive.
      keepalive: body.length < LONGEST_KEEPALIVE,
    });
    const reply: unknown = await answer.json();
    if (!answer.ok) throw reply;
    return reply;
  },
  pickSavePath: async () => null,
  pickOpenPath: async () => null,
  pickFolder: async () => null,
  canOpenPath: false,
  openPath: async () => undefined,
  setTitle(title) {
    document.title = title;
  },
  setFullscreen: () => undefined,
  onCloseRequested(flush) {
    window.addEventListener("pagehide", () => void flush());
  },
  close() {
    window.close();
  },
};
