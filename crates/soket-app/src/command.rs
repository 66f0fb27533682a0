//! THE COMMAND TABLE: everything the program can do, once.
//!
//! Window, command line and tests all speak to [`App::dispatch_json`](crate::App::dispatch_json). To add a command:
//! 1. add a line to the table below (name, arguments, reply, handler);
//! 2. write the handler in the module of its concept;
//! 3. run `cargo xtask codegen`, which gives TypeScript its types.

use serde::Deserialize;
use soket_core::{
    Deadline, Edit, Info, IssuingBody, LowerUnit, Org, OrgKind, OrgTerm, Place, Resolution,
    SuperiorPlan,
};
use soket_target::Judgement;
use ts_rs::TS;

use crate::aside::Aside;
use crate::pages::Later;
use crate::wire::{
    Added, ArchiveReport, CellEdit, CopyWish, Created, Differences, Done, DraftList, DraftStatus,
    DraftView, Entry, ExportFormat, Exported, HandedOut, IssueView, Issued, NumberPreview, OrgView,
    PageHit, PageList, PageMarks, PagePicture, PastePreview, PlanSource, PrintRecord, PrinterView,
    RegisterLine, RegisterPage, RuleHelp, Saved, SealedPages, StartView, TemplateNotices,
    TemplatePages, TemplateSummary, Undone, Unsaved, Verified, VersionSummary,
};
use crate::{
    App, AppError, Begun, export, issuing, library, mend, org, own_templates, pages, plan, status,
    table, versions, writing,
};

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $variant:ident { $($field:ident : $type:ty),* $(,)? } -> $reply:ty = $handler:path;)*) => {
        /// A request to the program.
        #[derive(Debug, Clone, Deserialize, TS)]
        #[expect(
            clippy::large_enum_variant,
            reason = "one at a time comes in and is taken apart at once: its size costs nothing"
        )]
        #[serde(tag = "command", rename_all = "snake_case", deny_unknown_fields)]
        pub enum Command {
            $($(#[doc = $doc])* $variant { $($field: $type),* },)*
        }

        impl Command {
            /// Every command's name, in the order of the table.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($variant)),*];

            pub(crate) fn begin(self, app: &mut App) -> Result<Begun, AppError> {
                match self {
                    $(Self::$variant { $($field),* } => {
                        Replies::<$reply>::begun($handler(app, $($field),*)?)
                    })*
                }
            }
        }

        /// Name and TypeScript type of the reply of each command, for code generation.
        pub fn reply_types(config: &ts_rs::Config) -> Vec<(&'static str, String)> {
            vec![$((stringify!($variant), <$reply as TS>::name(config))),*]
        }

        /// Visits the types that the replies are made of.
        pub fn visit_reply_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(visitor.visit::<$reply>();)*
        }
    };
}

/// What a handler gives for a reply of type `R`: the reply itself, or work that goes on without the app.
pub(crate) trait Replies<R> {
    fn begun(self) -> Result<Begun, AppError>;
}

impl<R: serde::Serialize> Replies<R> for R {
    fn begun(self) -> Result<Begun, AppError> {
        serde_json::to_value(self)
            .map(|value| Begun::Done(Ok(value)))
            .map_err(AppError::internal)
    }
}

impl<R> Replies<R> for Later<R> {
    fn begun(self) -> Result<Begun, AppError> {
        Ok(Begun::Later(self.work))
    }
}

impl<R> Replies<R> for Aside<R> {
    fn begun(self) -> Result<Begun, AppError> {
        Ok(Begun::Aside(self.work))
    }
}

