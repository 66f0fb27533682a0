//! Which row of numbers a document takes its number from: the body in one term, and the kind of document. Never the
//! symbol: Quyết định and Quy định have rows of their own though both write QĐ (HD05 tr.7; HD36 dòng 147–150).

use std::fmt;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::{DocKind, IssuingBody};

/// A row of numbers within one body's term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// Committee and standing board share it.
    Kind(DocKind),
    /// Every kind of a congress's documents (HD36 dòng 148; HD05 tr.6).
    Congress,
    /// Copies: symbol BS (HD36 dòng 449).
    Copies,
}

impl Series {
    pub fn of(kind: DocKind, body: IssuingBody) -> Self {
        if body.is_of_congress() {
            Self::Congress
        } else {
            Self::Kind(kind)
        }
    }

    /// The series with this id; `None` for a word that is none.
    pub fn read(id: &str) -> Option<Self> {
        match id {
            "congress" => Some(Self::Congress),
            "copies" => Some(Self::Copies),
            _ => {
                let id: StrDeserializer<'_, Error> = id.into_deserializer();
                DocKind::deserialize(id).ok().map(Self::Kind)
            }
        }
    }
}

/// Its id: `report`, `congress`, `copies`.
impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => f.write_str(kind.id()),
            Self::Congress => f.write_str("congress"),
            Self::Copies => f.write_str("copies"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_and_regulations_have_rows_of_their_own() {
        let committee = IssuingBody::Committee;
        assert_ne!(
            Series::of(DocKind::Decision, committee),
            Series::of(DocKind::Regulation, committee)
        );
    }

    #[test]
    fn committee_and_standing_board_share_a_row_and_a_congress_has_one_for_all_kinds() {
        assert_eq!(
            Series::of(DocKind::Report, IssuingBody::Committee),
            Series::of(DocKind::Report, IssuingBody::StandingBoard)
        );
        assert_eq!(
            Series::of(DocKind::Report, IssuingBody::Presidium),
            Series::of(DocKind::Minutes, IssuingBody::Secretariat)
        );
    }

    #[test]
    fn an_id_reads_back() {
        for series in [
            Series::Kind(DocKind::Report),
            Series::Congress,
            Series::Copies,
        ] {
            assert_eq!(Series::read(&series.to_string()), Some(series));
        }
        assert_eq!(Series::read("BC"), None);
    }
}
