// Written by `cargo xtask codegen` from the Rust types; not by hand.

export type Act = "edit" | "submit" | "return" | "sign" | "issue" | "distribute" | "archive" | "reprint" | "replace";

export type Added = { id: string, view: DraftView, };

export type AdoptingBody = { body: IssuingBody, 
/**
 * "Ban Thường vụ"
 */
name: string, 
/**
 * "T/M BAN THƯỜNG VỤ"
 */
signs_as: string, };

export type Anchor = { part: string, item: string, field: string, 
/**
 * For people: "Chỉ tiêu 9", "Hạn chế 2".
 */
label: string, };

export type Annex = { 
/**
 * A part of kind `rows`, `levels`, `units`, `form`, `sections` or `prose`.
 */
part: string, title: string, 
/**
 * Goes with the document only when the draft asks for it.
 */
optional: boolean, };

export type AppError = { code: string, 
/**
 * What happened, and whether the work is safe.
 */
message: string, 
/**
 * The next step.
 */
hint: string, 
/**
 * For support; may be empty.
 */
detail: string, };

export type ArchiveReport = { sound: number, 
/**
 * Names of files that were brought back from their second copy.
 */
restored: Array<string>, lost: Array<string>, };

export type Attestation = { 
/**
 * By id in the term's list; empty: the signature is not attested.
 */
signatory: string, 
/**
 * Whether the committee (or the standing board) is acted for, or gave the order.
 */
on_behalf: boolean, 
/**
 * Who gave the order, where it was not the standing board: "Trưởng ban".
 */
by_order_of: string, };

export type Bound = "before" | "latest" | "within" | "expected";

export type CalendarRow = { part: string, 
/**
 * Id of the level.
 */
level: string, group: string, title: string, 
/**
 * "Hội nghị chi bộ", as far as a form is chosen or can be read.
 */
form: string, 
/**
 * How many units, and how many of those the body lists have come in.
 */
units: number | null, done: number, 
/**
 * First day: as typed, else the day of signing.
 */
from: string | null, 
/**
 * Last day that is still in time.
 */
until: string | null, bound: Bound, 
/**
 * The deadline names a day, not a month or longer.
 */
by_day: boolean, 
/**
 * "Chậm nhất trong tháng 5/2028"
 */
words: string, 
/**
 * Past its last day, and not everyone has come in.
 */
is_late: boolean, 
/**
 * Indices of the rows that must be finished first.
 */
after: Array<number>, 
/**
 * Those of them that are not finished before it.
 */
against: Array<number>, };

export type Capacity = "on-behalf" | "deputy" | "by-order" | "direct" | "acting";

export type CellEdit = { target: string, field: string, value: string, };

export type Chain = "shortcoming" | "cause" | "lesson" | "task";

export type CheckLevel = "off" | "hint" | "warning" | "error";

export type Columns = { kind: ColumnsKind, left: Array<Paragraph>, right: Array<Paragraph>, };

export type ColumnsKind = "header" | "closing" | "signatures" | "addressees";

