//! Taking a step back, or doing it again: the same walk over its images, in either direction.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Undone, step};
use crate::row::{Image, image, write_image};
use crate::{StoreError, Table};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Undo,
    Redo,
}

impl Direction {
    pub fn next_step_sql(self) -> &'static str {
        match self {
            Self::Undo => {
                "SELECT id, op FROM step WHERE scope = ?1 AND NOT undone ORDER BY id DESC LIMIT 1"
            }
            Self::Redo => "SELECT id, op FROM step WHERE scope = ?1 AND undone ORDER BY id LIMIT 1",
        }
    }
}

pub(super) fn replay(
    conn: &Connection,
    scope: &str,
    direction: Direction,
) -> Result<Option<Undone>, StoreError> {
    let next: Option<(i64, String)> = conn
        .prepare_cached(direction.next_step_sql())?
        .query_row([scope], |columns| {
            Ok((columns.get("id")?, columns.get("op")?))
        })
        .optional()?;
    let Some((step_id, op)) = next else {
        return Ok(None);
    };
    let mut touched = Vec::new();
    for logged in changes(conn, step_id)? {
        touched.push(turn(conn, logged, direction)?);
    }
    conn.prepare_cached("UPDATE step SET undone = ?2 WHERE id = ?1")?
        .execute(params![step_id, direction == Direction::Undo])?;
    // What is typed next is not a continuation of what was typed before the undo.
    step::close(conn, scope)?;
    Ok(Some(Undone { op, touched }))
}

struct Logged {
    table: String,
    id: String,
    before: Option<String>,
    after: Option<String>,
}

/// A step holds a row once, so their order matters only to whoever reads the answer.
fn changes(conn: &Connection, step_id: i64) -> Result<Vec<Logged>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT tbl, id, before, after FROM change WHERE step_id = ?1 ORDER BY seq",
    )?;
    let logged = statement.query_map([step_id], |columns| {
        Ok(Logged {
            table: columns.get("tbl")?,
            id: columns.get("id")?,
            before: columns.get("before")?,
            after: columns.get("after")?,
        })
    })?;
    Ok(logged.collect::<Result<_, _>>()?)
}

fn turn(
    conn: &Connection,
    logged: Logged,
    direction: Direction,
) -> Result<(Table, String), StoreError> {
    let Logged {
        table,
        id,
        before,
        after,
    } = logged;
    let table = Table::from_name(&table).ok_or_else(|| StoreError::Damaged {
        detail: format!("a change of an unknown table {table}"),
    })?;
    let before = before.as_deref().map(Image::from_json).transpose()?;
    let after = after.as_deref().map(Image::from_json).transpose()?;
    let (from, to) = match direction {
        Direction::Undo => (after, before),
        Direction::Redo => (before, after),
    };
    let (now, current) = image(conn, table, &id)?;
    match turned(now, from, to) {
        Some(image) => write_image(conn, table, &id, image.as_ref())?,
        None => return Err(StoreError::Stale { table, id, current }),
    };
    Ok((table, id))
}

/// What the row becomes when it goes `from` one image `to` the other, `None` if it is no longer as `from` says in what
/// the two differ.
fn turned(now: Option<Image>, from: Option<Image>, to: Option<Image>) -> Option<Option<Image>> {
    match (now, from, to) {
        (Some(now), Some(from), Some(to)) => Some(Some(Image {
            parent: field(now.parent, from.parent, to.parent)?,
            position: field(now.position, from.position, to.position)?,
            body: field(now.body, from.body, to.body)?,
            trashed_at: field(now.trashed_at, from.trashed_at, to.trashed_at)?,
        })),
        (now, from, to) => (now == from).then_some(to),
    }
}

fn field<T: PartialEq>(now: T, from: T, to: T) -> Option<T> {
    if from == to {
        Some(now)
    } else {
        (now == from).then_some(to)
    }
}
