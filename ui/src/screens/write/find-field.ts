/** The element on the screen that shows a place of the draft. */
interface Place {
  part: string;
  item?: string | undefined;
  field?: string | undefined;
}

interface Marked {
  part?: string | undefined;
  item?: string | undefined;
  field?: string | undefined;
}

/** How well marks fit a place: 0 not at all, more is better. A wrong item or field is worse than none. */
export function fit(place: Place, marks: Marked): number {
  if (marks.part !== place.part) return 0;
  let score = 1;
  if (place.item) {
    if (marks.item === place.item) score += 4;
    else if (marks.item) return 0;
  }
  if (place.field) {
    if (marks.field === place.field) score += 2;
  } else if (!marks.field) score += 1;
  return score;
}

/** The best fitting element under `root`; the first one where several fit alike. */
export function findField(root: ParentNode, place: Place): HTMLElement | null {
  let best: HTMLElement | null = null;
  let bestScore = 0;
  for (const element of root.querySelectorAll<HTMLElement>("[data-part]")) {
    const { part, item, field } = element.dataset;
    const score = fit(place, { part, item, field });
    if (score > bestScore) {
      best = element;
      bestScore = score;
    }
  }
  return best;
}