export type Command = { "command": "start", } | { "command": "org_suggest", kind: OrgKind, committee: string, superior_committee: string, start: number, end: number, } | { "command": "org_preview", org: Org, term: OrgTerm, resolution: Resolution, } | { "command": "org_get", id: string, } | { "command": "org_save", org: Org, term: OrgTerm, resolution: Resolution, } | { "command": "sample_open", } | { "command": "template_list", org_term: string, } | { "command": "template_reload", } | { "command": "template_copy", template: string, name: string, } | { "command": "template_pack", template: string, path: string, } | { "command": "template_add", path: string, } | { "command": "template_delete", template: string, } | { "command": "template_preview", template: string, } | { "command": "template_try", template: string, } | { "command": "draft_list", org_term: string, } | { "command": "draft_create", template: string, org_term: string, } | { "command": "draft_duplicate", draft: string, } | { "command": "draft_trash", draft: string, } | { "command": "draft_restore", draft: string, } | { "command": "draft_delete", draft: string, } | { "command": "draft_open", draft: string, } | { "command": "draft_status", draft: string, } | { "command": "rule_help", code: string, } | { "command": "info_save", draft: string, info: Info, superior_plan: SuperiorPlan | null, expected_rev: number | null, } | { "command": "entry_save", draft: string, part: string, item: string, entry: Entry, expected_rev: number | null, boundary: boolean, } | { "command": "step_close", draft: string, } | { "command": "item_add", draft: string, part: string, after: string | null, text: string, tag: string | null, link: string | null, } | { "command": "item_remove", draft: string, part: string, item: string, } | { "command": "item_move", draft: string, part: string, item: string, to: number, } | { "command": "link_set", draft: string, part: string, item: string, link: string, on: boolean, } | { "command": "undo", draft: string, } | { "command": "redo", draft: string, } | { "command": "cells_set", draft: string, cells: Array<CellEdit>, } | { "command": "target_add", draft: string, after: string | null, group: string, } | { "command": "target_remove", draft: string, target: string, } | { "command": "row_set", draft: string, target: string, on: boolean, } | { "command": "target_move", draft: string, target: string, to: number, } | { "command": "resolution_confirm", draft: string, confirmed: boolean, } | { "command": "judgement_set", draft: string, target: string, judgement: Judgement | null, reason: string, } | { "command": "paste_read", draft: string, text: string, } | { "command": "paste_rows", draft: string, fields: Array<string>, rows: Array<Array<string>>, } | { "command": "mend", draft: string, edit: Edit, } | { "command": "plan_hand_down", draft: string, units: Array<string>, folder: string, } | { "command": "plan_receive", org_term: string, source: PlanSource, } | { "command": "plan_difference", draft: string, source: PlanSource, } | { "command": "plan_take", draft: string, source: PlanSource, changes: Array<string>, } | { "command": "passage_decide", draft: string, place: Place, decided: boolean, } | { "command": "deadline_set", draft: string, part: string, level: string, deadline: Deadline, } | { "command": "deadline_move", draft: string, part: string, level: string, day: string, } | { "command": "unit_done", draft: string, unit: string, done_on: string, note: string, } | { "command": "units_save", org_term: string, units: Array<LowerUnit>, } | { "command": "outline_fill", draft: string, part: string, template: string, } | { "command": "plan_letter", draft: string, } | { "command": "plan_remind", draft: string, } | { "command": "plan_calendar", draft: string, path: string, } | { "command": "plan_form", draft: string, path: string, } | { "command": "package_save", draft: string, path: string, } | { "command": "package_open", path: string, } | { "command": "draft_pages", draft: string, unsaved: Array<Unsaved>, } | { "command": "page_picture", draft: string, page: number, hash: string, } | { "command": "page_hit", draft: string, page: number, x: number, y: number, } | { "command": "page_marks", draft: string, part: string, item: string, field: string, letters: number, } | { "command": "export_name", draft: string, last: boolean, format: ExportFormat, } | { "command": "export", draft: string, path: string, last: boolean, format: ExportFormat, } | { "command": "version_list", draft: string, } | { "command": "version_restore", draft: string, version: string, } | { "command": "issue_open", draft: string, } | { "command": "submit", draft: string, by: string, issuing_body: IssuingBody, adopted_on: string, signatory: string, } | { "command": "submit_return", draft: string, by: string, reason: string, } | { "command": "sign", draft: string, by: string, signed_on: string, note: string, } | { "command": "number_preview", draft: string, signed_on: string, number: number | null, } | { "command": "issue", draft: string, by: string, signed_on: string, number: number | null, duplex: boolean, } | { "command": "issue_at_once", draft: string, by: string, signed_on: string, number: number | null, } | { "command": "archive", draft: string, by: string, note: string, } | { "command": "replace", draft: string, } | { "command": "signing_sheet", draft: string, path: string, } | { "command": "sealed_pages", sealed: string, } | { "command": "sealed_picture", sealed: string, page: number, } | { "command": "scan_attach", draft: string, path: string, by: string, } | { "command": "scan_withdraw", draft: string, sealed: string, by: string, reason: string, } | { "command": "sealed_save", sealed: string, path: string, } | { "command": "sealed_view", sealed: string, } | { "command": "verify", path: string, } | { "command": "archive_check", } | { "command": "copies_save", draft: string, line: string, copies: number, printed: number, method: string, sent_on: string, note: string, } | { "command": "printer_list", } | { "command": "print_start", draft: string, sealed: string, line: string, printer: string, copies: number, duplex: boolean, pages: string, } | { "command": "print_cover", draft: string, printer: string, } | { "command": "print_state", print: string, } | { "command": "print_cancel", print: string, } | { "command": "copy_make", draft: string, wish: CopyWish, by: string, } | { "command": "register_list", org_term: string, series: string, text: string, offset: number, limit: number, } | { "command": "register_add", line: RegisterLine, } | { "command": "register_change", id: string, line: RegisterLine, } | { "command": "register_note", id: string, note: string, } | { "command": "number_reserve", org_term: string, series: string, number: number | null, reason: string, by: string, } | { "command": "number_skip", org_term: string, series: string, number: number | null, reason: string, by: string, } | { "command": "number_release", id: string, } | { "command": "register_save", org_term: string, series: string, path: string, };

export type Congress = { 
/**
 * "lần thứ I"; empty for a cell, whose congress is named by its term.
 */
ordinal: string, 
/**
 * Đại hội đại biểu (true) or đại hội of all members (false).
 */
delegates: boolean, 
/**
 * As typed: `15/8/2025`.
 */
held_on: string, };

export type CopyKindView = { id: string, 
/**
 * "Sao y bản chính"
 */
name: string, 
/**
 * It gets a number of the series BS.
 */
numbered: boolean, };

export type CopyState = { id: string, text: string, filing: boolean, members: Array<string>, copies: number, 
/**
 * What follows from the members.
 */
computed: number, 
/**
 * The line speaks of many, but nobody has said how many.
 */
unsure: boolean, 
/**
 * How it goes out, in words: "Văn thư".
 */
method: string, printed: number, 
/**
 * ISO date, empty while it has not gone out.
 */
sent_on: string, note: string, };

export type CopyWish = { kind: string, 
/**
 * ISO date.
 */
signed_on: string, 
/**
 * Of the body's signatories, as they are today.
 */
signatory: string, 
/**
 * In whose name; `None`: that of the document.
 */
issuing_body: IssuingBody | null, 
/**
 * `None`: the body's usual one.
 */
capacity: Capacity | null, 
/**
 * Who gave the order to sign, where it was not the standing board.
 */
by_order_of: string, 
/**
 * Made from this frozen file: the PDF or the scan.
 */
sealed: string, 
/**
 * "1-3"; for an extract.
 */
pages: string, 
/**
 * One recipient a line.
 */
recipients: Array<string>, };

export type Created = { id: string, };

export type Deadline = { bound: Bound, 
/**
 * As typed: `30/5/2013`, `5/2023`, `quý II/2023` (also `II/2023`), `6 tháng đầu năm 2028`, `2023`.
 */
on: string, };

export type DefaultRecipient = { 
/**
 * "Ban Thường vụ {superior_committee} (để báo cáo)"
 */
text: string, 
/**
 * The filing line "Lưu …".
 */
filing: boolean, 
/**
 * Stands for the organizations directly below: it gets a copy for each of them.
 */
lower_units?: boolean, };

export type Derivation = { 
/**
 * Id of the superior's draft, by which a newer state of it is known again.
 */
source_draft: string, passages: Array<Passage>, };

export type Difference = { part: string, 
/**
 * Empty for a part without items.
 */
item: string, 
/**
 * Empty for the text itself.
 */
field: string, 
/**
 * For people: "Hạn chế 2", "Chỉ tiêu 9, dự kiến", "Trích yếu".
 */
label: string, 
/**
 * Empty for what was added. Of a text of several paragraphs, those from the first to the last that differ.
 */
before: string, 
/**
 * Empty for what was taken out.
 */
after: string, };

