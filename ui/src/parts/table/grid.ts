// What the grid needs to know of a table. It knows nothing of what the cells mean.

export interface GridColumn {
  id: string;
  title: string;
  /** The narrowest it becomes, in pixels at the usual text size. */
  width: number;
  /** `text` and `figure` are typed into; `act` opens something; `view` only shows and cannot be chosen. */
  kind: "text" | "figure" | "act" | "view";
  /** Names the row for people who hear the table. */
  head?: boolean;
}

export interface GridGroup {
  id: string;
  title: string;
  /** Ids of its rows, in order. */
  rows: string[];
}

/** A cell by the ids of its row and column. */
export interface GridPlace {
  row: string;
  column: string;
}

export interface GridChange extends GridPlace {
  value: string;
}
