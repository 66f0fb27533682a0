//! A whole report as a .docx, with what the geometry script expects of it:
//! `cargo run -p soket-docx --example page -- OUT.docx EXPECT.json`

mod report;
mod sheet;

use std::process::ExitCode;

use soket_doc::{Block, Columns, Paragraph, Tree};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [docx, expect] = arguments.as_slice() else {
        eprintln!("page OUT.docx EXPECT.json");
        return ExitCode::from(2);
    };
    match run(docx, expect) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(docx: &str, expect: &str) -> Result<(), Box<dyn std::error::Error>> {
    let (tree, sheet) = (report::tree(), sheet::sheet());
    let bytes = soket_docx::write(&tree, &sheet)?;
    for fault in soket_docx::lint(&bytes) {
        eprintln!("{fault}");
    }
    std::fs::write(docx, bytes)?;
    let expected = serde_json::json!({ "sheet": sheet, "paragraphs": paragraphs(&tree) });
    std::fs::write(expect, serde_json::to_string_pretty(&expected)?)?;
    Ok(())
}

fn paragraphs(tree: &Tree) -> Vec<&Paragraph> {
    let blocks = tree.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .flat_map(|block| match block {
            Block::Paragraph(paragraph) => vec![paragraph],
            Block::Columns(Columns { left, right, .. }) => left.iter().chain(right).collect(),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.paragraphs).collect()
            }
        })
        .collect()
}
