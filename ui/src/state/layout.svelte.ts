/** How the person arranged the writing screen. Kept by the window itself: it is no part of any document. */
const KEY = "soket.layout";

interface Arrangement {
  stepsWidth: number;
  pageWidth: number;
  pageShown: boolean;
  follow: boolean;
  /** Scale of the page; null fits it to its panel. */
  zoom: number | null;
}

export class Layout {
  #kept: Arrangement = $state(read());

  get stepsWidth(): number {
    return this.#kept.stepsWidth;
  }

  get pageWidth(): number {
    return this.#kept.pageWidth;
  }

  get pageShown(): boolean {
    return this.#kept.pageShown;
  }

  get follow(): boolean {
    return this.#kept.follow;
  }

  get zoom(): number | null {
    return this.#kept.zoom;
  }

  change(change: Partial<Arrangement>): void {
    Object.assign(this.#kept, change);
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // Without storage the arrangement lasts as long as the window, which is no reason to stop anyone.
    }
  }
}

function read(): Arrangement {
  const usual: Arrangement = {
    stepsWidth: 212,
    pageWidth: Math.round(window.innerWidth * 0.4),
    pageShown: true,
    follow: true,
    zoom: null,
  };
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Arrangement>) };
  } catch {
    return usual;
  }
}
