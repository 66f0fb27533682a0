/** The program's own window. The only file that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Host } from "./types";

/** The window closes over a page that says nothing for three seconds; a save that waits for a held database takes longer. */
const PATIENCE_MS = 2_000;

export function runsInTauri(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

export const tauriHost: Host = {
  canPickPath: true,
  dispatch: (command) => invoke("dispatch", { command }),
  pickSavePath: (suggested, filter) => invoke("pick_save_path", { suggested, filter }),
  pickOpenPath: (filter) => invoke("pick_open_path", { filter }),
  pickFolder: () => invoke("pick_folder"),
  canOpenPath: true,
  openPath: (path) => invoke("open_path", { path }),
  setTitle: (title) => void invoke("set_title", { title }),
  setFullscreen: (on) => void invoke("set_fullscreen", { on }),
  onCloseRequested(flush) {
    void listen("close-requested", () => {
      const slow = setTimeout(() => void invoke("keep_open"), PATIENCE_MS);
      flush()
        .catch(() => false)
        .then((saved) => {
          clearTimeout(slow);
          return invoke(saved ? "ready_to_close" : "keep_open");
        });
    });
  },
  close: () => void invoke("ready_to_close"),
};
