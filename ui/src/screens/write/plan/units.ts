/** Lower units: what their names tell, who is late. Pure. */
import type { CalendarRow, DraftView, LowerUnit, OrgKind } from "../../../generated";
import { firstPartOfKind, levelsOf, lowerUnits, unitStates } from "../../../state/draft-view";
import { viPlan } from "../../../text/vi-plan";

/** Which kind of body a name is: the names of the Party's own committees begin alike. */
export function kindOfName(name: string): OrgKind {
  const plain = viPlan.units.oneSpelling(name.trim().toLocaleLowerCase("vi"));
  const known = viPlan.units.beginnings.find(([beginning]) => plain.startsWith(beginning));
  return known?.[1] ?? "grassroots-committee";
}

/** The list after its lines were edited: a line that was there keeps its id and kind. */
export function unitsOfLines(lines: string, known: LowerUnit[]): LowerUnit[] {
  const left = [...known];
  return lines
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\-–•\d.)]+(?=\p{L})/u, "").split("\t")[0]!.trim())
    .filter(Boolean)
    .map((committee) => {
      const at = left.findIndex((unit) => unit.committee === committee);
      const [same] = at < 0 ? [] : left.splice(at, 1);
      return same ?? { id: "", kind: kindOfName(committee), committee };
    });
}

export interface UnitLine {
  unit: LowerUnit;
  words: string;
  done_on: string;
  note: string;
  late: boolean;
}

/** Every lower unit with the deadline that goes for it. */
export function unitLines(view: DraftView, calendar: CalendarRow[], today: string): UnitLine[] {
  const part = firstPartOfKind(view, "units");
  const states = part ? unitStates(view, part.id) : new Map();
  const levels = view.template.part.filter((one) => one.kind === "levels").flatMap((one) => levelsOf(view, one.id));
  return lowerUnits(view).map((unit) => {
    const level = levels.find(
      (one) =>
        one.kinds.includes(unit.kind) || [...one.reviews, ...one.forms].some((line) => line.kinds.includes(unit.kind)),
    );
    const row = calendar.find((one) => one.level === level?.id);
    const state = states.get(unit.id) ?? { done_on: "", note: "" };
    const late = state.done_on.trim() === "" && !!row?.until && today > row.until;
    return { unit, words: row?.words ?? "", done_on: state.done_on, note: state.note, late };
  });
}

export function lateUnits(view: DraftView, calendar: CalendarRow[], today: string): UnitLine[] {
  return unitLines(view, calendar, today).filter((line) => line.late);
}
