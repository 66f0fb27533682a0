/**
 * Places in a text: the screen counts UTF-16 units of what is in the field, the program letters (Unicode characters) of
 * the stored text, which is NFC. Pure.
 */

/** How many letters stand before a unit of the field's text. */
export function lettersBefore(text: string, unit: number): number {
  return [...text.slice(0, unit).normalize()].length;
}

/** The unit at which a place lies that has so many letters before it; the end of a text that is shorter. */
export function unitOf(text: string, letters: number): number {
  // The greatest unit with so many letters before it, so that marks stay with the letter that they belong to.
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lettersBefore(text, middle) <= letters) low = middle;
    else high = middle - 1;
  }
  return low;
}
