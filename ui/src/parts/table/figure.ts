// Reads figures for drawing only. Judging is the program's work, and it reads the wording itself.

/** Every number in a text written the Vietnamese way: `1.428,5`; a range holds two. */
export function figuresIn(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[-\u2212]?\d[\d.,]*/g)) {
    // A dash between two numbers is a range, not a minus.
    const afterDigit = /\d/.test(text[match.index - 1] ?? "");
    const token = match[0].replace(/[.,]+$/, "");
    const value = toNumber(afterDigit ? token.replace(/^[-\u2212]/, "") : token.replace("\u2212", "-"));
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** The first number, or nothing when there is none: words alone, a dash. */
export function figureOf(text: string): number | undefined {
  return figuresIn(text)[0];
}

function toNumber(token: string): number | undefined {
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(token)) return Number(token.replaceAll(".", "").replace(",", "."));
  if (/^-?\d+([.,]\d+)?$/.test(token)) return Number(token.replace(",", "."));
  return undefined;
}
