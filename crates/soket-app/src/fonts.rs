//! Which faces this machine's pages are set in: its own Times New Roman if it has one, else the embedded set.
//!
//! Both have the same widths, so that the pages break alike; the name of the set goes into every PDF.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use soket_fonts::FontSet;

/// Where the four faces lie, and what they are called there.
const PLACES: [(&str, [&str; 4]); 3] = [
    (
        "C:/Windows/Fonts",
        ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"],
    ),
    ("/usr/share/fonts/truetype/msttcorefonts", CORE),
    ("/Library/Fonts/Microsoft", CORE),
];
const CORE: [&str; 4] = [
    "Times_New_Roman.ttf",
    "Times_New_Roman_Bold.ttf",
    "Times_New_Roman_Italic.ttf",
    "Times_New_Roman_Bold_Italic.ttf",
];

static CHOSEN: OnceLock<Option<FontSet>> = OnceLock::new();

/// Leaves the machine's own faces alone, so that the same draft gives the same PDF everywhere. To be called before
/// anything is laid out; later it changes nothing.
pub fn use_embedded_fonts() {
    CHOSEN.get_or_init(|| None);
}

/// The set of this machine, looked for once.
pub(crate) fn chosen() -> &'static FontSet {
    CHOSEN
        .get_or_init(|| find(&PLACES))
        .as_ref()
        .unwrap_or(FontSet::embedded())
}

/// The first folder that has all four faces.
fn find(places: &[(&str, [&str; 4])]) -> Option<FontSet> {
    places.iter().find_map(|(folder, names)| {
        let files = names.map(|name| read(&Path::new(folder).join(name)));
        let [Some(regular), Some(bold), Some(italic), Some(bold_italic)] = files else {
            return None;
        };
        let files = [regular, bold, italic, bold_italic];
        FontSet::from_files("times-new-roman", "Times New Roman", files)
    })
}

fn read(path: &PathBuf) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_folder_with_only_some_of_the_faces_is_passed_over() {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
        let path = folder.path().display().to_string();
        let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts");
        let names = [
            "LiberationSerif-Regular.ttf",
            "LiberationSerif-Bold.ttf",
            "LiberationSerif-Italic.ttf",
            "LiberationSerif-BoldItalic.ttf",
        ];
        assert!(find(&[(&path, names)]).is_none());
        let found = find(&[(&path, names), (fonts, names)]);
        assert_eq!(
            found.map(|set| set.name().to_owned()).as_deref(),
            Some("times-new-roman")
        );
    }
}
