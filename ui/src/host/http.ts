/** A plain browser that speaks to the program over loopback. For tests; never shipped. */
import type { Host } from "./types";

export const httpHost: Host = {
  canPickPath: false,
  async dispatch(command) {
    const answer = await fetch("/dispatch", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(command),
      // A save that is under way when the page goes must still arrive.
      keepalive: true,
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw body;
    return body;
  },
  pickSavePath: async () => null,
  pickOpenPath: async () => null,
  setTitle(title) {
    document.title = title;
  },
  onCloseRequested(flush) {
    window.addEventListener("pagehide", () => void flush());
  },
};
