//! What people would write a .docx with instead, given the same tree and the same look. Each is a script in
//! tests/bench that times its own writing; that it wrote the same text is checked.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::json;
use soket_doc::{StyleSheet, Tree};

use super::{Bench, Outcome, middle, process, words};

pub struct Rival {
    pub name: &'static str,
    script: &'static str,
}

pub const PYTHON_DOCX: Rival = Rival {
    name: "python-docx",
    script: "python_docx.py",
};

pub const RIVALS: [Rival; 3] = [
    Rival {
        name: "npm docx",
        script: "npm_docx.mjs",
    },
    PYTHON_DOCX,
    Rival {
        name: "docxtpl",
        script: "docxtpl_render.py",
    },
];

/// A document as the rivals get it, and as we wrote it.
pub struct Content {
    file: PathBuf,
    text: Vec<String>,
}

impl Content {
    pub fn new(bench: &Bench, tree: &Tree, sheet: &StyleSheet, docx: &[u8]) -> Outcome<Self> {
        let file = bench.folder.join("content.json");
        let content = json!({ "tree": tree, "sheet": sheet }).to_string();
        fs::write(&file, content).map_err(words)?;
        Ok(Self {
            file,
            text: paragraphs(docx)?,
        })
    }
}

impl Rival {
    /// Starts, loads what it needs, and ends.
    pub fn start(&self, bench: &Bench) -> Command {
        let program = match self.script.ends_with(".py") {
            true => bench.python.as_path(),
            false => Path::new("node"),
        };
        let mut command = Command::new(program);
        command.arg(
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../tests/bench")
                .join(self.script),
        );
        command
    }

    /// Writes the document once, then `runs` times against its clock.
    pub fn write(&self, bench: &Bench, content: &Content, runs: usize) -> Command {
        let mut command = self.start(bench);
        command
            .arg(&content.file)
            .arg(runs.to_string())
            .arg(self.output(bench));
        command
    }

    fn output(&self, bench: &Bench) -> PathBuf {
        bench.folder.join(format!("{}.docx", self.script))
    }

    /// The median time of writing in memory, when warm.
    ///
    /// # Errors
    /// It wrote something else than we did.
    pub fn measure(&self, bench: &Bench, content: &Content, runs: usize) -> Outcome<Duration> {
        let output = process::run(&mut self.write(bench, content, runs))?;
        let times = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| line.parse().ok())
            .map(Duration::from_secs_f64)
            .collect();
        let written = paragraphs(&fs::read(self.output(bench)).map_err(words)?)?;
        match written.iter().zip(&content.text).find(|(a, b)| a != b) {
            Some((theirs, ours)) => Err(format!("{}: “{theirs}” for “{ours}”", self.name)),
            None if written.len() != content.text.len() => Err(format!(
                "{}: {} paragraphs for {}",
                self.name,
                written.len(),
                content.text.len()
            )),
            None => middle(times),
        }
    }
}

/// The text of each paragraph that has any, tables included.
fn paragraphs(docx: &[u8]) -> Outcome<Vec<String>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).map_err(|error| error.to_string())?;
    let mut xml = String::new();
    zip.by_name("word/document.xml")
        .map_err(|error| error.to_string())?
        .read_to_string(&mut xml)
        .map_err(words)?;
    let mut reader = Reader::from_str(&xml);
    let (mut all, mut text, mut inside) = (Vec::new(), String::new(), false);
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) => inside = tag.name().as_ref() == "w:t",
            Event::Text(piece) if inside => text += &piece,
            Event::GeneralRef(name) if inside => text += &format!("&{};", &*name),
            Event::End(tag) if tag.name().as_ref() == "w:p" && !text.is_empty() => {
                all.push(std::mem::take(&mut text));
            }
            Event::End(tag) if tag.name().as_ref() == "w:t" => inside = false,
            Event::Eof => return Ok(all),
            _ => {}
        }
    }
}
