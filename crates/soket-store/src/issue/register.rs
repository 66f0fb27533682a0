//! The register: which number of which series went to what. The database itself refuses a number that is used, so that
//! no two processes ever give the same one.

use rusqlite::ffi::SQLITE_CONSTRAINT_CHECK;
use rusqlite::{ErrorCode, OptionalExtension, Row, params};
use serde_json::Value;

use crate::row::parsed;
use crate::{Rows, StoreError, Tx};

/// A number of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbered {
    pub id: String,
    pub org_term: String,
    pub series: String,
    pub number: u32,
    /// The draft that was issued under it.
    pub draft_id: Option<String>,
    /// ISO date, or empty.
    pub signed_on: String,
    /// What is searched: folded text.
    pub search: String,
    pub body: Value,
}

/// Which lines of the register; empty fields do not restrict.
#[derive(Debug, Clone, Default)]
pub struct Query {
    pub org_term: String,
    pub series: String,
    /// Words that all stand in the line, folded as [`Numbered::search`] is.
    pub words: Vec<String>,
    pub offset: usize,
    /// `None`: all.
    pub limit: Option<usize>,
    /// By day instead of by series and number; newest first.
    pub newest_first: bool,
}

/// What a query found.
#[derive(Debug, Clone, PartialEq)]
pub struct Sought {
    pub rows: Vec<Numbered>,
    /// Of all that fit, beyond the limit too.
    pub total: usize,
}

/// A number and its day.
pub type DayOf = (u32, String);

impl Tx<'_> {
    /// Takes the number for good.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the number is used in its series or the draft has one, [`StoreError::NoSuchNumber`]
    /// when no document can have it.
    pub fn take_number(&mut self, row: &Numbered) -> Result<(), StoreError> {
        self.write_number(include_str!("take.sql"), row)
    }

    /// Says anew what a number is used for; series and number stay.
    pub fn rewrite_number(&mut self, row: &Numbered) -> Result<(), StoreError> {
        self.write_number(include_str!("rewrite.sql"), row)
    }

    fn write_number(&mut self, sql: &str, row: &Numbered) -> Result<(), StoreError> {
        self.rows
            .conn
            .prepare_cached(sql)?
            .execute(params![
                row.id,
                row.org_term,
                row.series,
                row.number,
                row.draft_id,
                row.signed_on,
                row.search,
                row.body.to_string()
            ])
            .map_err(|error| match error.sqlite_error() {
                Some(code) if code.extended_code == SQLITE_CONSTRAINT_CHECK => {
                    StoreError::NoSuchNumber { number: row.number }
                }
                Some(code) if code.code == ErrorCode::ConstraintViolation => StoreError::Taken {
                    series: row.series.clone(),
                    number: row.number,
                },
                _ => error.into(),
            })?;
        Ok(())
    }

    /// Gives a number back that nothing was issued under.
    pub fn release_number(&mut self, id: &str) -> Result<(), StoreError> {
        self.rows
            .conn
            .prepare_cached("DELETE FROM register WHERE id = ?1 AND draft_id IS NULL")?
            .execute([id])?;
        Ok(())
    }
}

impl Rows {
    /// The number after the greatest that was ever used.
    pub fn next_number(&self, org_term: &str, series: &str) -> Result<u32, StoreError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT coalesce(max(number), 0) + 1 FROM register WHERE org_term = ?1 AND series = ?2",
            )?
            .query_row([org_term, series], |columns| columns.get(0))?)
    }

    pub fn numbered(&self, id: &str) -> Result<Option<Numbered>, StoreError> {
        self.one_numbered("id = ?1", params![id])
    }

    pub fn numbered_of(&self, draft: &str) -> Result<Option<Numbered>, StoreError> {
        self.one_numbered("draft_id = ?1", params![draft])
    }

    pub fn numbered_as(
        &self,
        org_term: &str,
        series: &str,
        number: u32,
    ) -> Result<Option<Numbered>, StoreError> {
        self.one_numbered(
            "org_term = ?1 AND series = ?2 AND number = ?3",
            params![org_term, series, number],
        )
    }

    /// When the register of a term was written last (RFC 3339).
    pub fn last_entered(&self, org_term: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached("SELECT max(body ->> '$.at') FROM register WHERE org_term = ?1")?
            .query_row([org_term], |columns| columns.get(0))?)
    }

    /// The latest day before a number of its series and the earliest after it, each with its number, of two on one day the
    /// nearer one.
    pub fn days_around(
        &self,
        org_term: &str,
        series: &str,
        number: u32,
    ) -> Result<(Option<DayOf>, Option<DayOf>), StoreError> {
        let side = |sql: &str| -> Result<Option<DayOf>, StoreError> {
            Ok(self
                .conn
                .prepare_cached(sql)?
                .query_row(params![org_term, series, number], |columns| {
                    Ok((columns.get(0)?, columns.get(1)?))
                })
                .optional()?)
        };
        Ok((
            side(include_str!("day_before.sql"))?,
            side(include_str!("day_after.sql"))?,
        ))
    }

    /// The earliest day in the register of a term.
    pub fn first_day(&self, org_term: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT min(signed_on) FROM register WHERE org_term = ?1 AND signed_on <> ''",
            )?
            .query_row([org_term], |columns| columns.get(0))?)
    }

    /// The term under which documents of this one were numbered, where that is another.
    pub fn numbers_under(&self, org_term: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT register.org_term FROM draft JOIN register ON register.draft_id = draft.id
                 WHERE draft.parent = ?1 LIMIT 1",
            )?
            .query_row([org_term], |columns| columns.get(0))
            .optional()?)
    }

    /// Whether a term has any number.
    pub fn has_numbers(&self, org_term: &str) -> Result<bool, StoreError> {
        Ok(self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM register WHERE org_term = ?1)")?
            .query_row([org_term], |columns| columns.get(0))?)
    }

    /// The used numbers of a series, in their order.
    pub fn used_numbers(&self, org_term: &str, series: &str) -> Result<Vec<u32>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT number FROM register WHERE org_term = ?1 AND series = ?2 ORDER BY number",
        )?;
        let numbers = statement.query_map([org_term, series], |columns| columns.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }

    /// The series that have a number in this term.
    pub fn series(&self, org_term: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT series FROM register WHERE ?1 IN ('', org_term) ORDER BY series",
        )?;
        let series = statement.query_map([org_term], |columns| columns.get(0))?;
        Ok(series.collect::<Result<_, _>>()?)
    }

    pub fn register(&self, query: &Query) -> Result<Sought, StoreError> {
        let Statements {
            count,
            page,
            values,
        } = Statements::of(query);
        let values = rusqlite::params_from_iter(values);
        let total: i64 = self
            .conn
            .prepare_cached(&count)?
            .query_row(values.clone(), |columns| columns.get(0))?;
        let mut statement = self.conn.prepare_cached(&page)?;
        let rows = statement.query_map(values, read)?;
        Ok(Sought {
            rows: rows.map(|row| whole(row?)).collect::<Result<_, _>>()?,
            total: usize::try_from(total).unwrap_or(0),
        })
    }

    fn one_numbered(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Option<Numbered>, StoreError> {
        let sql = format!("SELECT * FROM register WHERE {condition}");
        let found = self
            .conn
            .prepare_cached(&sql)?
            .query_row(values, read)
            .optional()?;
        found.map(whole).transpose()
    }
}