export type Differences = { changes: Array<PlanChange>, };

export type Direction = "higher" | "lower" | "exact" | "qualitative";

export type DocKind = "resolution" | "decision" | "regulation" | "directive" | "conclusion" | "rules" | "circular" | "guideline" | "notice" | "report" | "plan" | "program" | "scheme" | "option" | "project" | "submission" | "letter" | "minutes";

export type Done = Record<symbol, never>;

export type Draft = { id: string, template: TemplatePin, info: Info, 
/**
 * By part id of the template.
 */
parts: { [key in string]: PartContent }, };

export type DraftList = { drafts: Array<DraftSummary>, trashed: Array<DraftSummary>, };

export type DraftStatus = { steps: Array<StepState>, findings: Array<Finding>, 
/**
 * What was checked and is in order, in words.
 */
passed: Array<string>, 
/**
 * By target id.
 */
judgements: { [key in string]: RowJudgement }, counts: JudgementCounts, words: number, 
/**
 * Id of the rule set that goes, by the signing date or by choice.
 */
rule_set: string, 
/**
 * Id of the tier model that goes, by the signing date or by choice.
 */
tier_model: string, undo: UndoState, 
/**
 * RFC 3339 of the last change.
 */
saved_at: string, 
/**
 * The levels of a plan on one time line; empty for other documents.
 */
calendar: Array<CalendarRow>, 
/**
 * Days until the report is due; negative when late.
 */
days_left: number | null, due_on: string | null, };

export type DraftSummary = { id: string, org_term: string, title: string, 
/**
 * "Nghị quyết Đại hội Đảng bộ xã lần thứ I"
 */
subtitle: string, draft_round: number, errors: number, warnings: number, 
/**
 * Steps done, of all steps.
 */
done: number, steps: number, 
/**
 * Day the report is due, ISO, where the superior's plan gives one that can be read.
 */
due_on: string | null, 
/**
 * RFC 3339.
 */
updated_at: string, stage: Stage, 
/**
 * "45-BC/ĐU"; empty while it has no number.
 */
symbol: string, };

export type DraftView = { org: Org, term: OrgTerm, resolution: Resolution, superior_plan: SuperiorPlan | null, derivation: Derivation | null, draft: Draft, template: Template, 
/**
 * Revision of each stored piece, by `part/item` (`info` for the general information,
 * `target/ID` for a target of the resolution); sent back as `expected_rev`.
 */
revs: { [key in string]: number }, 
/**
 * Rule sets to choose from, newest first.
 */
rule_sets: Array<NamedChoice>, 
/**
 * Tier models to choose from, newest first.
 */
tier_models: Array<NamedChoice>, status: DraftStatus, stage: Stage, };

export type Edit = { "kind": "set-row-field", part: string, item: string, field: string, value: string, } | { "kind": "add-row", part: string, target: string, } | { "kind": "add-item", part: string, link: string, } | { "kind": "set-info", field: string, value: string, } | { "kind": "set-signatory", signatory: string, field: string, value: string, } | { "kind": "tidy-text", part: string, item: string, } | { "kind": "set-deadline", part: string, item: string, deadline: Deadline, } | { "kind": "decide", place: Place, } | { "kind": "set-tone-style", style: ToneStyle, };

export type EndMark = "dot" | "dot-slash-dot";

export type Entry = { "kind": "prose", text: string, } | { "kind": "item" } & Item | { "kind": "row" } & TargetRow | { "kind": "recipient" } & Recipient | { "kind": "level" } & PlanLevel | { "kind": "unit" } & UnitState;

export type ExportFormat = "docx" | "pdf";

export type Exported = { path: string, bytes: number, };

export type Fate = "kept" | "adapted" | "dropped";

export type Finding = { 
/**
 * Two letters and three digits, never reused: `CT001`.
 */
code: string, 
/**
 * Named for the fault: `target-lowered`.
 */
name: string, severity: Severity, anchor: Anchor, message: string, 
/**
 * The resolution's wording and the report's, where the two stand against each other.
 */
compared?: [string, string] | null, suggestion?: Suggestion | null, };

export type Guidance = { 
/**
 * What belongs here.
 */
what: string, 
/**
 * A good example.
 */
example: string, 
/**
 * The usual phrases.
 */
phrases: Array<string>, };

export type HandedOut = { 
/**
 * Names without their endings: each stands for a `.json` and a `.docx`.
 */
written: Array<string>, refused: Array<RefusedUnit>, };

export type HeadingMark = "dash" | "spaced-dash" | "dot";

export type Info = { 
/**
 * The name in the list of documents.
 */
title: string, issuing_body: IssuingBody, 
/**
 * 1 for "Dự thảo lần 1".
 */
draft_round: number, 
/**
 * Number in the register, once it has one.
 */
number: number | null, 
/**
 * Date of the figures: "30/6/2028".
 */
cutoff: string, signed_on: string, 
/**
 * Day of the meeting that adopted it.
 */
adopted_on: string, 
/**
 * The issued document that this one corrects and takes the place of.
 */
replaces: Replaced | null, 
/**
 * Place before the date, where it differs from the body's own.
 */
place: string, 
/**
 * Signatory by id in the term's list.
 */
signatory: string, capacity: Capacity, 
/**
 * Who gave the order to sign, where it was not the standing board: "Trưởng ban".
 */
by_order_of: string, 
/**
 * Who wrote the minutes.
 */
recorder: string, attestation: Attestation, 
/**
 * The other bodies of a document that several issue together.
 */
joint: Array<JointBody>, 
/**
 * What the document is about, where the template leaves it to the writer. Typed lines stay lines.
 */
subject: string, 
/**
 * "báo cáo của … trình đại hội …", printed in brackets under the subject.
 */
subject_note: string, 
/**
 * Theme of a political report, which stands in place of kind and subject.
 */
theme: string, 
/**
 * The author stands under the kind: `CỦA BAN THƯỜNG VỤ HUYỆN UỶ`.
 */
author_in_subject: boolean, urgency: Urgency, 
/**
 * Who may see it: "Xong hội nghị trả lại", "Lưu hành nội bộ" …
 */
circulation: string, 
/**
 * Initials of who drafted or typed it.
 */
drafter: string, 
/**
 * How many copies are issued, where that is watched.
 */
copies: number | null, 
/**
 * Address, telephone, e-mail: lines under a rule on the last page.
 */
contact: string, 
/**
 * Printed on both sides of the paper.
 */
duplex: boolean, 
/**
 * Id of a tier model that overrides the one in force on the signing date.
 */
tier_model: string | null, 
/**
 * Id of a rule set that overrides the one in force on the signing date.
 */
rule_set: string | null, heading_mark: HeadingMark, subheading_mark: SubheadingMark, end_mark: EndMark, 
/**
 * Ids of the parts whose optional annexes go with the document.
 */
annexes: Array<string>, };

