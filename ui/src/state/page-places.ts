/** From places on the pages to places in the form, and back. Pure. */
import type { DraftView, TextPlace } from "../generated";
import { firstPartOfKind, itemsOf, levelsOf, partOf, partsOfStep, recipientsOf, type Place } from "./draft-view";

/** Texts that the program makes from the general information, and the field of the form that leads to their source. */
const MADE_FROM: Record<string, string> = {
  issuer: "issuing_body",
  committee: "resolution",
  party_org: "resolution",
  superior_committee: "resolution",
  congress: "resolution",
  term: "resolution",
};

/** Texts that the program counts in the table of targets. */
const COUNTED = new Set(["target_total", "target_counts", "annex_pointer"]);

/** Where a press on the page leads to; null where no field is behind it. */
export function formPlace(view: DraftView, place: TextPlace): Place | null {
  const { part, item, field } = place;
  if (COUNTED.has(field)) {
    const table = firstPartOfKind(view, "rows");
    return table ? { part: table.id } : null;
  }
  if (!partOf(view, part)) return null;
  // The letters of a text that the program made are not those of the field it was made from.
  if (field) return { part, item, field: MADE_FROM[field] ?? field };
  return { part, item, letters: place.letters };
}

/** The places at which the text of a step may begin on the pages, in the order in which it prints. */
export function beginnings(view: DraftView, step: string): TextPlace[] {
  return partsOfStep(view, step).flatMap(({ id: part, kind }): TextPlace[] => {
    const at = (item: string, field: string) => ({ part, item, field, letters: 0 });
    switch (kind) {
      case "prose":
        return [at("", "")];
      case "items":
      case "citations":
        return itemsOf(view, part).slice(0, 1).map(({ id }) => at(id, ""));
      case "recipients":
      case "addressees":
        return recipientsOf(view, part).slice(0, 1).map(({ id }) => at(id, ""));
      case "info":
        return [at("", "committee"), at("", "signed_on")];
      case "signature":
        return [at("", "signatory")];
      case "sections":
        return itemsOf(view, part).slice(0, 1).map(({ id }) => at(id, "title"));
      case "levels":
        return levelsOf(view, part).slice(0, 1).map(({ id }) => at(id, "title"));
      case "rows":
      case "units":
      case "form":
        return [];
    }
  });
}
