/** Settings that the window keeps for itself: how a person arranged it is no part of any document. */

export function readKept<T extends object>(key: string, usual: T): T {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<T>) };
  } catch {
    return usual;
  }
}

export function keep(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage a setting lasts as long as the window, which is no reason to stop anyone.
  }
}
