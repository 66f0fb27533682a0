/**
 * Keeps what is typed while the field it is meant for is still being made. The hard thing: a writer does not wait for
 * the program between "add" and the first letter, and an input method needs a real field with the focus to work in.
 *
 * A field out of sight takes the focus at once. Whatever field has it next gets the text, as if typed there.
 */
export async function catchTyping<T>(add: () => Promise<T | null | undefined>): Promise<T | null | undefined> {
  const before = document.activeElement;
  const catcher = document.createElement("textarea");
  catcher.className = "sr-only";
  catcher.tabIndex = -1;
  catcher.ariaHidden = "true";
  catcher.addEventListener("blur", ({ relatedTarget }) => {
    // The key that pressed the button may still repeat.
    const text = catcher.value.replace(/^\s+/, "");
    catcher.remove();
    // The other field has the focus only after this event; no key comes in between.
    if (text !== "") queueMicrotask(() => insert(relatedTarget, text));
  });
  document.body.append(catcher);
  catcher.focus({ preventScroll: true });
  const added = await add();
  if ((added === null || added === undefined) && before instanceof HTMLElement) before.focus();
  return added;
}

function insert(field: EventTarget | null, text: string): void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const at = field.selectionStart ?? field.value.length;
  field.setRangeText(text, at, field.selectionEnd ?? at, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
