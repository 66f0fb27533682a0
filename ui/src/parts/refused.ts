import { createContext } from "svelte";

/** What was refused and is still being said at the foot, newest last. */
export type Refusals = () => readonly { id: number; text: string }[];

/** Given by App.svelte. An open dialog covers the foot, so it says them itself. */
export const [useRefusals, provideRefusals] = createContext<Refusals>();
