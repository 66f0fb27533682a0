/**
 * A form that is shown, not filled: its texts can be focused, selected and copied, and nothing in it can be changed. Fields
 * that come later are covered too. What belongs to the work after the document went out stands in `data-stays-open` and
 * stays as it is.
 */
export function readOnly(form: HTMLElement): () => void {
  close(form);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) close(node);
    }
  });
  observer.observe(form, { childList: true, subtree: true });
  return () => observer.disconnect();
}

const FIELDS = "input, textarea, select, button";

function close(root: HTMLElement): void {
  const inside = [...root.querySelectorAll<HTMLElement>(FIELDS)];
  for (const field of root.matches(FIELDS) ? [root, ...inside] : inside) {
    if (field.closest("[data-stays-open]")) continue;
    if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text")) {
      field.readOnly = true;
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLButtonElement) {
      field.disabled = true;
    }
  }
}
