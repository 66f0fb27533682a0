/**
 * The form of a body: what is typed, and what follows from its names. A suggestion fills a field only as long as the
 * person has not changed that field.
 */
import { call } from "../api";
import type { OrgKind, OrgTerm, OrgView, Recipient, Resolution, Signatory } from "../generated";
import { vi } from "../text/vi";
import type { AppState } from "./app.svelte";
import { Fields } from "./fields";
import { emptyOrg, FORM_ID, merged, termStart, withoutFormIds } from "./org-names";

const SUGGEST_DELAY_MS = 300;

/** Texts that follow from the names, by the key of their field. */
type Follows = "org.name" | "party_org" | "superior_party_org" | "symbol" | "place" | "ordinal" | "resolution.title";

export class OrgForm {
  readonly fields = new Fields();
  readonly #app: AppState;
  /** Fields that the person filled, which no suggestion changes. */
  readonly #own = new Set<string>();
  #value = $state.raw<OrgView>(emptyOrg(2025));
  #start = $state("");
  #end = $state("");
  #changed = $state(false);
  #header = $state.raw<string[]>([]);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #previewTimer: ReturnType<typeof setTimeout> | null = null;
  /** Lines that are new and have no id from the store yet get one of the form's. */
  #nextLine = 1;

  constructor(app: AppState, stored: OrgView | null) {
    this.#app = app;
    this.#value = stored ?? emptyOrg(termStart(Number(app.start.today.slice(0, 4))));
    this.#start = String(this.#value.term.term.start);
    this.#end = String(this.#value.term.term.end);
    if (stored) this.#ownAll(stored);
    this.#header = this.#value.header;
    void this.#preview();
  }

  get term(): OrgTerm {
    return this.#value.term;
  }

  /** The lines at the top left of a document, as these names will print them. */
  get header(): string[] {
    return this.#header;
  }

  /** The kinds of bodies of the term's model; the one that is chosen among them. */
  get kinds(): OrgKind[] {
    const { kinds, term } = this.#value;
    return kinds.includes(term.kind) ? kinds : [...kinds, term.kind];
  }

  get resolution(): Resolution {
    return this.#value.resolution;
  }

  /** Whether there is something that a save would store. */
  get changed(): boolean {
    return this.#changed;
  }

  get isNew(): boolean {
    return this.#value.term.id === "";
  }

  /** Why it cannot be saved yet. */
  get obstacle(): string | undefined {
    if (this.term.committee.trim() === "") return vi.org.whyNotSave;
    const { start, end } = this.term.term;
    return start > 0 && end > start ? undefined : vi.org.whyYears;
  }

  /** Changes what the suggestions follow from. */
  editNames(change: Partial<Pick<OrgTerm, "kind" | "committee" | "superior_committee">>): void {
    this.#changed = true;
    this.#setTerm(change);
    this.#suggestSoon();
  }

  editYear(which: "start" | "end", text: string): void {
    this.#changed = true;
    if (which === "start") this.#start = text;
    else this.#end = text;
    this.#setTerm({ term: { start: Number(this.#start) || 0, end: Number(this.#end) || 0 } });
    this.#suggestSoon();
  }

  /** The person fills a field that a suggestion would fill otherwise. */
  edit(change: Partial<OrgTerm>, key: string): void {
    this.#changed = true;
    this.#own.add(key);
    this.#setTerm(change);
  }

  editResolution(change: Partial<Resolution>, key?: string): void {
    this.#changed = true;
    if (key) this.#own.add(key);
    this.#value = { ...this.#value, resolution: { ...this.#value.resolution, ...change } };
  }

  setSignatories(signatories: Signatory[]): void {
    this.edit({ signatories }, "signatories");
  }

  addSignatory(): void {
    this.setSignatories([...this.term.signatories, { id: this.#lineId(), name: "", position: "", principal_office: "" }]);
  }

  editRecipient(id: string, text: string): void {
    this.#setRecipients(this.term.recipients.map((one) => (one.id === id ? { ...one, text } : one)));
  }

  /** Whom a line stands for, and how many copies it gets. */
  editWho(id: string, change: Partial<Pick<Recipient, "members" | "copies">>): void {
    this.#setRecipients(this.term.recipients.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  /** Only one line files; it goes to the end. */
  setFiling(id: string, on: boolean): void {
    const marked = this.term.recipients.map((one) => ({ ...one, filing: on && one.id === id }));
    this.#setRecipients(marked.toSorted((a, b) => Number(a.filing) - Number(b.filing)));
  }

  addRecipient(): void {
    const { recipients } = this.term;
    const filingAt = recipients.findIndex((recipient) => recipient.filing);
    const at = filingAt < 0 ? recipients.length : filingAt;
    this.#setRecipients(recipients.toSpliced(at, 0, { id: this.#lineId(), text: "", filing: false }));
  }

  moveRecipient(id: string, to: number): void {
    const { recipients } = this.term;
    const from = recipients.findIndex((one) => one.id === id);
    const moved = recipients[from];
    if (moved) this.#setRecipients(recipients.toSpliced(from, 1).toSpliced(to, 0, moved));
  }

  removeRecipient(id: string): void {
    this.#setRecipients(this.term.recipients.filter((one) => one.id !== id));
  }

  recipientText(id: string): string {
    return this.term.recipients.find((one) => one.id === id)?.text ?? "";
  }

  #setRecipients(recipients: Recipient[]): void {
    this.edit({ recipients }, "recipients");
  }

  /** Stores the body; answers its id, or null when it was refused. */
  async save(): Promise<string | null> {
    const { org, term, resolution } = withoutFormIds(this.#value);
    const saved = await this.#app.attempt(() => call("org_save", { org, term, resolution }));
    if (!saved) return null;
    this.#changed = false;
    this.#app.say(vi.org.saved(saved.term.committee), "done");
    return saved.term.id;
  }

  #setTerm(change: Partial<OrgTerm>): void {
    this.#value = { ...this.#value, term: { ...this.#value.term, ...change } };
    this.#previewSoon();
  }

  #previewSoon(): void {
    if (this.#previewTimer !== null) clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => void this.#preview(), SUGGEST_DELAY_MS);
  }

  async #preview(): Promise<void> {
    const { org, term, resolution } = this.#value;
    const shown = await this.#app.attempt(() => call("org_preview", { org, term, resolution }));
    if (!shown) return;
    this.#header = shown.header;
    this.#value = { ...this.#value, kinds: shown.kinds };
  }

  #suggestSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#suggest(), SUGGEST_DELAY_MS);
  }

  async #suggest(): Promise<void> {
    const { kind, committee, superior_committee, term } = this.term;
    if (committee.trim() === "") return;
    const args = { kind, committee, superior_committee, start: term.start, end: term.end };
    const suggested = await this.#app.attempt(() => call("org_suggest", args));
    if (!suggested) return;
    this.#value = merged(this.#value, suggested, (key) => this.#own.has(key));
    this.#previewSoon();
    this.fields.restore((key) => this.#own.has(key));
  }

  #ownAll({ org, term, resolution }: OrgView): void {
    const texts: Record<Follows, string> = {
      "org.name": org.name,
      party_org: term.party_org,
      superior_party_org: term.superior_party_org,
      symbol: term.symbol,
      place: term.place,
      ordinal: term.congress.ordinal,
      "resolution.title": resolution.title,
    };
    for (const [key, text] of Object.entries(texts)) if (text !== "") this.#own.add(key);
    for (const key of ["delegates", "recipients", "tone_style", "without_seal"]) this.#own.add(key);
  }

  #lineId(): string {
    return `${FORM_ID}${this.#nextLine++}`;
  }
}
