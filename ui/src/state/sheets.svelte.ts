/** The pages beside a document's way: those of a frozen file, or the text's own before there is one. */
import { call } from "../api";
import { Bounded } from "./bounded";

/** Some 300 kB each. */
const KEPT_PICTURES = 40;

export type SheetSource = { kind: "sealed"; id: string } | { kind: "draft"; id: string };

interface Size {
  /** Millimetres. */
  width: number;
  height: number;
}

export class Sheets {
  readonly source: SheetSource;
  readonly #pictures = new Bounded<string>(KEPT_PICTURES, (address) => URL.revokeObjectURL(address));
  readonly #drawing = new Map<number, Promise<string | null>>();
  readonly #loading: Promise<void>;
  #hashes: string[] = [];
  #sizes = $state.raw<Size[] | null>(null);
  #failed = $state(false);

  constructor(source: SheetSource) {
    this.source = source;
    this.#loading = this.#load();
  }

  /** The sizes are known, and the first page is drawn; or it failed. */
  async ready(): Promise<void> {
    await this.#loading;
    if (this.#sizes && this.#sizes.length > 0) await this.picture(0);
  }

  /** Null until the file has been read. */
  get sizes(): Size[] | null {
    return this.#sizes;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Address of a page's picture; null when there is none. */
  picture(at: number): Promise<string | null> {
    const kept = this.#pictures.get(String(at));
    if (kept) return Promise.resolve(kept);
    const drawing = this.#drawing.get(at) ?? this.#draw(at);
    this.#drawing.set(at, drawing);
    return drawing;
  }

  close(): void {
    this.#pictures.clear();
  }

  async #load(): Promise<void> {
    try {
      this.#sizes = this.source.kind === "sealed" ? await this.#sealed() : await this.#live();
    } catch {
      // The pages are a help; the file itself can be opened another way.
      this.#failed = true;
    }
  }

  async #sealed(): Promise<Size[]> {
    return (await call("sealed_pages", { sealed: this.source.id })).pages;
  }

  async #live(): Promise<Size[]> {
    const list = await call("draft_pages", { draft: this.source.id, unsaved: [] });
    // Somebody else asked meanwhile (the screen that was left).
    if (list.stale) return this.#live();
    this.#hashes = list.pages.map(({ hash }) => hash);
    return list.pages;
  }

  async #draw(at: number): Promise<string | null> {
    try {
      const { svg } = await this.#picture(at);
      if (svg === null) return null;
      const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      this.#pictures.put(String(at), address);
      return address;
    } catch {
      return null;
    } finally {
      this.#drawing.delete(at);
    }
  }

  #picture(page: number) {
    const { kind, id } = this.source;
    if (kind === "sealed") return call("sealed_picture", { sealed: id, page });
    return call("page_picture", { draft: id, page, hash: this.#hashes[page] ?? "" });
  }
}
