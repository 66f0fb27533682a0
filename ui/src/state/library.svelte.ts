/** The list of drafts of one body and its trash. */
import { call, host } from "../api";
import type { DraftList, DraftStatus, DraftSummary, ExportFormat, TemplateSummary } from "../generated";
import { vi } from "../text/vi";
import { viPlan } from "../text/vi-plan";
import type { AppState } from "./app.svelte";
import { nearestDue } from "./due";
import { askWhere, suggestedName } from "./export-file";

/** Shorter work needs no sign that it goes on. */
const SAY_AFTER_MS = 300;

export class Library {
  readonly #app: AppState;
  #list = $state.raw<DraftList | null>(null);
  /** What follows from the draft edited last, for the card about targets. */
  #latest = $state.raw<DraftStatus | null>(null);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Null until it has been read. */
  get list(): DraftList | null {
    return this.#list;
  }

  get latest(): DraftStatus | null {
    return this.#latest;
  }

  /** The draft that must go out first. */
  get nearest(): DraftSummary | null {
    return nearestDue(this.#list?.drafts.filter((draft) => draft.stage !== "archived") ?? []);
  }

  async load(): Promise<void> {
    const org_term = this.#app.orgTerm?.id ?? "";
    this.#list = await this.#app.attempt(() => call("draft_list", { org_term }));
    const newest = this.#list?.drafts.toSorted((a, b) => b.updated_at.localeCompare(a.updated_at))[0];
    this.#latest = newest ? await this.#app.attempt(() => call("draft_status", { draft: newest.id })) : null;
  }

  templates(): Promise<TemplateSummary[] | null> {
    const org_term = this.#app.orgTerm?.id ?? "";
    return this.#app.attempt(() => call("template_list", { org_term }));
  }

  async create(template: string): Promise<void> {
    const org_term = this.#app.orgTerm?.id ?? "";
    const created = await this.#app.attempt(() => call("draft_create", { template, org_term }));
    if (created) await this.#app.openDraft(created.id);
  }

  /** Asks for a file that was sent. */
  askFile(): Promise<string | null> {
    return host.pickOpenPath({ name: viPlan.down.filters.json, extensions: ["json"] });
  }

  /** The body's own plan from its superior's file. */
  async receive(path: string): Promise<void> {
    const org_term = this.#app.orgTerm?.id ?? "";
    const source = { kind: "file" as const, path };
    const created = await this.#app.attempt(() => call("plan_receive", { org_term, source }));
    if (created) await this.#app.openDraft(created.id);
  }

  /** A draft that was sent, with its body. */
  async take(path: string): Promise<void> {
    const created = await this.#app.attempt(() => call("package_open", { path }));
    if (!created) return;
    await this.#app.attempt(() => this.#app.reload());
    await this.#app.openDraft(created.id);
  }

  async duplicate({ id, title }: DraftSummary): Promise<void> {
    const done = await this.#app.attempt(() => call("draft_duplicate", { draft: id }));
    if (done) this.#app.say(vi.home.duplicated(title), "done");
    await this.load();
  }

  /** Asks where to save, and writes the draft version there. */
  async export({ id }: DraftSummary, format: ExportFormat): Promise<void> {
    await this.#app.attempt(async () => {
      const path = await askWhere(await suggestedName(id, false, format), format);
      if (path === null) return;
      const slow = setTimeout(() => this.#app.say(vi.home.exporting), SAY_AFTER_MS);
      try {
        const exported = await call("export", { draft: id, path, last: false, format });
        this.#app.say(vi.home.exported(exported.path), "done");
      } finally {
        clearTimeout(slow);
      }
    });
  }

  async trash(draft: DraftSummary): Promise<void> {
    const done = await this.#app.attempt(() => call("draft_trash", { draft: draft.id }));
    if (done) {
      const undo = { label: vi.home.undo, run: () => void this.restore(draft) };
      this.#app.say(vi.home.trashed(draft.title), "plain", undo);
    }
    await this.load();
  }

  async restore({ id, title }: DraftSummary): Promise<void> {
    const done = await this.#app.attempt(() => call("draft_restore", { draft: id }));
    if (done) this.#app.say(vi.home.restored(title), "done");
    await this.load();
  }

  async deleteForGood({ id, title }: DraftSummary): Promise<void> {
    const done = await this.#app.attempt(() => call("draft_delete", { draft: id }));
    if (done) this.#app.say(vi.home.deleted(title));
    await this.load();
  }
}
