// The mouse in the grid: listeners for the whole table, not for each of its cells.

import type { GridState } from "./grid-state.svelte";
import { cellFromEvent } from "./place";

/** Answers how to stop listening. */
export function listenToMouse(table: HTMLElement, grid: GridState, focus: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let dragging = false;

  const down = (event: PointerEvent) => {
    const at = cellFromEvent(event);
    if (!at || event.button !== 0) return;
    // The focus stays in the grid's own field.
    event.preventDefault();
    grid.choose(at.row, at.column, event.shiftKey);
    focus();
    dragging = !event.shiftKey;
  };
  const move = (event: PointerEvent) => {
    if (event.buttons !== 1) dragging = false;
    const at = dragging ? cellFromEvent(event) : undefined;
    const { head } = grid.selection;
    if (at && (at.row !== head.row || at.column !== head.column)) grid.choose(at.row, at.column, true);
  };
  const open = (event: MouseEvent) => {
    // What opens something opens at the first click, what is typed into at the second.
    const opens = grid.column?.kind === "act";
    if (cellFromEvent(event) && opens === (event.type === "click")) grid.perform({ do: "begin" });
  };

  table.addEventListener("pointerdown", down, { signal });
  table.addEventListener("pointermove", move, { signal });
  table.addEventListener("click", open, { signal });
  table.addEventListener("dblclick", open, { signal });
  return () => stop.abort();
}
