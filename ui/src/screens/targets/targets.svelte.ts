// The targets table of one draft: its lines and columns, and the ways its cells change.
//
// Two ways, because there are two owners. A cell of the report is text like any other: autosave stores it while it is
// typed. Cells of the resolution, and blocks of cells, are acts: stored at once, one step of undo.

import { SvelteMap } from "svelte/reactivity";
import type { CellEdit, DraftView, Part } from "../../generated";
import type { GridChange, GridColumn, GridGroup, GridPlace } from "../../parts/table/grid";
import type { Block } from "../../parts/table/tsv";
import type { DraftState } from "../../state/draft.svelte";
import { viTable } from "../../text/vi-table";
import { belongsToResolution, columnsOf, type Cutoff, readCutoff, yearsOf } from "./columns";
import { changesOnly, entriesOf, type Entry, grouped, neighbourIndex, rowsOf, rowsPart, rowWith, valueOf } from "./entries";

/** What became of a pasted block. */
export interface Pasted {
  cells: number;
  /** Lines that the table has no room for. */
  beyond: number;
  /** Cells were left alone because their columns are locked. */
  overLocked: boolean;
}

export class TargetsTable {
  readonly #draft: DraftState;
  /** Text handed over and not stored yet: cells show it instead of what the draft says. */
  readonly #pending = new SvelteMap<string, GridChange>();
  #failed = $state(false);
  /** Text still being typed. */
  readonly #typing = new Map<string, { place: GridPlace; read: () => string }>();

