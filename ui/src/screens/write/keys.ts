/** Which key means what while writing. One list, so that no two meanings collide. */
export type Shortcut =
  | "save"
  | "undo"
  | "redo"
  | "previous-step"
  | "next-step"
  | "previous-finding"
  | "next-finding"
  | "toggle-page"
  | "other-pane"
  | "read"
  | "export"
  | "issue";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const PLAIN: Record<string, Shortcut> = { F6: "other-pane", F9: "toggle-page", F11: "read" };

export function shortcutOf(event: Key): Shortcut | null {
  if (event.altKey) return null;
  const { key, shiftKey } = event;
  if (!event.ctrlKey && !event.metaKey) {
    if (key === "F8") return shiftKey ? "previous-finding" : "next-finding";
    if (shiftKey) return null;
    return PLAIN[key] ?? null;
  }
  switch (key.toLowerCase()) {
    case "s":
      return shiftKey ? null : "save";
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return shiftKey ? null : "redo";
    case "e":
      return shiftKey ? null : "export";
    case "p":
      return shiftKey ? null : "issue";
    case "arrowup":
      return shiftKey ? null : "previous-step";
    case "arrowdown":
      return shiftKey ? null : "next-step";
    default:
      return null;
  }
}
