/** How the person arranged the writing screen. */
import { keep, readKept } from "./kept";

const KEY = "soket.layout";

interface Arrangement {
  stepsWidth: number;
  /** Null gives the page its share of the window. */
  pageWidth: number | null;
  pageShown: boolean;
  /** Small pages beside the pages, to go to one. */
  thumbnails: boolean;
  follow: boolean;
  /** Scale of the pages, 1 as large as on paper; null fits them to their panel. */
  zoom: number | null;
}

export class Layout {
  #kept: Arrangement = $state(
    readKept<Arrangement>(KEY, {
      stepsWidth: 212,
      pageWidth: null,
      pageShown: true,
      thumbnails: false,
      follow: true,
      zoom: null,
    }),
  );

  get stepsWidth(): number {
    return this.#kept.stepsWidth;
  }

  get pageWidth(): number | null {
    return this.#kept.pageWidth;
  }

  get pageShown(): boolean {
    return this.#kept.pageShown;
  }

  get thumbnails(): boolean {
    return this.#kept.thumbnails;
  }

  get follow(): boolean {
    return this.#kept.follow;
  }

  get zoom(): number | null {
    return this.#kept.zoom;
  }

  change(change: Partial<Arrangement>): void {
    Object.assign(this.#kept, change);
    keep(KEY, this.#kept);
  }
}
