/** Days until something is due. Pure. */
const DAY_MS = 86_400_000;

/** Days from one ISO date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The draft with the earliest due day. */
export function nearestDue<T extends { due_on: string | null }>(drafts: T[]): T | null {
  const due = drafts.filter((draft) => draft.due_on !== null);
  return due.toSorted((a, b) => (a.due_on ?? "").localeCompare(b.due_on ?? ""))[0] ?? null;
}
