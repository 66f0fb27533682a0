//! Templates and rule sets: those that come with the program, then those in the data folder.
//!
//! A broken file in the data folder never stops the program: it is left out and said in a notice.

use std::path::{Path, PathBuf};

use soket_core::{Date, RuleSet, Template, TemplateSource, choose_rule_set, resolve_templates};

use crate::AppError;
use crate::template_files::{SAMPLE, Stamp, read_template, read_text, stamp, toml_files};

/// Folder of rule sets inside a templates folder.
const RULE_SETS_DIR: &str = "the-thuc";

/// Larger than any sample draft.
const LARGEST_SAMPLE: u64 = 16 * 1024 * 1024;

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../templates/", $path)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = built_in![
    "bao-cao-so-ket/dang-uy-xa/template.toml",
    "bao-cao-so-ket/chi-bo/template.toml",
    "bao-cao-so-ket/chi-bo-co-so/template.toml",
    "bao-cao-so-ket/dang-bo-co-so/template.toml",
    "bao-cao-so-ket/ban-chi-dao/template.toml",
    "bao-cao-so-ket/cap-tinh/template.toml",
    "bao-cao-so-ket/nhiem-ky-2020/chi-bo/template.toml",
    "bao-cao-so-ket/nhiem-ky-2020/dang-bo-co-so/template.toml",
    "bao-cao-so-ket/nhiem-ky-2020/cap-huyen/template.toml",
    "bao-cao-so-ket/nhiem-ky-2020/ban-chi-dao/template.toml",
    "bao-cao-so-ket/nhiem-ky-2020/cap-tinh/template.toml",
    "thong-bao-so-ket/template.toml",
    "bien-ban-so-ket/template.toml",
    "ke-hoach-so-ket/template.toml",
    "ke-hoach-so-ket/nhiem-ky-2025/template.toml",
    "cong-van-so-ket/template.toml",
    "cong-van-don-doc/template.toml",
    "ke-hoach/template.toml",
    "bao-cao-chung/template.toml",
    "thong-bao/template.toml",
    "cong-van/template.toml",
    "to-trinh/template.toml",
    "bien-ban/template.toml",
];
const SAMPLES: &[(&str, &str)] = built_in![
    "bao-cao-so-ket/dang-uy-xa/sample.json",
    "bao-cao-so-ket/chi-bo/sample.json",
    "bao-cao-so-ket/chi-bo-co-so/sample.json",
    "bao-cao-so-ket/dang-bo-co-so/sample.json",
    "bao-cao-so-ket/ban-chi-dao/sample.json",
    "bao-cao-so-ket/cap-tinh/sample.json",
    "bao-cao-so-ket/nhiem-ky-2020/chi-bo/sample.json",
    "bao-cao-so-ket/nhiem-ky-2020/dang-bo-co-so/sample.json",
    "bao-cao-so-ket/nhiem-ky-2020/cap-huyen/sample.json",
    "bao-cao-so-ket/nhiem-ky-2020/ban-chi-dao/sample.json",
    "bao-cao-so-ket/nhiem-ky-2020/cap-tinh/sample.json",
    "thong-bao-so-ket/sample.json",
    "bien-ban-so-ket/sample.json",
    "ke-hoach-so-ket/sample.json",
    "ke-hoach-so-ket/nhiem-ky-2025/sample.json",
    "cong-van-so-ket/sample.json",
    "cong-van-don-doc/sample.json",
    "ke-hoach/sample.json",
    "bao-cao-chung/sample.json",
    "thong-bao/sample.json",
    "cong-van/sample.json",
    "to-trinh/sample.json",
    "bien-ban/sample.json",
];
const RULE_SETS: &[(&str, &str)] = built_in!["the-thuc/hd36-2018.toml", "the-thuc/hd05-2026.toml"];

/// A template and where it came from.
pub struct Listed {
    pub template: Template,
    pub built_in: bool,
    /// JSON of a complete draft, where there is one beside the template.
    pub sample: Option<String>,
    /// The file in the data folder.
    pub path: Option<PathBuf>,
}

pub struct Catalog {
    pub templates: Vec<Listed>,
    pub rule_sets: Vec<RuleSet>,
    /// What was wrong with files of the data folder.
    pub notices: Vec<String>,
    /// The files of templates, those of the program first.
    pub(crate) sources: Vec<TemplateSource>,
    /// Where each of these lies; none for those of the program.
    pub(crate) paths: Vec<Option<PathBuf>>,
    /// Where the office's own templates lie, and how the folder was when it was read.
    folder: Option<PathBuf>,
    stamp: Stamp,
}