/// A query in SQL. A condition stands there only when it restricts: SQLite takes no index for one that may be empty.
struct Statements<'q> {
    count: String,
    page: String,
    values: Vec<&'q str>,
}

impl<'q> Statements<'q> {
    fn of(query: &'q Query) -> Self {
        let mut values: Vec<&str> = Vec::new();
        let mut condition = "true".to_owned();
        for (column, value) in [("org_term", &query.org_term), ("series", &query.series)] {
            if !value.is_empty() {
                values.push(value);
                condition += &format!(" AND {column} = ?{}", values.len());
            }
        }
        for word in &query.words {
            values.push(word);
            condition += &format!(" AND instr(search, ?{}) > 0", values.len());
        }
        let order = if query.newest_first {
            // As the index `register_by_day` says it.
            "signed_on = '' DESC, signed_on DESC, series, number DESC"
        } else {
            "series, number"
        };
        let limit = query
            .limit
            .map_or(-1, |limit| i64::try_from(limit).unwrap_or(-1));
        Self {
            count: format!("SELECT count(*) FROM register WHERE {condition}"),
            page: format!(
                "SELECT * FROM register WHERE {condition} ORDER BY {order} LIMIT {limit} OFFSET {}",
                query.offset
            ),
            values,
        }
    }
}

fn read(columns: &Row<'_>) -> rusqlite::Result<(Numbered, String)> {
    let row = Numbered {
        id: columns.get("id")?,
        org_term: columns.get("org_term")?,
        series: columns.get("series")?,
        number: columns.get("number")?,
        draft_id: columns.get("draft_id")?,
        signed_on: columns.get("signed_on")?,
        search: columns.get("search")?,
        body: Value::Null,
    };
    Ok((row, columns.get("body")?))
}

fn whole((row, body): (Numbered, String)) -> Result<Numbered, StoreError> {
    Ok(Numbered {
        body: parsed(&body)?,
        ..row
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::Store;

    /// Twenty thousand lines must not be read, let alone sorted, to show a page of them.
    #[test]
    fn a_page_of_a_term_comes_from_an_index_in_its_order() {
        let store = Store::open_in_memory().unwrap();
        let plan = |sql: &str, values: &[&str]| -> String {
            let mut statement = store
                .rows
                .conn
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap();
            let steps = statement
                .query_map(rusqlite::params_from_iter(values), |columns| {
                    columns.get::<_, String>("detail")
                })
                .unwrap();
            steps.map(|step| step.unwrap() + "\n").collect()
        };
        let mut out = String::new();
        for newest_first in [true, false] {
            for series in ["", "report"] {
                let query = Query {
                    org_term: "o1".into(),
                    series: series.into(),
                    limit: Some(100),
                    newest_first,
                    ..Query::default()
                };
                let Statements {
                    count,
                    page,
                    values,
                } = Statements::of(&query);
                out += &format!("newest first {newest_first}, series {series:?}\n");
                out += &plan(&count, &values);
                out += &plan(&page, &values);
            }
        }
        expect![[r#"
            newest first true, series ""
            SEARCH register USING COVERING INDEX sqlite_autoindex_register_3 (org_term=?)
            SEARCH register USING INDEX register_by_day (org_term=?)
            newest first true, series "report"
            SEARCH register USING COVERING INDEX sqlite_autoindex_register_3 (org_term=? AND series=?)
            SEARCH register USING INDEX register_by_day (org_term=?)
            USE TEMP B-TREE FOR LAST TERM OF ORDER BY
            newest first false, series ""
            SEARCH register USING COVERING INDEX sqlite_autoindex_register_3 (org_term=?)
            SEARCH register USING INDEX sqlite_autoindex_register_3 (org_term=?)
            newest first false, series "report"
            SEARCH register USING COVERING INDEX sqlite_autoindex_register_3 (org_term=? AND series=?)
            SEARCH register USING INDEX sqlite_autoindex_register_3 (org_term=? AND series=?)
        "#]].assert_eq(&out);
    }
}
