/** Values by key, as many as there is room for; the one that was not used for longest goes first, and `drop` lets go of it. */
export class Bounded<T> {
  readonly #room: number;
  readonly #drop: (value: T) => void;
  /** In the order of their last use. */
  readonly #values = new Map<string, T>();

  constructor(room: number, drop: (value: T) => void) {
    this.#room = room;
    this.#drop = drop;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** A key that is there already gets the new value. */
  put(key: string, value: T): void {
    this.#take(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#room) return;
      this.#take(oldest);
    }
  }

  clear(): void {
    for (const key of [...this.#values.keys()]) this.#take(key);
  }

  #take(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#drop(value);
  }
}