export type IssueView = { draft: string, org_term: string, title: string, kind_name: string, stage: Stage, history: Array<StageEvent>, 
/**
 * What may be done now.
 */
acts: Array<Act>, 
/**
 * How often it has been submitted.
 */
round: number, 
/**
 * Findings that forbid submitting.
 */
errors: number, 
/**
 * What a person has to look at before signing.
 */
reviews: Array<Finding>, 
/**
 * What is different from the round before; empty in the first.
 */
differences: Array<Difference>, issuing_body: IssuingBody, 
/**
 * Bodies that can adopt it, with the words of their signature: `T/M ĐẢNG UỶ`.
 */
bodies: Array<AdoptingBody>, 
/**
 * As typed.
 */
adopted_on: string, signatories: Array<Signatory>, signatory: string, 
/**
 * The number it will get or has.
 */
number: number, 
/**
 * "45-BC/ĐU", or what it will be.
 */
symbol: string, 
/**
 * ISO date of the signature, where there is one.
 */
signed_on: string, duplex: boolean, entry: RegisterEntry | null, files: Array<SealedFile>, copies: Array<CopyState>, total_copies: number, prints: Array<PrintRecord>, 
/**
 * What is unusual about the number and the day of an issued document: the day is out of order, has not come yet.
 */
notices: Array<string>, 
/**
 * "Báo cáo số 12-BC/ĐU, ngày 20/5/2028"; empty where it replaces nothing.
 */
replaces: string, 
/**
 * Symbol of what replaced it; empty where nothing did.
 */
replaced_by: string, 
/**
 * Who may sign a copy today, and in what capacity they usually do.
 */
copy_signatories: Array<Signatory>, copy_capacity: Capacity, 
/**
 * Kinds of copies that the rules know on this day.
 */
copy_kinds: Array<CopyKindView>, 
/**
 * Who did the last step, to be offered for the next.
 */
operator: string, 
/**
 * ISO date of the machine's clock.
 */
today: string, };

export type Issued = { number: number, symbol: string, docx: string, pdf: string, sha256: IssuedHashes, notices: Array<string>, };

export type IssuedHashes = { docx: string, pdf: string, };

export type IssuingBody = "committee" | "standing-board" | "politburo" | "central-secretariat" | "congress" | "presidium" | "secretariat" | "credentials-committee" | "tellers";

export type Item = { id: string, 
/**
 * The heading of a section that the writer added; other items have none.
 */
title?: string, text: string, 
/**
 * One of the part's tags: a field of work, or objective and subjective for causes.
 */
tag?: string | null, 
/**
 * Ids of the items and targets this one answers: a cause its shortcomings, a task its shortcomings and targets.
 */
links?: Array<string>, };

export type ItemLabel = "dash" | "number" | "letter" | "none";

export type JointBody = { id: string, 
/**
 * The full name: "Văn phòng Uỷ ban nhân dân tỉnh".
 */
name: string, 
/**
 * Its part of the symbol: `BNCTU`.
 */
symbol: string, signer: string, 
/**
 * "Chánh Văn phòng"
 */
position: string, };

export type Judgement = "exceeded" | "met" | "likely" | "hard" | "not-met";

export type JudgementCounts = { total: number, exceeded: number, met: number, likely: number, hard: number, not_met: number, unjudged: number, lowered: number, };

export type JudgementOverride = { judgement: Judgement, 
/**
 * Why it differs from the computed one.
 */
reason: string, };

export type LevelLine = { id: string, 
/**
 * As printed. Empty for a form: the sentence made from kinds and meeting.
 */
text: string, 
/**
 * Whom of the level it concerns; empty: all of it.
 */
kinds: Array<OrgKind>, 
/**
 * The form of the meeting; not used by what is reviewed.
 */
meeting?: Meeting | null, };

export type LowerUnit = { id: string, kind: OrgKind, 
/**
 * "Đảng uỷ xã Hoà Mẫu"
 */
committee: string, 
/**
 * Its own years, where they are not the superior's: cells often have shorter terms.
 */
term?: Term | null, };

export type Meeting = "cell" | "all-members" | "committee" | "standing-board" | "officials" | "steering";

export type Members = { "kind": "single" } | { "kind": "lower-units" } | { "kind": "named", names: Array<string>, };

export type NamedChoice = { id: string, name: string, };

export type NumberPreview = { number: number, symbol: string, 
/**
 * Why it cannot be used; empty: it can.
 */
refusal: string, notices: Array<string>, };

export type NumberState = "reserved" | "skipped" | "issued";

export type Org = { id: string, 
/**
 * "Đảng bộ xã Hoà Mẫu"
 */
name: string, };

export type OrgKind = "cell" | "section-committee" | "grassroots-committee" | "commune-committee" | "district-committee" | "provincial-committee" | "central-committee" | "inspection-committee" | "advisory-body" | "party-group" | "steering-committee" | "public-unit" | "unit";

