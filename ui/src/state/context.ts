import { createContext } from "svelte";

import type { AppState } from "./app.svelte";

/** The one AppState, given by App.svelte to everything below it. */
export const [useApp, provideApp] = createContext<AppState>();
