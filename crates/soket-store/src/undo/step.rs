//! Steps: what one undo takes back, and how changes are gathered into it.

use chrono::{DateTime, TimeDelta};
use rusqlite::{Connection, OptionalExtension, params};

use crate::row::Image;
use crate::{Op, StoreError, Table};

/// A pause this long ends a step.
const MERGE_WITHIN: TimeDelta = TimeDelta::seconds(2);
/// Steps kept on one stack, the new one among them.
const KEEP_STEPS: i64 = 500;
/// What the images of one stack may weigh before its oldest steps go, so that pasting a book again and again does not
/// fill the disk. The newest step always stays.
const KEEP_BYTES: i64 = 64 << 20;

/// The step that a change belongs to: the last one of its stack, if they merge, or else a new one. Either way what was
/// undone on that stack can no longer be redone.
pub(crate) fn begin(conn: &Connection, op: &Op) -> Result<i64, StoreError> {
    conn.prepare_cached("DELETE FROM step WHERE scope = ?1 AND undone")?
        .execute([&op.scope])?;
    let Some(step) = open_step(conn, op)? else {
        return begin_new(conn, op);
    };
    conn.prepare_cached("UPDATE step SET at = ?2 WHERE id = ?1")?
        .execute(params![step, op.now])?;
    Ok(step)
}

pub(crate) fn begin_new(conn: &Connection, op: &Op) -> Result<i64, StoreError> {
    conn.prepare_cached("INSERT INTO step (scope, op, at, merge_key) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![op.scope, op.name, op.now, op.merge])?;
    let step = conn.last_insert_rowid();
    conn.prepare_cached(include_str!("prune.sql"))?
        .execute(params![op.scope, KEEP_STEPS, KEEP_BYTES])?;
    Ok(step)
}

/// The last step of the stack, if the change continues it.
fn open_step(conn: &Connection, op: &Op) -> Result<Option<i64>, StoreError> {
    let last: Option<(i64, String, Option<String>)> = conn
        .prepare_cached(
            "SELECT id, at, merge_key FROM step WHERE scope = ?1 ORDER BY id DESC LIMIT 1",
        )?
        .query_row([&op.scope], |columns| {
            Ok((
                columns.get("id")?,
                columns.get("at")?,
                columns.get("merge_key")?,
            ))
        })
        .optional()?;
    Ok(last.and_then(|(id, at, merge_key)| {
        let continues = merge_key.is_some() && merge_key == op.merge && no_pause(&at, &op.now);
        continues.then_some(id)
    }))
}

/// False for a clock that went backwards and for what is no time at all: then nothing merges, and nothing is lost.
fn no_pause(from: &str, to: &str) -> bool {
    match (
        DateTime::parse_from_rfc3339(from),
        DateTime::parse_from_rfc3339(to),
    ) {
        (Ok(from), Ok(to)) => from <= to && to - from <= MERGE_WITHIN,
        _ => false,
    }
}

/// Keeps what a write replaces. A row written several times within a step is kept once: as it was before the first
/// write and as it is after the last. False if the step cannot take the write, because the row was written from
/// elsewhere in between and undo would take that back too.
pub(crate) fn log(
    conn: &Connection,
    step: i64,
    table: Table,
    id: &str,
    before: Option<&Image>,
    after: Option<&Image>,
) -> Result<bool, StoreError> {
    let before = before.map(Image::to_json).transpose()?;
    let after = after.map(Image::to_json).transpose()?;
    let logged = conn
        .prepare_cached(include_str!("log.sql"))?
        .execute(params![step, table.name(), id, before, after])?;
    Ok(logged > 0)
}

/// Forgets rows that came out as they were before, and the step with them if none is left: undo would take back nothing
/// that anybody can see.
pub(crate) fn finish(conn: &Connection, step: i64) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM change WHERE step_id = ?1 AND before IS after")?
        .execute([step])?;
    conn.prepare_cached("DELETE FROM step WHERE id = ?1 AND id NOT IN (SELECT step_id FROM change WHERE step_id = ?1)")?
        .execute([step])?;
    Ok(())
}

/// Nothing merges into the steps of this stack any more.
pub(crate) fn close(conn: &Connection, scope: &str) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE step SET merge_key = NULL WHERE scope = ?1 AND merge_key IS NOT NULL",
    )?
    .execute([scope])?;
    Ok(())
}
