// What a key does in the grid, as data: pure, so that the ways of a spreadsheet can be tested without a page.
//
// The hard thing is what is absent. Letters, Backspace and Space have no entry here: they belong to the field and to
// the input method, which types by sending them.

/** `idle`: a cell is chosen. `entry`: typing began on it, arrows leave it. `edit`: its own text is edited, arrows move the caret. */
export type Mode = "idle" | "entry" | "edit";

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export type Act =
  | { do: "move"; key: string; extend: boolean }
  | { do: "tab"; back: boolean }
  /** Opens what a cell opens; a cell that is typed into is left downward (or upward). */
  | { do: "enter"; back: boolean }
  | { do: "begin" }
  | { do: "clear" }
  | { do: "all" }
  | { do: "leave" }
  | { do: "commit" }
  | { do: "commit-move"; key: string }
  | { do: "commit-tab"; back: boolean }
  | { do: "cancel" }
  /** A letter on its way into the field. */
  | { do: "type" };

const MOVES = /^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown)$/;

export function actOf(key: Key, mode: Mode): Act | undefined {
  return mode === "idle" ? whenIdle(key) : whenEditing(key, mode);
}

function whenIdle({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Act | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" ? { do: "all" } : undefined;
  if (MOVES.test(key)) return { do: "move", key, extend: shiftKey };
  switch (key) {
    case "Tab":
      return { do: "tab", back: shiftKey };
    case "Enter":
      return { do: "enter", back: shiftKey };
    case "F2":
      return { do: "begin" };
    case "Delete":
      return { do: "clear" };
    case "Escape":
      return { do: "leave" };
    default:
      return key.length === 1 || key === "Process" || key === "Dead" ? { do: "type" } : undefined;
  }
}

function whenEditing({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, mode: Mode): Act | undefined {
  if (altKey) return undefined;
  // Undo, redo, save and a new row act on the whole draft: the cell's text goes first.
  if (ctrlKey || metaKey) return /^(z|y|s|e|enter|arrowup|arrowdown)$/.test(key.toLowerCase()) ? { do: "commit" } : undefined;
  switch (key) {
    case "Escape":
      return { do: "cancel" };
    case "Enter":
      return { do: "commit-move", key: shiftKey ? "ArrowUp" : "ArrowDown" };
    case "Tab":
      return { do: "commit-tab", back: shiftKey };
    case "F8":
      return { do: "commit" };
    default:
      return mode === "entry" && !shiftKey && key.startsWith("Arrow") ? { do: "commit-move", key } : undefined;
  }
}