export type OrgTerm = { id: string, kind: OrgKind, 
/**
 * The body that issues documents: "Đảng uỷ xã Hoà Mẫu", "Chi bộ thôn An Lạc", "Văn phòng Tỉnh uỷ".
 */
committee: string, 
/**
 * The party organization it leads: "Đảng bộ xã Hoà Mẫu"; a cell's is the cell itself.
 */
party_org: string, 
/**
 * The committee one level up: "Tỉnh uỷ Gia Lai". For a body that a committee set up, that committee; for a
 * unit of an agency, the agency's full name.
 */
superior_committee: string, 
/**
 * The party organization one level up, as it stands in the first line of the header: "Đảng bộ tỉnh Gia Lai".
 */
superior_party_org: string, 
/**
 * The body's part of a symbol: `ĐU`, `CB`, `HU`, `TU`.
 */
symbol: string, 
/**
 * Place name before the date: "Hoà Mẫu". Empty: the one that follows from the names.
 */
place: string, 
/**
 * Has no seal of its own: a steering committee's head then signs with the office whose seal is used
 * (HD36 dòng 371–386; HD05 tr.20–22).
 */
without_seal: boolean, tone_style: ToneStyle, term: Term, congress: Congress, 
/**
 * The day from which a committee that was appointed, not elected, holds office, as typed; its numbers begin then
 * (HD05 tr.6). Empty: its congress elected it.
 */
appointed_on?: string, signatories: Array<Signatory>, 
/**
 * The usual recipients, copied into a new draft.
 */
recipients: Array<Recipient>, 
/**
 * The organizations directly below.
 */
units?: Array<LowerUnit>, };

export type OrgTermSummary = { id: string, committee: string, start: number, end: number, targets: number, };

export type OrgView = { org: Org, term: OrgTerm, resolution: Resolution, 
/**
 * The lines at the top left of a document, as they will print.
 */
header: Array<string>, 
/**
 * The kinds of bodies that exist in the tier model of the term.
 */
kinds: Array<OrgKind>, 
/**
 * "Số 01-BC/ĐU"
 */
symbol_example: string, };

export type Origin = { "kind": "typed", part: string, item: string, start: number, end: number, } | { "kind": "field", part: string, item: string, field: string, } | { "kind": "fixed" };

export type PageHit = { place: TextPlace | null, };

export type PageInfo = { width: number, height: number, 
/**
 * The same for the same picture.
 */
hash: string, };

export type PageList = { 
/**
 * A newer request has come meanwhile; nothing was laid out.
 */
stale: boolean, pages: Array<PageInfo>, 
/**
 * Letters that the font does not have, each once: a PDF cannot be made before they are gone.
 */
uncovered: string, 
/**
 * Recipients and signatures, as they print.
 */
closing: Array<Columns>, };

export type PageMark = { 
/**
 * From 0.
 */
page: number, x: number, y: number, width: number, height: number, };

export type PageMarks = { 
/**
 * The lines of the paragraph that holds the place.
 */
lines: Array<PageMark>, 
/**
 * The place itself: a mark without width.
 */
caret: PageMark | null, };

export type PagePicture = { svg: string | null, };

export type Paragraph = { role: Role, runs: Array<Run>, 
/**
 * Stays on one page with what follows, whatever its role's style says.
 */
keep_next?: boolean, };

export type Part = { id: string, kind: PartKind, step: string, 
/**
 * Where it prints; empty for parts that print outside the text (general information, recipients, signature).
 */
section: string, 
/**
 * The label of its field in the form.
 */
title: string, 
/**
 * Name of one item, lower case: "hạn chế", "nguyên nhân".
 */
item_name: string, required: boolean, 
/**
 * Its place in the chain shortcoming → cause → lesson → task.
 */
chain: Chain | null, item_label: ItemLabel, tag: Array<Tag>, 
/**
 * Parts whose items (or targets) an item of this part may answer.
 */
links: Array<string>, 
/**
 * For a `rows` part: the generated paragraph that stands in the text.
 */
summary: string, guidance: Guidance, };

export type PartContent = { "kind": "prose", text: string, } | { "kind": "items", items: Array<Item>, } | { "kind": "rows", rows: Array<TargetRow>, } | { "kind": "recipients", recipients: Array<Recipient>, } | { "kind": "levels", levels: Array<PlanLevel>, } | { "kind": "units", units: Array<UnitState>, };

export type PartKind = "info" | "prose" | "items" | "rows" | "citations" | "addressees" | "recipients" | "signature" | "levels" | "units" | "sections" | "form";

export type Passage = { 
/**
 * Where it stands in the superior's plan; with several outcomes, each has a source of its own.
 */
source: Place, 
/**
 * "Mục đích, yêu cầu 3"
 */
label: string, 
/**
 * As it reads in the superior's plan.
 */
text: string, fate: Fate, 
/**
 * Why it was adapted or dropped, in words; empty for what was kept.
 */
reason: string, 
/**
 * Where it went in the own plan; empty for what was dropped.
 */
target: Place, 
/**
 * As it read in the own plan when it was derived.
 */
derived: string, 
/**
 * What the unit must still decide about it, in words.
 */
open: Array<string>, 
/**
 * The unit has decided.
 */
decided: boolean, };

export type PastePreview = { 
/**
 * For each column of the block the field it fills; empty for a column that is left out.
 */
fields: Array<string>, 
/**
 * The block's first row holds names of columns.
 */
has_header: boolean, rows: Array<Array<string>>, };

export type Place = { part: string, item: string, 
/**
 * `review:ID`, `form:ID`, `deadline`, `title`; empty for the text.
 */
field: string, };

export type PlanChange = { 
/**
 * Names the change until something is taken over.
 */
id: string, kind: PlanChangeKind, label: string, 
/**
 * The superior's text before and after; empty where there is none.
 */
before: string, after: string, 
/**
 * What stands in the own plan now.
 */
mine: string, 
/**
 * What would stand there.
 */
proposed: string, target: Place, 
/**
 * The unit has rewritten the place since it was derived: taking the change over loses that.
 */
rewritten: boolean, };

export type PlanChangeKind = "added" | "changed" | "removed";

export type PlanForm = "plan" | "letter" | "guideline" | "directive";

