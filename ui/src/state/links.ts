/**
 * Which items answer which. A link lies with the item that answers (a cause names its shortcomings), and is shown from
 * both ends: a shortcoming shows its causes and tasks. Pure.
 */
import type { DraftView, Finding, Part, Target } from "../generated";
import { itemsOf, partOf } from "./draft-view";

/** Something that can be ticked: an item or a target. */
export interface Choice {
  id: string;
  /** The part of the item; of a target the part of the table. */
  part: string;
  number: number;
  text: string;
}

/** One kind of thing that items of a part are tied to. */
export interface LinkGroup {
  /** What one of them is called, lower case; empty for targets. */
  name: string;
  /** `answers`: the chosen ones name this item. `answered`: this item names them. */
  direction: "answers" | "answered";
  /** Parts whose items these are, in order; new ones can be added to them. */
  parts: Part[];
  choices: Choice[];
}

/** The groups of links that the items of a part have, in the template's order; what answers comes first. */
export function linksOf(view: DraftView, part: Part): LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const other of view.template.part) {
    if (other.kind === "items" && other.links.includes(part.id)) addTo(groups, view, other, "answers");
  }
  for (const id of part.links) {
    const other = partOf(view, id);
    if (other) addTo(groups, view, other, "answered");
  }
  return groups;
}

function addTo(groups: LinkGroup[], view: DraftView, part: Part, direction: LinkGroup["direction"]): void {
  const choices = choicesOf(view, part);
  const group = groups.find((one) => one.name === part.item_name && one.direction === direction);
  if (group) {
    group.parts.push(part);
    group.choices.push(...choices);
  } else {
    groups.push({ name: part.kind === "rows" ? "" : part.item_name, direction, parts: [part], choices });
  }
}

function choicesOf(view: DraftView, part: Part): Choice[] {
  const listed = part.kind === "rows" ? view.resolution.targets : itemsOf(view, part.id);
  return listed.map((one, at) => ({
    id: one.id,
    part: part.id,
    number: at + 1,
    text: "name" in one ? one.name : one.text,
  }));
}

/** The things of a group that an item is tied to. */
export function tiedTo(view: DraftView, group: LinkGroup, item: string, part: string): Choice[] {
  const itemsIn = (id: string) => itemsOf(view, id);
  if (group.direction === "answered") {
    const own = itemsIn(part).find((one) => one.id === item)?.links ?? [];
    return group.choices.filter((choice) => own.includes(choice.id));
  }
  return group.choices.filter((choice) =>
    itemsIn(choice.part).some((one) => one.id === choice.id && one.links?.includes(item)),
  );
}

/** Targets whose forecast falls short and that no item of the part names yet. Only for parts that may name targets. */
export function shortfallTargets(view: DraftView, findings: Finding[], part: Part): Target[] {
  const naming = part.chain === "shortcoming" && part.links.some((id) => partOf(view, id)?.kind === "rows");
  if (!naming) return [];
  const named = new Set(itemsOf(view, part.id).flatMap((item) => item.links ?? []));
  const short = new Set(
    findings.filter((finding) => finding.name === "target-shortfall").map((finding) => finding.anchor.item),
  );
  return view.resolution.targets.filter((target) => short.has(target.id) && !named.has(target.id));
}
