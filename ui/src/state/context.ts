import { createContext } from "svelte";

import type { AppState } from "./app.svelte";
import type { PageState } from "./page.svelte";

/** The one AppState, given by App.svelte to everything below it. */
export const [useApp, provideApp] = createContext<AppState>();

/** The page of the draft that is being written, given by the writing screen. */
export const [usePage, providePage] = createContext<PageState>();