export type PlanLevel = { id: string, 
/**
 * "Đối với tổ chức cơ sở đảng"; a body's name where the row stands in a group.
 */
title: string, 
/**
 * The heading that rows of one level share: "Đối với cấp tỉnh". Empty: the row has a heading of its own.
 */
group: string, 
/**
 * Whom the row concerns.
 */
kinds: Array<OrgKind>, 
/**
 * How many units that are.
 */
units: number | null, 
/**
 * What is reviewed.
 */
reviews: Array<LevelLine>, 
/**
 * In which form of meeting.
 */
forms: Array<LevelLine>, deadline: Deadline, 
/**
 * The sentence typed in place of the one made from the deadline.
 */
deadline_text: string, 
/**
 * What stands before that sentence, where it is not the template's: "Thời gian thực hiện".
 */
deadline_label: string, 
/**
 * When the work begins, as typed; not printed in the text.
 */
start: string, 
/**
 * Ids of the rows that must be finished first. Empty: those of the levels below.
 */
after: Array<string>, };

export type PlanSource = { "kind": "file", path: string, } | { "kind": "draft", draft: string, };

export type PrintOutcome = "waiting" | "printing" | "stopped" | "done" | "cancelled" | "failed";

export type PrintRecord = { id: string, 
/**
 * The line of recipients it is for; empty: none.
 */
line: string, 
/**
 * The file that was printed.
 */
sealed: string, sha256: string, printer: string, job: number, copies: number, duplex: boolean, 
/**
 * "1-3"; empty: all.
 */
pages: string, 
/**
 * RFC 3339.
 */
at: string, outcome: PrintOutcome, 
/**
 * "Đang chờ máy in", "Hết giấy"
 */
message: string, };

export type PrinterView = { name: string, label: string, is_default: boolean, duplex: boolean, 
/**
 * It can print now.
 */
ready: boolean, 
/**
 * "sẵn sàng", "đang tạm dừng", "hết giấy"
 */
state: string, };

export type Recipient = { id: string, 
/**
 * Without dash and closing mark: "Ban Thường vụ Tỉnh uỷ (để báo cáo)".
 */
text: string, 
/**
 * The filing line "Lưu …", which stands last.
 */
filing: boolean, 
/**
 * Whom the line stands for.
 */
members?: Members, 
/**
 * How many copies it gets, where it is not what its members say.
 */
copies?: number | null, };

export type RefusedUnit = { committee: string, message: string, };

export type RegisterEntry = { id: string, org_term: string, 
/**
 * [`Series`](crate::Series) by its id.
 */
series: string, number: number, state: NumberState, 
/**
 * "45-BC/ĐU"; empty for a number that was skipped.
 */
symbol: string, 
/**
 * ISO date; empty while the number is only reserved, or was skipped.
 */
signed_on: string, 
/**
 * "Báo cáo"
 */
kind_name: string, 
/**
 * "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết …", on one line.
 */
subject: string, 
/**
 * "Phó Bí thư Nguyễn Văn Mẫu"
 */
signer: string, 
/**
 * One recipient each, as the document prints them, without the filing lines.
 */
recipients: Array<string>, 
/**
 * Who keeps the original: "Văn phòng Đảng uỷ".
 */
filed_at: string, copies: number | null, 
/**
 * Remarks; why a number was reserved or skipped.
 */
note: string, 
/**
 * Symbol of the document that took its place; empty: none did.
 */
replaced_by: string, 
/**
 * The draft that was issued under it; absent for an entry from a paper book.
 */
draft: string | null, 
/**
 * The frozen copy that was made under it.
 */
copy: string | null, 
/**
 * Who entered it; may be empty.
 */
by: string, 
/**
 * RFC 3339: when it was entered.
 */
at: string, };

export type RegisterLine = { org_term: string, series: string, 
/**
 * What a document of the congress is ("BC", "report"); other series say it themselves.
 */
kind: string, 
/**
 * `None`: the next.
 */
number: number | null, 
/**
 * As typed.
 */
signed_on: string, subject: string, signer: string, recipients: Array<string>, filed_at: string, copies: number | null, note: string, by: string, };

export type RegisterPage = { entries: Array<RegisterEntry>, 
/**
 * Of all that fit.
 */
total: number, series: Array<SeriesView>, };

export type Replaced = { 
/**
 * "Báo cáo"
 */
kind_name: string, 
/**
 * "45-BC/ĐU"
 */
number_symbol: string, 
/**
 * As it is cited: `24/5/2028`.
 */
signed_on: string, 
/**
 * "Đảng uỷ xã Hoà Mẫu"
 */
issuer: string, };

export type Resolution = { id: string, 
/**
 * "Nghị quyết Đại hội đại biểu Đảng bộ xã Hoà Mẫu lần thứ I, nhiệm kỳ 2025 - 2030"
 */
title: string, 
/**
 * As typed: `20/8/2025`.
 */
adopted_on: string, 
/**
 * Once confirmed, the wordings are locked in the report's table.
 */
confirmed: boolean, targets: Array<Target>, };

export type Role = "circulation-mark" | "party-title" | "parent-body" | "issuing-body" | "star" | "number-symbol" | "place-date" | "letter-subject" | "draft-round" | "urgency" | "doc-kind" | "doc-author" | "subject" | "subject-note" | "subject-end" | "addressees-label" | "sole-addressee" | "addressee" | "citation" | "part-label" | "part-title" | "body" | "heading1" | "heading2" | "heading3" | "item" | "annex-label" | "annex-title" | "annex-reference" | "table-note" | "table-head" | "table-group" | "table-text" | "table-figure" | "recipients-label" | "recipient" | "typist-mark" | "capacity" | "position" | "direct-position" | "concurrent" | "signer-name" | "attestation" | "media-mark" | "contact" | "copy-rule" | "copy-indication" | "copy-stamp";

export type RowJudgement = { 
/**
 * From the figures; absent where they do not say.
 */
computed: Judgement | null, 
/**
 * What the report says: the writer's own judgement, else the computed one.
 */
effective: Judgement | null, 
/**
 * What the program understood of the wording: "dưới 2% · đến năm 2030 · thấp hơn là tốt".
 */
understood: string, 
/**
 * The years' figures add up to the target ("cả nhiệm kỳ kết nạp 90 đảng viên").
 */
cumulative: boolean, 
/**
 * How far the way to the target has been gone (0–1), where both ends are known.
 */
path: number | null, };

