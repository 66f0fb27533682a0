/** Pages as they lie on the desk: how large, and which ones beside each other. Lengths of pages are millimetres. Pure. */
import type { PageInfo } from "../../../generated";

/** CSS pixels of a millimetre at scale 1. */
export const PX_PER_MM = 96 / 25.4;
export const SMALLEST = 0.3;
export const LARGEST = 3;

type Size = Pick<PageInfo, "width" | "height">;

export function within(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}

/** The scale at which a page is as wide as its room; a wide page becomes smaller than an upright one. */
export function fitWidth(page: Size, room: number): number {
  return within(room / (page.width * PX_PER_MM));
}

/** Pages that are shown together: two where both stand upright and there is room for two, else one. */
export function spreadsOf(pages: readonly Size[], two: boolean): number[][] {
  const spreads: number[][] = [];
  const upright = (at: number) => pages[at] !== undefined && pages[at].width < pages[at].height;
  for (let at = 0; at < pages.length; at += 1) {
    if (two && upright(at) && upright(at + 1)) {
      spreads.push([at, at + 1]);
      at += 1;
    } else spreads.push([at]);
  }
  return spreads;
}

/** The scale at which the pages of a spread are seen as a whole, `gap` pixels apart. */
export function fitWhole(spread: readonly Size[], room: { width: number; height: number }, gap: number): number {
  const width = spread.reduce((sum, page) => sum + page.width, 0) * PX_PER_MM;
  const height = Math.max(...spread.map((page) => page.height)) * PX_PER_MM;
  return within(Math.min((room.width - gap * (spread.length - 1)) / width, room.height / height));
}
