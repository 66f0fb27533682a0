// Where cells lie on the screen. Cells carry their place as `data-cell="row:column"`.

export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function cellElement(table: HTMLElement, row: number, column: number): HTMLElement | null {
  return table.querySelector(`[data-cell="${row}:${column}"]`);
}

/** The cell an event is about; none for a button inside a cell, which answers for itself. */
export function cellFromEvent(event: Event): { row: number; column: number } | undefined {
  if (!(event.target instanceof Element) || event.target.closest("button")) return undefined;
  const [row, column] = event.target.closest<HTMLElement>("[data-cell]")?.dataset.cell?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** An element's rectangle inside the content of what scrolls it. */
export function rectIn(scroller: HTMLElement, element: HTMLElement | null): Rect | undefined {
  if (!element) return undefined;
  const outer = scroller.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    left: left - outer.left - scroller.clientLeft + scroller.scrollLeft,
    top: top - outer.top - scroller.clientTop + scroller.scrollTop,
    width,
    height,
  };
}
