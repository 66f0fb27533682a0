import { httpHost } from "./http";
import { runsInTauri, tauriHost } from "./tauri";
import type { Host } from "./types";

export type { FileFilter, Host } from "./types";

export const host: Host = runsInTauri() ? tauriHost : httpHost;