export type RuleHelp = { code: string, name: string, title: string, 
/**
 * Markdown with the headings "Tìm gì", "Vì sao", "Ví dụ", "Sửa thế nào".
 */
help: string, };

export type Run = { text: string, 
/**
 * Where the run differs from its role's style.
 */
bold?: boolean | null, italic?: boolean | null, underline: boolean, origin: Origin, };

export type Saved = { rev: number, 
/**
 * RFC 3339.
 */
at: string, };

export type SealedFile = { id: string, role: SealedRole, 
/**
 * Name for people, with its ending.
 */
name: string, 
/**
 * What a copy is: "Sao y bản chính 01-BS/ĐU, 10/5/2026"; empty where the role says enough.
 */
label: string, sha256: string, bytes: number, 
/**
 * RFC 3339.
 */
at: string, by: string, 
/**
 * Why a scan was withdrawn.
 */
withdrawn: string | null, };

export type SealedPage = { width: number, height: number, };

export type SealedPages = { pages: Array<SealedPage>, };

export type SealedRole = "docx" | "pdf" | "package" | "scan" | "copy";

export type Section = { id: string, 
/**
 * Empty for a section that prints without a heading.
 */
title: string, 
/**
 * 0 for `Phần thứ nhất`, 1 for `I- …`, 2 for `1. …`, 3 for `1.1. …`; under the last section of the level above.
 */
level: number, 
/**
 * The heading runs into the first paragraph: "4. Kinh phí thực hiện: Sử dụng …".
 */
run_in: boolean, };

export type SeriesView = { id: string, 
/**
 * "Báo cáo (BC)"
 */
name: string, next: number, 
/**
 * Numbers below the greatest that were never used.
 */
gaps: Array<number>, };

export type Severity = "error" | "warning" | "hint";

export type Signatory = { id: string, name: string, 
/**
 * "Bí thư", "Phó bí thư": without the committee's name (HD36 II.1.7; HD05 tr.18).
 */
position: string, 
/**
 * The office whose seal is used when a steering committee has none: "Bí thư", "Trưởng Ban Tổ chức". Printed
 * above the position, with "kiêm" between them.
 */
principal_office: string, };

export type Stage = "draft" | "submitted" | "signed" | "issued" | "archived";

export type StageEvent = { 
/**
 * The stage it led to.
 */
stage: Stage, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * Who did it; may be empty.
 */
by: string, 
/**
 * Why it was sent back; who signed and when.
 */
note: string, };

export type StartView = { version: string, data_dir: string, 
/**
 * ISO date of the machine's clock.
 */
today: string, 
/**
 * Every body that has been set up, last used first. Empty: first start.
 */
org_terms: Array<OrgTermSummary>, 
/**
 * Why nothing can be changed (a database of a newer program), in words.
 */
read_only: string | null, 
/**
 * What the writer should know: broken template files and the like.
 */
notices: Array<string>, };

export type Step = { id: string, title: string, 
/**
 * What to do here, one or two sentences.
 */
hint: string, };

export type StepMark = "empty" | "done" | "warning" | "error";

export type StepState = { id: string, mark: StepMark, 
/**
 * "25/26", "3": what stands beside the step's name.
 */
count: string, };

export type SubheadingMark = "dot" | "spaced-dash";

export type Suggestion = { 
/**
 * The act, for a button: "Giữ mức nghị quyết".
 */
label: string, edit: Edit, };

export type SuperiorPlan = { 
/**
 * A plan, or the letter that some provinces send in its place.
 */
kind: PlanForm, 
/**
 * "57-KH/TU"
 */
number_symbol: string, 
/**
 * As typed: `10/02/2028`.
 */
signed_on: string, 
/**
 * "Ban Thường vụ Tỉnh uỷ"
 */
issuer: string, 
/**
 * "về sơ kết giữa nhiệm kỳ …"
 */
subject: string, 
/**
 * The day the report is due upstairs, as typed.
 */
due_on: string, };

export type Tag = { id: string, title: string, 
/**
 * Items print in groups under this heading (one level below the part's section).
 */
heading: boolean, };

export type Target = { id: string, 
/**
 * "Kinh tế", "Văn hoá - xã hội" …: rows of one group stand together.
 */
group: string, name: string, unit: string, direction: Direction, 
/**
 * The resolution's exact wording: "giảm còn dưới 2%".
 */
wording: string, 
/**
 * Where the term began, as typed.
 */
baseline: string, };

export type TargetRow = { target_id: string, 
/**
 * The unit the report uses, where it is not the resolution's.
 */
unit?: string | null, 
/**
 * By year: `"2026": "10,4"`.
 */
figures: { [key in string]: string }, 
/**
 * Estimate at the date of the figures.
 */
estimate: string, 
/**
 * Where it will honestly end.
 */
projected: string, 
/**
 * What is striven for; empty means: as the resolution says.
 */
proposed: string, note: string, 
/**
 * The writer's own judgement in place of the computed one.
 */
judgement?: JudgementOverride | null, };

export type Template = { 
/**
 * The form of the file; a program that is older refuses a newer one.
 */
format?: number | null, 
/**
 * Folder and name: `bao-cao-so-ket/dang-uy-xa`.
 */
id: string, version: number, name: string, 
/**
 * One sentence for the list of templates.
 */
about: string, doc_kind: DocKind, 
/**
 * Whom it is for; empty means everyone.
 */
levels: Array<OrgKind>, 
/**
 * Ids of the tier models under which it is offered; empty means all.
 */
tier_models: Array<string>, 
/**
 * What a new draft begins with.
 */
defaults: TemplateDefaults, 
/**
 * Subject under the kind of document, without a capital at its start.
 */
subject: string, 
/**
 * First paragraph when the draft names the superior's plan …
 */
opening: string, 
/**
 * … and when it does not.
 */
opening_without_plan: string, 
/**
 * Last paragraph, without its closing mark.
 */
closing: string, 
/**
 * Severity of checks by name (`off`, `hint`, `warning`, `error`), where it differs from the usual.
 * The checks that no target is lowered or missing cannot be weakened.
 */
checks: { [key in string]: CheckLevel }, step: Array<Step>, section: Array<Section>, part: Array<Part>, annex: Array<Annex>, 
/**
 * SHA-256 of the file and of those it builds on, filled when it is read.
 */
hash: string, };

