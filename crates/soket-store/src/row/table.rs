//! The tables of rows, and SQL that is the same for each of them.

use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    OrgTerm,
    Resolution,
    Target,
    Draft,
    /// One (draft, part, item): its parent is the draft.
    Entry,
    Setting,
    /// Who got which copies: its parent is the draft.
    Dispatch,
    /// What was sent to a printer: its parent is the draft.
    Printing,
}

impl Table {
    pub const ALL: [Self; 8] = [
        Self::OrgTerm,
        Self::Resolution,
        Self::Target,
        Self::Draft,
        Self::Entry,
        Self::Setting,
        Self::Dispatch,
        Self::Printing,
    ];

    /// Its name in SQL.
    pub fn name(self) -> &'static str {
        match self {
            Self::OrgTerm => "org_term",
            Self::Resolution => "resolution",
            Self::Target => "target",
            Self::Draft => "draft",
            Self::Entry => "entry",
            Self::Setting => "setting",
            Self::Dispatch => "dispatch",
            Self::Printing => "printing",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    /// SQL cannot take a table's name as a parameter, so the shared statements say `{table}`.
    pub(crate) fn sql(self, template: &str) -> String {
        template.replace("{table}", self.name())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
