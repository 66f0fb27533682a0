/** What is known of a body before and beside the store. Pure. */
import type { OrgView, Recipient } from "../generated";

/** A congress is held in the years 0 and 5. */
const TERM_YEARS = 5;

/** Begins the ids of lines that the form has and the store has not. */
export const FORM_ID = "form-";

/** `mine` with the suggested text in each field that the person has not filled. */
export function merged(mine: OrgView, suggested: OrgView, isOwn: (key: string) => boolean): OrgView {
  const pick = <T>(key: string, own: T, other: T): T => (isOwn(key) ? own : other);
  const { term } = mine;
  const other = suggested.term;
  return {
    ...mine,
    kinds: suggested.kinds,
    org: { ...mine.org, name: pick("org.name", mine.org.name, suggested.org.name) },
    term: {
      ...term,
      party_org: pick("party_org", term.party_org, other.party_org),
      superior_party_org: pick("superior_party_org", term.superior_party_org, other.superior_party_org),
      symbol: pick("symbol", term.symbol, other.symbol),
      place: pick("place", term.place, other.place),
      without_seal: pick("without_seal", term.without_seal, other.without_seal),
      tone_style: pick("tone_style", term.tone_style, other.tone_style),
      congress: {
        ...term.congress,
        ordinal: pick("ordinal", term.congress.ordinal, other.congress.ordinal),
        delegates: pick("delegates", term.congress.delegates, other.congress.delegates),
      },
      recipients: pick("recipients", term.recipients, withFormIds(other.recipients)),
    },
    resolution: {
      ...mine.resolution,
      title: pick("resolution.title", mine.resolution.title, suggested.resolution.title),
    },
  };
}

/** The year in which the present term began: 2025 for 2025–2029. */
export function termStart(year: number): number {
  return year - (year % TERM_YEARS);
}

/** A suggestion's lines keep their place and thus their field, so that a second one does not build the list anew. */
function withFormIds(recipients: Recipient[]): Recipient[] {
  return recipients.map((recipient, at) => ({ ...recipient, id: `${FORM_ID}suggested-${at}` }));
}

/** What is stored: lines that say something, without the ids of the form. */
export function withoutFormIds(view: OrgView): OrgView {
  const blank = <T extends { id: string }>(line: T): T => (line.id.startsWith(FORM_ID) ? { ...line, id: "" } : line);
  const filled = view.term.recipients.filter((recipient) => recipient.text.trim() !== "");
  const named = view.term.signatories.filter((one) => one.name.trim() !== "" || one.position.trim() !== "");
  const term = { ...view.term, recipients: filled.map(blank), signatories: named.map(blank) };
  return { ...view, term };
}

/** A body before anything is known of it. */
export function emptyOrg(start: number): OrgView {
  return {
    org: { id: "", name: "" },
    term: {
      id: "",
      kind: "commune-committee",
      committee: "",
      party_org: "",
      superior_committee: "",
      superior_party_org: "",
      symbol: "",
      place: "",
      tone_style: "last-vowel",
      term: { start, end: start + TERM_YEARS },
      congress: { ordinal: "", delegates: true, held_on: "" },
      signatories: [],
      recipients: [],
      without_seal: false,
    },
    resolution: { id: "", title: "", adopted_on: "", confirmed: false, targets: [] },
    header: [],
    kinds: [],
    symbol_example: "",
  };
}
