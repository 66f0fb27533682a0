//! Packs `tauri.conf.json`, the capabilities, the icons and the built screens into the program.

fn main() {
    tauri_build::build();
}
