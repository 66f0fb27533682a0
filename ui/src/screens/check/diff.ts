// Which words differ between what the resolution says and what the report says.

export interface Piece {
  text: string;
  /** Not in the other text. */
  differs: boolean;
}

/** Both texts in pieces; joined again they are the texts themselves. */
export function wordDiff(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const a = words(left);
  const b = words(right);
  const { keepA, keepB } = common(a, b);
  return { left: pieces(left, keepA), right: pieces(right, keepB) };
}

function words(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** Compared without case and the mark at the end, which say nothing about a target. */
function essence(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/[.,;:]+$/, "");
}

/** Longer texts are shown unmarked: the comparison would cost more than it shows. */
const LONGEST = 400;

/** The longest row of words that both have, in order: which of each text belong to it. */
function common(a: readonly string[], b: readonly string[]): { keepA: Set<number>; keepB: Set<number> } {
  if (a.length > LONGEST || b.length > LONGEST) return { keepA: new Set(a.keys()), keepB: new Set(b.keys()) };
  const keepA = new Set<number>();
  const keepB = new Set<number>();
  const left = a.map(essence);
  const right = b.map(essence);
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      keepA.add(i++);
      keepB.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { keepA, keepB };
}

function pieces(text: string, keep: ReadonlySet<number>): Piece[] {
  const result: Piece[] = [];
  const count = words(text).length;
  let word = 0;
  for (const token of text.match(/\s+|\S+/g) ?? []) {
    const isSpace = token.trim() === "";
    // A space is marked only inside a run of words that differ.
    const differs = isSpace ? word > 0 && word < count && !keep.has(word - 1) && !keep.has(word) : !keep.has(word);
    const before = result.at(-1);
    if (before?.differs === differs) before.text += token;
    else result.push({ text: token, differs });
    if (!isSpace) word += 1;
  }
  return result;
}