  readonly #view: DraftView = $derived.by(() => this.#draft.view);
  readonly entries: Entry[] = $derived.by(() => entriesOf(this.#view, this.#draft.status));
  readonly byId: Map<string, Entry> = $derived(new Map(this.entries.map((entry) => [entry.target.id, entry])));
  readonly groups: GridGroup[] = $derived(
    grouped(this.entries).map(({ name, entries }) => ({
      id: name,
      title: viTable.groupTitle(name, entries.length),
      rows: entries.map(({ target }) => target.id),
    })),
  );
  readonly cutoff: Cutoff | undefined = $derived.by(() => readCutoff(this.#view.draft.info.cutoff));
  readonly years: number[] = $derived.by(() => yearsOf(this.#view.term.term, this.cutoff, rowsOf(this.#view)));
  readonly confirmed: boolean = $derived.by(() => this.#view.resolution.confirmed);
  readonly columns: GridColumn[] = $derived(
    columnsOf({ years: this.years, cutoff: this.cutoff, confirmed: this.confirmed }),
  );

  constructor(draft: DraftState) {
    this.#draft = draft;
  }

  get part(): string {
    return rowsPart(this.#view);
  }

  /** How many cells hold text that could not be stored. */
  get unsaved(): number {
    return this.#failed ? this.#pending.size : 0;
  }

  /** Parts whose items explain why a target is not reached, or say what will be done. */
  get answeringParts(): Part[] {
    return this.#view.template.part.filter(
      ({ chain, links }) => (chain === "cause" || chain === "task") && links.includes(this.part),
    );
  }

  value = (place: GridPlace): string => {
    const entry = this.byId.get(place.row);
    return this.#pending.get(keyOf(place))?.value ?? (entry ? valueOf(entry, place.column) : "");
  };

  locked = ({ row, column }: GridPlace): boolean =>
    belongsToResolution(column) ? this.confirmed : this.byId.get(row)?.row === undefined;

  /** Text is being typed: cells of the report are stored by autosave as it grows. */
  type = (place: GridPlace, read: () => string): void => {
    if (belongsToResolution(place.column)) return;
    this.#typing.set(keyOf(place), { place, read });
    this.#autosave(place.row);
  };

  /** Stores cells as one step of undo. What cannot be stored stays in the table. */
  set = async (cells: readonly GridChange[]): Promise<void> => {
    const changes = cells.map((cell) => ({ ...cell, value: cell.value.trim() }));
    for (const change of changes) {
      this.#typing.delete(keyOf(change));
      this.#pending.set(keyOf(change), change);
    }
    const [only] = changes;
    const stored =
      changes.length === 1 && only && !belongsToResolution(only.column)
        ? await this.#setOne(only)
        : await this.#setMany(changes);
    this.#failed = !stored;
    if (!stored) return;
    for (const change of changes) {
      if (this.#pending.get(keyOf(change)) === change) this.#pending.delete(keyOf(change));
    }
  };

  /** Tries again to store what could not be stored. */
  retry(): Promise<void> {
    return this.set([...this.#pending.values()]);
  }

  /** Forgets texts that are stored by now, so that undo can show what was before them. */
  settle(): void {
    for (const [key, change] of this.#pending) if (this.#isStored(change, change.value)) this.#pending.delete(key);
    for (const [key, { place, read }] of this.#typing) if (this.#isStored(place, read())) this.#typing.delete(key);
  }

  async paste(from: GridPlace, block: Block): Promise<Pasted> {
    const rows = this.groups.flatMap((group) => group.rows);
    const columns = this.columns.filter(({ kind }) => kind !== "view");
    const top = rows.indexOf(from.row);
    const left = columns.findIndex(({ id }) => id === from.column);
    const changes: GridChange[] = [];
    let overLocked = false;
    block.forEach((line, down) =>
      line.forEach((value, across) => {
        const row = rows[top + down];
        const column = columns[left + across];
        if (row === undefined || column === undefined || column.kind === "act") return;
        const place = { row, column: column.id };
        if (this.locked(place)) overLocked = true;
        else changes.push({ ...place, value });
      }),
    );
    if (changes.length > 0) await this.set(changes);
    return { cells: changes.length, beyond: Math.max(0, top + block.length - rows.length), overLocked };
  }

  // Rows

  /** A new target after another, in its group. Answers its id. */
  async add(after: string | undefined): Promise<string | undefined> {
    const group = (after && this.byId.get(after)?.target.group) || "";
    return (await this.#draft.run("target_add", { after: after ?? null, group }))?.id;
  }

  async remove(target: string): Promise<boolean> {
    return (await this.#draft.run("target_remove", { target })) !== null;
  }

  /** Past its neighbour in the group; at the group's edge nothing happens. */
  async move(target: string, down: boolean): Promise<boolean> {
    const to = neighbourIndex(this.entries, target, down);
    return to !== undefined && (await this.#draft.run("target_move", { target, to })) !== null;
  }

  async takeIn(target: string, on: boolean): Promise<void> {
    await this.#draft.run("row_set", { target, on });
  }

  #setOne(change: GridChange): Promise<boolean> {
    this.#autosave(change.row);
    return this.#draft.flush();
  }

  async #setMany(changes: readonly GridChange[]): Promise<boolean> {
    const cells: CellEdit[] = changesOnly(
      this.byId,
      changes.map(({ row, column, value }) => ({ target: row, field: column, value })),
    );
    return cells.length === 0 || (await this.#draft.run("cells_set", { cells })) !== null;
  }

  /** Autosave stores whole rows: whatever of the row is not stored yet goes with it. */
  #autosave(id: string): void {
    this.#draft.edit(this.part, id, () => {
      const stored = this.byId.get(id)?.row;
      let row = stored ?? emptyRow(id);
      for (const { row: of, column, value } of this.#pending.values()) if (of === id) row = rowWith(row, column, value);
      for (const { place, read } of this.#typing.values()) if (place.row === id) row = rowWith(row, place.column, read());
      return { kind: "row", ...row };
    });
  }

  #isStored({ row, column }: GridPlace, value: string): boolean {
    const entry = this.byId.get(row);
    // What is stored is NFC and without blanks around it.
    return entry === undefined || valueOf(entry, column).trim() === value.normalize("NFC").trim();
  }
}

function keyOf({ row, column }: GridPlace): string {
  return `${row}/${column}`;
}

function emptyRow(target_id: string) {
  return { target_id, figures: {}, estimate: "", projected: "", proposed: "", note: "" };
}
