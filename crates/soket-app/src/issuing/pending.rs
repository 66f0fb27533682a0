//! TEMPORARY
use soket_core::{Package, Template};
pub struct L {
    pub id: String,
    pub text: String,
    pub filing: bool,
    pub members: Vec<String>,
    pub copies: u32,
    pub computed: u32,
    pub unsure: bool,
}
pub fn copy_lines(_: &Package, _: &Template) -> Vec<L> {
    Vec::new()
}
pub struct D {
    pub part: String,
    pub item: String,
    pub label: String,
    pub before: String,
    pub after: String,
}
pub fn differences(_: &Package, _: &Package) -> Vec<D> {
    Vec::new()
}
