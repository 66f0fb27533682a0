//! What each command does and prints.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use soket_app::{
    AppError, Catalog, Finding, Severity, SourceFault, TEMPLATES_DIR, Verdict, add_template,
    check_package, check_templates, compare_targets, exchange_schema, explain, org_sample,
    pack_template, read_package, sample_package, write_file,
};

use crate::arguments::{
    Arguments, Command, Compare, DraftCommand, OrgCommand, RegisterCommand, TargetCommand,
    TemplateCommand,
};
use crate::{export, issuing, plan};

/// Whether what was looked at is in order; the later, the worse.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Good,
    /// The text has errors.
    Faulty,
    /// Among many inputs, one cannot be used; it has been told.
    Unusable,
}

pub fn run(arguments: Arguments) -> Result<Outcome, AppError> {
    let data_dir = arguments.data;
    let templates = data_dir.as_ref().map(|folder| folder.join(TEMPLATES_DIR));
    match arguments.command {
        Command::Template {
            command: TemplateCommand::List { json },
        } => template_list(&catalog(templates)?, json),
        Command::Template {
            command: TemplateCommand::Check { files, json },
        } => template_check(&catalog(templates)?, &files, json),
        Command::Template {
            command: TemplateCommand::Pack { template, to },
        } => {
            let text = pack_template(&catalog(templates)?, &template)?;
            write_file(&to, text.as_bytes())?;
            eprintln!("Đã ghi {}", to.display());
            Ok(Outcome::Good)
        }
        Command::Template {
            command: TemplateCommand::Add { file },
        } => {
            let folder = data_dir.ok_or_else(|| {
                AppError::refused("Chưa chỉ thư mục dữ liệu.", "Thêm --data THƯ_MỤC.")
            })?;
            let id = add_template(&catalog(templates)?, &folder, &file)?;
            eprintln!("Đã nhận mẫu {id}");
            Ok(Outcome::Good)
        }
        Command::Sample { template, rule_set } => sample(&catalog(templates)?, &template, rule_set),
        Command::Schema => print_json(&exchange_schema()),
        Command::Check {
            explain: Some(code),
            ..
        } => print_text(&explain(&code)?),
        Command::Check { draft, json, .. } => {
            check(&catalog(templates)?, &draft.unwrap_or_default(), json)
        }
        Command::Export(wish) => export::run(&catalog(templates)?, &wish),
        Command::Plan { command } => plan::run(&catalog(templates)?, command),
        Command::Org {
            command: OrgCommand::Sample { kind },
        } => print_json(&org_sample(kind.into())?),
        Command::Target {
            command: TargetCommand::Compare(question),
        } => compare(&question),
        Command::Draft {
            command: DraftCommand::Import { draft, json },
        } => issuing::import(data_dir, &draft, json),
        Command::Issue(wish) => issuing::issue(data_dir, &wish),
        Command::Register {
            command: RegisterCommand::List { kind, json },
        } => issuing::register(data_dir, kind, json),
        Command::Print(wish) => issuing::print(data_dir, &wish),
        Command::Verify { file, json } => issuing::verify(data_dir, &file, json),
    }
}

fn catalog(templates: Option<PathBuf>) -> Result<Catalog, AppError> {
    let catalog = Catalog::load(templates.as_deref())?;
    for notice in &catalog.notices {
        eprintln!("{notice}");
    }
    Ok(catalog)
}

#[derive(Serialize)]
struct TemplateLine<'a> {
    id: &'a str,
    version: u32,
    name: &'a str,
    about: &'a str,
    built_in: bool,
}

fn template_list(catalog: &Catalog, json: bool) -> Result<Outcome, AppError> {
    let lines: Vec<TemplateLine<'_>> = catalog
        .templates
        .iter()
        .map(|listed| TemplateLine {
            id: &listed.template.id,
            version: listed.template.version,
            name: &listed.template.name,
            about: &listed.template.about,
            built_in: listed.built_in,
        })
        .collect();
    if json {
        return print_json(&lines);
    }
    let text: Vec<String> = lines
        .iter()
        .map(|line| format!("{}\t{}", line.id, line.name))
        .collect();
    print_text(&text.join("\n"))
}