export type TemplateDefaults = { 
/**
 * In whose name the document goes out.
 */
issuing_body: IssuingBody | null, capacity: Capacity | null, heading_mark: HeadingMark | null, subheading_mark: SubheadingMark | null, end_mark: EndMark | null, 
/**
 * Subject, for templates that leave it to the writer.
 */
subject: string, 
/**
 * Name in the list of documents.
 */
title: string, 
/**
 * In place of the body's usual recipients.
 */
recipients: Array<DefaultRecipient>, };

export type TemplateNotices = { notices: Array<string>, };

export type TemplatePages = { pages: Array<string>, 
/**
 * Of all pages.
 */
count: number, };

export type TemplatePin = { id: string, version: number, 
/**
 * SHA-256 of the template file, hexadecimal.
 */
hash: string, };

export type TemplateSummary = { id: string, name: string, about: string, 
/**
 * Comes with the program, not from the data folder.
 */
built_in: boolean, 
/**
 * Meant for this kind of body.
 */
fits: boolean, };

export type Term = { start: number, end: number, };

export type TextPlace = { part: string, item: string, 
/**
 * Empty for a text that a person typed.
 */
field: string, 
/**
 * How many letters (Unicode characters) of the text stand before it.
 */
letters: number, };

export type ToneStyle = "last-vowel" | "first-vowel";

export type UndoState = { undo: string | null, redo: string | null, };

export type Undone = { 
/**
 * Name of the act, or none when there was nothing to take back.
 */
op: string | null, part: string, item: string, view: DraftView, };

export type UnitState = { 
/**
 * Id in the body's list of lower units.
 */
unit: string, 
/**
 * The day its report came in, as typed; empty: not yet.
 */
done_on: string, note: string, };

export type Unsaved = { "what": "entry", part: string, item: string, entry: Entry, } | { "what": "info", info: Info, superior_plan: SuperiorPlan | null, };

export type Urgency = "none" | "urgent" | "very-urgent" | "express";

export type Verified = { known: boolean, sha256: string, 
/**
 * The documents it belongs to.
 */
matches: Array<VerifiedMatch>, };

export type VerifiedMatch = { draft: string, role: SealedRole, symbol: string, kind_name: string, subject: string, signed_on: string, signer: string, committee: string, };

export type VersionSummary = { id: string, 
/**
 * RFC 3339.
 */
at: string, reason: string, name: string, };

/** The reply of each command. */
export interface Replies {
  start: StartView;
  org_suggest: OrgView;
  org_preview: OrgView;
  org_get: OrgView;
  org_save: OrgView;
  sample_open: Created;
  template_list: Array<TemplateSummary>;
  template_reload: TemplateNotices;
  template_copy: Exported;
  template_pack: Exported;
  template_add: Created;
  template_delete: Done;
  template_preview: TemplatePages;
  template_try: Created;
  draft_list: DraftList;
  draft_create: Created;
  draft_duplicate: Created;
  draft_trash: Done;
  draft_restore: Done;
  draft_delete: Done;
  draft_open: DraftView;
  draft_status: DraftStatus;
  rule_help: RuleHelp;
  info_save: Saved;
  entry_save: Saved;
  step_close: Done;
  item_add: Added;
  item_remove: DraftView;
  item_move: DraftView;
  link_set: DraftView;
  undo: Undone;
  redo: Undone;
  cells_set: DraftView;
  target_add: Added;
  target_remove: DraftView;
  row_set: DraftView;
  target_move: DraftView;
  resolution_confirm: DraftView;
  judgement_set: DraftView;
  paste_read: PastePreview;
  paste_rows: DraftView;
  mend: Added;
  plan_hand_down: HandedOut;
  plan_receive: Created;
  plan_difference: Differences;
  plan_take: DraftView;
  passage_decide: DraftView;
  deadline_set: DraftView;
  deadline_move: DraftView;
  unit_done: DraftView;
  units_save: Done;
  outline_fill: DraftView;
  plan_letter: Created;
  plan_remind: Created;
  plan_calendar: Exported;
  plan_form: Exported;
  package_save: Exported;
  package_open: Created;
  draft_pages: PageList;
  page_picture: PagePicture;
  page_hit: PageHit;
  page_marks: PageMarks;
  export_name: string;
  export: Exported;
  version_list: Array<VersionSummary>;
  version_restore: DraftView;
  issue_open: IssueView;
  submit: IssueView;
  submit_return: IssueView;
  sign: IssueView;
  number_preview: NumberPreview;
  issue: IssueView;
  issue_at_once: Issued;
  archive: IssueView;
  replace: Created;
  signing_sheet: Exported;
  sealed_pages: SealedPages;
  sealed_picture: PagePicture;
  scan_attach: IssueView;
  scan_withdraw: IssueView;
  sealed_save: Exported;
  sealed_view: Exported;
  verify: Verified;
  archive_check: ArchiveReport;
  copies_save: IssueView;
  printer_list: Array<PrinterView>;
  print_start: PrintRecord;
  print_cover: PrintRecord;
  print_state: PrintRecord;
  print_cancel: PrintRecord;
  copy_make: IssueView;
  register_list: RegisterPage;
  register_add: RegisterPage;
  register_change: RegisterPage;
  register_note: Done;
  number_reserve: RegisterPage;
  number_skip: RegisterPage;
  number_release: Done;
  register_save: Exported;
}

/** The arguments of each command. */
export type Arguments<Name extends keyof Replies> = Omit<Extract<Command, { command: Name }>, "command">;