commands! {
    /// Who we are, where the data lies, what to know.
    Start {} -> StartView = library::start;

    /// Names that follow from what was typed so far: symbol, place, organization, usual recipients.
    OrgSuggest { kind: OrgKind, committee: String, superior_committee: String, start: i32, end: i32 } -> OrgView = org::suggest;
    /// The head of a document as a form that is not stored yet will print it.
    OrgPreview { org: Org, term: OrgTerm, resolution: Resolution } -> OrgView = org::preview;
    OrgGet { id: String } -> OrgView = org::get;
    /// Stores a body; an empty id makes a new one.
    OrgSave { org: Org, term: OrgTerm, resolution: Resolution } -> OrgView = org::save;
    /// Loads the complete sample and answers the id of its draft.
    SampleOpen {} -> Created = library::sample_open;

    TemplateList { org_term: String } -> Vec<TemplateSummary> = library::template_list;
    /// Reads the templates of the data folder again.
    TemplateReload {} -> TemplateNotices = own_templates::reload;
    /// A copy of a template in the data folder, to be changed.
    TemplateCopy { template: String, name: String } -> Exported = own_templates::copy;
    /// Writes a template with all that it builds on as one file.
    TemplatePack { template: String, path: String } -> Exported = own_templates::pack;
    /// Takes in a template file that was sent.
    TemplateAdd { path: String } -> Created = own_templates::add;
    /// Takes an own template out of use.
    TemplateDelete { template: String } -> Done = own_templates::delete;
    /// The pages that a template prints; nothing is stored.
    TemplatePreview { template: String } -> TemplatePages = own_templates::preview;
    /// An example of a template as a draft: its sample, or a blank of a made-up body.
    TemplateTry { template: String } -> Created = library::template_try;
    /// Drafts of one body, or of all when `org_term` is empty.
    DraftList { org_term: String } -> DraftList = library::draft_list;
    DraftCreate { template: String, org_term: String } -> Created = library::draft_create;
    DraftDuplicate { draft: String } -> Created = library::draft_duplicate;
    DraftTrash { draft: String } -> Done = library::draft_trash;
    DraftRestore { draft: String } -> Done = library::draft_restore;
    /// Removes a trashed draft for good.
    DraftDelete { draft: String } -> Done = library::draft_delete;

    DraftOpen { draft: String } -> DraftView = status::open;
    DraftStatus { draft: String } -> DraftStatus = status::status;
    RuleHelp { code: String } -> RuleHelp = status::rule_help;

    InfoSave { draft: String, info: Info, superior_plan: Option<SuperiorPlan>, expected_rev: Option<i64> } -> Saved = writing::info_save;
    /// Stores one piece of text. `boundary` ends the undo step (a paste, a blur).
    EntrySave { draft: String, part: String, item: String, entry: Entry, expected_rev: Option<i64>, boundary: bool } -> Saved = writing::entry_save;
    /// The next change begins a new undo step.
    StepClose { draft: String } -> Done = writing::step_close;
    /// Adds an item (or a recipient) after `after`, or at the end; `link` is what it answers.
    ItemAdd { draft: String, part: String, after: Option<String>, text: String, tag: Option<String>, link: Option<String> } -> Added = writing::item_add;
    ItemRemove { draft: String, part: String, item: String } -> DraftView = writing::item_remove;
    /// Moves an item to index `to` of its part.
    ItemMove { draft: String, part: String, item: String, to: usize } -> DraftView = writing::item_move;
    /// Ties or unties `item` and what it answers.
    LinkSet { draft: String, part: String, item: String, link: String, on: bool } -> DraftView = writing::link_set;
    Undo { draft: String } -> Undone = writing::undo;
    Redo { draft: String } -> Undone = writing::redo;

    /// Puts values into cells of the targets table, as one undo step.
    CellsSet { draft: String, cells: Vec<CellEdit> } -> DraftView = table::cells_set;
    /// Adds a target to the resolution and its row to the report.
    TargetAdd { draft: String, after: Option<String>, group: String } -> Added = table::target_add;
    /// Removes a target from the resolution and its row from the report.
    TargetRemove { draft: String, target: String } -> DraftView = table::target_remove;
    /// Leaves a target out of the report (a finding says so) or takes it in again.
    RowSet { draft: String, target: String, on: bool } -> DraftView = table::row_set;
    TargetMove { draft: String, target: String, to: usize } -> DraftView = table::target_move;
    /// The resolution's wordings are checked and locked, or open again.
    ResolutionConfirm { draft: String, confirmed: bool } -> DraftView = table::resolution_confirm;
    JudgementSet { draft: String, target: String, judgement: Option<Judgement>, reason: String } -> DraftView = table::judgement_set;
    PasteRead { draft: String, text: String } -> PastePreview = table::paste_read;
    /// Takes whole rows in as new targets (or fills those of the same name), as one undo step.
    PasteRows { draft: String, fields: Vec<String>, rows: Vec<Vec<String>> } -> DraftView = table::paste_rows;

    /// Applies a finding's mend.
    Mend { draft: String, edit: Edit } -> Added = mend::mend;

    /// Writes the plans of some lower units into a folder, as files to exchange and as documents.
    PlanHandDown { draft: String, units: Vec<String>, folder: String } -> HandedOut = plan::hand_down;
    /// Makes the body's own plan from its superior's.
    PlanReceive { org_term: String, source: PlanSource } -> Created = plan::receive;
    /// What is different in the superior's newer plan.
    PlanDifference { draft: String, source: PlanSource } -> Differences = plan::difference;
    PlanTake { draft: String, source: PlanSource, changes: Vec<String> } -> DraftView = plan::take;
    /// What was derived for a place has been looked at, or is open again.
    PassageDecide { draft: String, place: Place, decided: bool } -> DraftView = plan::passage_decide;
    DeadlineSet { draft: String, part: String, level: String, deadline: Deadline } -> DraftView = plan::deadline_set;
    /// Moves a level's deadline so that this day (ISO) is still in time.
    DeadlineMove { draft: String, part: String, level: String, day: String } -> DraftView = plan::deadline_move;
    /// Notes when a lower unit's report came in; an empty day: not yet.
    UnitDone { draft: String, unit: String, done_on: String, note: String } -> DraftView = plan::unit_done;
    /// Replaces the list of a body's lower units.
    UnitsSave { org_term: String, units: Vec<LowerUnit> } -> Done = plan::units_save;
    /// Fills an outline from the template of a report.
    OutlineFill { draft: String, part: String, template: String } -> DraftView = plan::outline_fill;
    /// The same instruction as a letter, as a new draft.
    PlanLetter { draft: String } -> Created = plan::letter;
    /// A reminder to those who are late today, as a new draft.
    PlanRemind { draft: String } -> Created = plan::remind;
    PlanCalendar { draft: String, path: String } -> Exported = plan::calendar_save;
    PlanForm { draft: String, path: String } -> Exported = plan::form_save;
    /// Writes a draft with all it stands on, to be sent.
    PackageSave { draft: String, path: String } -> Exported = plan::package_save;
    /// Takes in a draft that was sent.
    PackageOpen { path: String } -> Created = plan::package_open;

    /// Lays the draft out. `unsaved` is what was typed since it was stored last.
    DraftPages { draft: String, unsaved: Vec<Unsaved> } -> PageList = pages::lay_out;
    /// The picture of a page, as long as the page has this hash.
    PagePicture { draft: String, page: usize, hash: String } -> PagePicture = pages::picture;
    /// What was written at a point of a page (millimetres from its top left corner).
    PageHit { draft: String, page: usize, x: f32, y: f32 } -> PageHit = pages::hit;
    /// Where a place of the text stands on the pages.
    PageMarks { draft: String, part: String, item: String, field: String, letters: usize } -> PageMarks = pages::marks;

    /// A file name for the export, without folder.
    ExportName { draft: String, last: bool, format: ExportFormat } -> String = export::name;
    /// Writes the file. `last` is the version for signing: refused while there are errors.
    Export { draft: String, path: String, last: bool, format: ExportFormat } -> Exported = export::export;

    VersionList { draft: String } -> Vec<VersionSummary> = versions::list;
    /// Brings a draft back to a kept version; the present state is kept as a version first.
    VersionRestore { draft: String, version: String } -> DraftView = versions::restore;

    /// How far a document has come and what may be done with it.
    IssueOpen { draft: String } -> IssueView = issuing::view::open;
    /// Runs all checks, keeps the text as it is and closes it. `adopted_on` is the day of the meeting.
    Submit { draft: String, by: String, issuing_body: IssuingBody, adopted_on: String, signatory: String } -> IssueView = issuing::stages::submit;
    /// Sends it back to be written on, from before the signatory or from the signed paper.
    SubmitReturn { draft: String, by: String, reason: String } -> IssueView = issuing::stages::send_back;
    /// It was signed on paper.
    Sign { draft: String, by: String, signed_on: String, note: String } -> IssueView = issuing::stages::sign;
    /// The number and symbol that issuing would give.
    NumberPreview { draft: String, signed_on: String, number: Option<u32> } -> NumberPreview = issuing::issue::preview;
    /// Number, date and frozen bytes, together or not at all.
    Issue { draft: String, by: String, signed_on: String, number: Option<u32>, duplex: bool } -> IssueView = issuing::issue::issue;
    /// Submits, signs and issues a finished draft in one step.
    IssueAtOnce { draft: String, by: String, signed_on: String, number: Option<u32> } -> Issued = issuing::issue::at_once;
    Archive { draft: String, by: String, note: String } -> IssueView = issuing::stages::archive;
    /// Begins a document that replaces an issued one.
    Replace { draft: String } -> Created = issuing::stages::replace;
    /// The sheet that lies beside the document before the signatory, as PDF.
    SigningSheet { draft: String, path: String } -> Exported = issuing::sheets::signing_sheet;

    /// Sizes of the pages of a frozen file.
    SealedPages { sealed: String } -> SealedPages = issuing::files::pages;
    SealedPicture { sealed: String, page: usize } -> PagePicture = issuing::files::picture;
    /// Attaches the scan of the signed paper.
    ScanAttach { draft: String, path: String, by: String } -> IssueView = issuing::files::attach_scan;
    /// A scan that was attached by mistake: it stays in the archive, and is not printed or copied any more.
    ScanWithdraw { draft: String, sealed: String, by: String, reason: String } -> IssueView = issuing::files::withdraw_scan;
    /// Writes a copy of a frozen file, to be sent.
    SealedSave { sealed: String, path: String } -> Exported = issuing::files::save;
    /// A copy of a frozen file for the system's viewer.
    SealedView { sealed: String } -> Exported = issuing::files::view;
    /// Whether a file is one that was frozen here.
    Verify { path: String } -> Verified = issuing::files::verify;
    /// Looks at every frozen file; what was lost or changed comes back from its second copy.
    ArchiveCheck {} -> ArchiveReport = issuing::files::check_all;

    /// How many copies a line of recipients gets, how and when they went out.
    CopiesSave { draft: String, line: String, copies: u32, printed: u32, method: String, sent_on: String, note: String } -> IssueView = issuing::dispatch::save;
    PrinterList {} -> Vec<PrinterView> = issuing::printing::list;
    /// Gives the frozen file (or the scan) to a printer, for one line of recipients or for none.
    PrintStart { draft: String, sealed: String, line: String, printer: String, copies: u32, duplex: bool, pages: String } -> PrintRecord = issuing::printing::start;
    /// Prints the list of recipients, to lie on the copies.
    PrintCover { draft: String, printer: String } -> PrintRecord = issuing::printing::cover;
    PrintState { print: String } -> PrintRecord = issuing::printing::state;
    PrintCancel { print: String } -> PrintRecord = issuing::printing::cancel;
    /// A copy of the document with its own block (bản sao).
    CopyMake { draft: String, wish: CopyWish, by: String } -> IssueView = issuing::copying::make;

    /// Lines of the register, newest first. Empty fields do not restrict.
    RegisterList { org_term: String, series: String, text: String, offset: usize, limit: usize } -> RegisterPage = issuing::register::list;
    /// Enters a document that got its number from the paper book.
    RegisterAdd { line: RegisterLine } -> RegisterPage = issuing::paper_book::add;
    /// Puts a line right that was entered by hand, its number too.
    RegisterChange { id: String, line: RegisterLine } -> RegisterPage = issuing::paper_book::change;
    /// Replaces the remarks of a line.
    RegisterNote { id: String, note: String } -> Done = issuing::register::note;
    /// Keeps a number for a document that is to come.
    NumberReserve { org_term: String, series: String, number: Option<u32>, reason: String, by: String } -> RegisterPage = issuing::paper_book::reserve;
    /// Leaves a number out for good.
    NumberSkip { org_term: String, series: String, number: Option<u32>, reason: String, by: String } -> RegisterPage = issuing::paper_book::skip;
    /// Gives a reserved or skipped number back; takes out a line that was entered by hand.
    NumberRelease { id: String } -> Done = issuing::paper_book::release;
    /// Writes the register as a book (.pdf) or a table (.xlsx), by the ending of the name.
    RegisterSave { org_term: String, series: String, path: String } -> Exported = issuing::register::save;
}
