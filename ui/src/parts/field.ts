/** What a text field offers to the screen around it. */
export interface FieldHandle {
  read: () => string;
  /** Replaces the whole text, for undo, mends and restored versions; the caret lands behind what changed. */
  write: (text: string) => void;
  /** Puts a text at the caret, as if typed. */
  insert: (text: string) => void;
}

/** Called when a field is on the screen; answers how to let go of it. */
export type LinkField = (handle: FieldHandle) => () => void;

/** The handle of a text field or area. */
export function handleOf(element: HTMLInputElement | HTMLTextAreaElement, resized: () => void): FieldHandle {
  return {
    read: () => element.value,
    write(text) {
      const caret = caretAfter(element.value, text);
      element.value = text;
      if (document.activeElement === element) element.setSelectionRange(caret, caret);
      resized();
    },
    insert(text) {
      const { selectionStart, selectionEnd, value } = element;
      const start = selectionStart ?? value.length;
      const end = selectionEnd ?? start;
      const padded = spaced(value.slice(0, start), text, value.slice(end));
      element.focus();
      element.setRangeText(padded, start, end, "end");
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
  };
}

/** Where the caret stands after `before` became `after`: behind the part that differs. */
export function caretAfter(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return after.length - tail;
}

/** `text` with the blanks that keep it apart from the words around it. */
export function spaced(before: string, text: string, after: string): string {
  const left = before !== "" && !/\s$/.test(before) ? " " : "";
  const right = after !== "" && !/^[\s.,;:!?)]/.test(after) ? " " : "";
  return left + text + right;
}