#[derive(Serialize)]
struct FaultLine<'a> {
    file: &'a str,
    line: usize,
    message: &'a str,
}

fn template_check(catalog: &Catalog, files: &[PathBuf], json: bool) -> Result<Outcome, AppError> {
    let faults: Vec<SourceFault> = check_templates(catalog, files)?
        .into_iter()
        .flatten()
        .collect();
    if json {
        let lines: Vec<FaultLine<'_>> = faults
            .iter()
            .map(|fault| FaultLine {
                file: &fault.file,
                line: fault.line,
                message: &fault.message,
            })
            .collect();
        print_json(&lines)?;
    } else {
        for fault in &faults {
            print_text(&fault.to_string())?;
        }
        if faults.is_empty() {
            eprintln!("Không có lỗi.");
        }
    }
    Ok(if faults.is_empty() {
        Outcome::Good
    } else {
        Outcome::Faulty
    })
}

fn sample(
    catalog: &Catalog,
    template: &str,
    rule_set: Option<String>,
) -> Result<Outcome, AppError> {
    let mut package = sample_package(catalog, template)?;
    if let Some(id) = rule_set {
        catalog.known_rule_set(&id)?;
        package.draft.info.rule_set = Some(id);
    }
    print_json(&package)
}

fn check(catalog: &Catalog, draft: &Path, json: bool) -> Result<Outcome, AppError> {
    let checked = check_package(catalog, &read_package(draft)?)?;
    if json {
        print_json(&checked.findings)?;
    } else {
        for finding in &checked.findings {
            print_text(&finding_line(finding))?;
        }
        if checked.findings.is_empty() {
            eprintln!("Không có lỗi, không có cảnh báo.");
        }
    }
    Ok(if checked.has_errors() {
        Outcome::Faulty
    } else {
        Outcome::Good
    })
}

/// One finding as a person reads it.
pub fn finding_line(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "Lỗi",
        Severity::Warning => "Cảnh báo",
        Severity::Hint => "Gợi ý",
    };
    let label = match finding.anchor.label.as_str() {
        "" => &finding.anchor.part,
        label => label,
    };
    format!(
        "{severity} {} · {label} · {}",
        finding.code, finding.message
    )
}

#[derive(Serialize)]
struct Compared {
    verdict: Verdict,
    reasons: Vec<String>,
}

fn compare(question: &Compare) -> Result<Outcome, AppError> {
    let (verdict, reasons) = compare_targets(
        &question.name,
        &question.unit,
        question.direction.into(),
        &question.resolution,
        &question.proposed,
    );
    let outcome = if verdict == Verdict::Lowered {
        Outcome::Faulty
    } else {
        Outcome::Good
    };
    if question.json {
        print_json(&Compared { verdict, reasons })?;
    } else {
        let word = match verdict {
            Verdict::Kept => "Giữ nguyên",
            Verdict::Raised => "Nâng lên",
            Verdict::Lowered => "Hạ xuống",
            Verdict::Review => "Cần xem lại",
        };
        print_text(&format!("{word}. {}", reasons.join(" ")))?;
    }
    Ok(outcome)
}

pub fn print_json(value: &impl Serialize) -> Result<Outcome, AppError> {
    let text = serde_json::to_string_pretty(value).map_err(AppError::internal)?;
    print_text(&text)
}

pub fn print_text(text: &str) -> Result<Outcome, AppError> {
    match writeln!(io::stdout(), "{text}") {
        // The reader of a pipe may have had enough (`soket schema | head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Outcome::Good),
        Err(error) => Err(AppError::internal(error)),
        Ok(()) => Ok(Outcome::Good),
    }
}
