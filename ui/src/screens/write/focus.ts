/** Where the person writes, and how the focus gets to a place of the draft. */
import type { TextPlace } from "../../generated";
import type { Place } from "../../state/draft-view";
import { lettersBefore, unitOf } from "../../state/letters";
import { findField } from "./find-field";

type TextElement = HTMLTextAreaElement | HTMLInputElement;

function isText(element: Element | null): element is TextElement {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}

/** The place of the draft that an element shows, with its caret; null when it shows none. */
export function placeOf(element: Element | null): TextPlace | null {
  if (!(element instanceof HTMLElement)) return null;
  const { part, item = "", field = "" } = element.dataset;
  if (!part) return null;
  const letters = isText(element) ? lettersBefore(element.value, element.selectionStart ?? 0) : 0;
  return { part, item, field, letters };
}

/** The focus is in the place already: an undo there must not move it to the first field of the part. */
export function isThere(root: HTMLElement, { part, item = "", field, letters }: Place): boolean {
  const focused = document.activeElement;
  if (field || letters !== undefined || !(focused instanceof HTMLElement) || !root.contains(focused)) return false;
  return focused.dataset.part === part && (focused.dataset.item ?? "") === item;
}

/** Puts the focus into the field that shows a place, and the caret at its letter if it names one. */
export function goToField(root: HTMLElement, place: Place): void {
  const field = findField(root, place);
  if (!field) return;
  const closed = field.closest("details:not([open])");
  if (closed instanceof HTMLDetailsElement) closed.open = true;
  field.focus({ preventScroll: true });
  if (place.letters === undefined || !isText(field)) return field.scrollIntoView({ block: "center" });
  const at = unitOf(field.value, place.letters);
  field.setSelectionRange(at, at);
  scrollToLine(field, at);
}

/** A long text is higher than the window: the line of the caret is shown, not the middle of the field. */
function scrollToLine(field: TextElement, at: number): void {
  const scroller = scrollerOf(field);
  if (!scroller) return field.scrollIntoView({ block: "center" });
  const top = field.getBoundingClientRect().top - scroller.getBoundingClientRect().top + topOf(field, at);
  scroller.scrollTop += top - scroller.clientHeight / 2;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  return around;
}

/** How far below the top of its field a place of its text stands. */
function topOf(field: TextElement, at: number): number {
  if (!(field instanceof HTMLTextAreaElement)) return 0;
  const copy = document.createElement("div");
  const style = getComputedStyle(field);
  copy.style.cssText = "position:absolute;visibility:hidden;white-space:pre-wrap;overflow-wrap:break-word";
  for (const name of ["font", "letter-spacing", "padding", "border", "box-sizing", "tab-size"]) {
    copy.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.style.width = `${field.offsetWidth}px`;
  copy.textContent = field.value.slice(0, at);
  const mark = copy.appendChild(document.createElement("span"));
  mark.textContent = "|";
  document.body.append(copy);
  const top = mark.offsetTop;
  copy.remove();
  return top;
}
