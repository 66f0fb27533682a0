// Which columns of a pasted block become which fields.

import { viTable } from "../../text/vi-table";

const BEFORE_YEARS = ["", "group", "name", "unit", "wording", "baseline"];
const AFTER_YEARS = ["estimate", "projected", "proposed", "note"];

/** All fields a column may fill: the table's own, and whatever the program recognised besides. */
export function fieldChoices(years: readonly number[], recognised: readonly string[]): string[] {
  const usual = [...BEFORE_YEARS, ...years.map((year) => `figure:${year}`), ...AFTER_YEARS];
  return [...new Set([...usual, ...recognised])];
}

export function fieldLabel(field: string): string {
  const year = /^figure:(.+)$/.exec(field)?.[1];
  return year ? viTable.yearField(year) : (viTable.fields[field] ?? field);
}

/** Why the block cannot be taken in yet. */
export function problemOf(fields: readonly string[]): string | undefined {
  if (!fields.includes("name")) return viTable.paste.noName;
  const twice = fields.find((field, index) => field !== "" && fields.indexOf(field) !== index);
  return twice === undefined ? undefined : viTable.paste.twice(fieldLabel(twice));
}