impl Catalog {
    /// Reads what comes with the program, then `folder` when it is there.
    ///
    /// # Errors
    /// Only when a file that comes with the program is wrong.
    pub fn load(folder: Option<&Path>) -> Result<Self, AppError> {
        let mut catalog = Self {
            templates: Vec::new(),
            rule_sets: Vec::new(),
            notices: Vec::new(),
            sources: Vec::new(),
            paths: vec![None; TEMPLATES.len()],
            folder: folder.map(Path::to_owned),
            stamp: folder.map(stamp).unwrap_or_default(),
        };
        for (path, text) in RULE_SETS {
            catalog
                .rule_sets
                .push(RuleSet::parse(path, text).map_err(|faults| AppError::source(&faults))?);
        }
        catalog.sources = TEMPLATES
            .iter()
            .map(|(path, text)| TemplateSource {
                file: (*path).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        let resolved = resolve_templates(&catalog.sources);
        for ((path, _), template) in TEMPLATES.iter().zip(resolved) {
            let template = template.map_err(|faults| AppError::source(&faults))?;
            let sample_path = path.replace("template.toml", SAMPLE);
            let sample = SAMPLES
                .iter()
                .find(|(path, _)| *path == sample_path)
                .map(|(_, text)| (*text).to_owned());
            catalog.templates.push(Listed {
                template,
                built_in: true,
                sample,
                path: None,
            });
        }
        if let Some(folder) = folder {
            catalog.load_folder(folder);
        }
        Ok(catalog)
    }

    /// Reads everything again.
    ///
    /// # Errors
    /// Only when a file that comes with the program is wrong.
    pub(crate) fn reload(&mut self) -> Result<(), AppError> {
        *self = Self::load(self.folder.clone().as_deref())?;
        Ok(())
    }

    /// Reads everything again when a file of the folder has come, gone or changed.
    pub(crate) fn reload_if_changed(&mut self) -> Result<(), AppError> {
        match &self.folder {
            Some(folder) if stamp(folder) != self.stamp => self.reload(),
            _ => Ok(()),
        }
    }

    fn load_folder(&mut self, folder: &Path) {
        let mut own = Vec::new();
        for (path, name) in toml_files(folder) {
            match read_template(&path) {
                Err(reason) => self.notices.push(format!("{name}: {reason}")),
                Ok(text) if is_rule_set(folder, &path) => match RuleSet::parse(&name, &text) {
                    Ok(rule_set) => self.add_rule_set(&name, rule_set),
                    Err(faults) => self.notices.extend(faults.iter().map(ToString::to_string)),
                },
                Ok(text) => own.push((path, TemplateSource { file: name, text })),
            }
        }
        let built_in = self.sources.len();
        for (path, source) in &own {
            self.paths.push(Some(path.clone()));
            self.sources.push(source.clone());
        }
        let resolved = resolve_templates(&self.sources).into_iter().skip(built_in);
        for ((path, source), result) in own.into_iter().zip(resolved) {
            match result {
                Ok(template) => self.add_template(&source.file, template, &path),
                Err(faults) => self.notices.extend(faults.iter().map(ToString::to_string)),
            }
        }
    }

    fn add_rule_set(&mut self, name: &str, rule_set: RuleSet) {
        if self.rule_sets.iter().any(|known| known.id == rule_set.id) {
            self.notices.push(format!(
                "{name}: đã có bộ thể thức “{}”, tệp này không dùng; hãy đặt id khác.",
                rule_set.id
            ));
        } else {
            self.rule_sets.push(rule_set);
        }
    }

    fn add_template(&mut self, name: &str, template: Template, path: &Path) {
        if self
            .templates
            .iter()
            .any(|known| known.template.id == template.id)
        {
            self.notices.push(format!(
                "{name}: đã có mẫu “{}”, tệp này không dùng; hãy đặt id khác.",
                template.id
            ));
        } else {
            let sample = read_text(&path.with_file_name(SAMPLE), LARGEST_SAMPLE).ok();
            self.templates.push(Listed {
                template,
                built_in: false,
                sample,
                path: Some(path.to_owned()),
            });
        }
    }

    pub fn listed(&self, id: &str) -> Result<&Listed, AppError> {
        self.templates.iter().find(|listed| listed.template.id == id).ok_or_else(|| {
            AppError::new(
                "template-missing",
                format!("Không có mẫu “{id}”."),
                "Chép lại tệp mẫu vào thư mục templates của dữ liệu, rồi mở lại chương trình. Bản thảo vẫn an toàn.",
            )
        })
    }

    pub fn template(&self, id: &str) -> Result<&Template, AppError> {
        self.listed(id).map(|listed| &listed.template)
    }

    /// # Errors
    /// There is no rule set of this id; the known ones are named.
    pub fn known_rule_set(&self, id: &str) -> Result<&RuleSet, AppError> {
        self.rule_sets
            .iter()
            .find(|set| set.id == id)
            .ok_or_else(|| {
                let known: Vec<&str> = self.rule_sets.iter().map(|set| set.id.as_str()).collect();
                AppError::refused(
                    format!("Không có bộ thể thức “{id}”."),
                    format!("Dùng một trong: {}.", known.join(", ")),
                )
            })
    }

    /// The rule set that goes: the one asked for, else the one in force on the signing date.
    pub fn rule_set(
        &self,
        wanted: Option<&str>,
        signed_on: Option<Date>,
    ) -> Result<&RuleSet, AppError> {
        choose_rule_set(&self.rule_sets, wanted, signed_on)
            .ok_or_else(|| AppError::internal("no rule set"))
    }
}

fn is_rule_set(folder: &Path, path: &Path) -> bool {
    path.strip_prefix(folder)
        .is_ok_and(|below| below.starts_with(RULE_SETS_DIR))
}
