//! The ladder of schema versions. A step that has been shipped is never edited; a change is a new step, with a
//! fixture database in the tests.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::StoreError;

/// Step n brings a database from version n to n + 1.
const STEPS: &[&str] = &[include_str!("0001.sql"), include_str!("0002.sql")];

/// The schema version this program writes.
pub(crate) const LATEST: i32 = STEPS.len() as i32;

/// Marks the file as ours ("SoKt"), so that another program's database is never written to.
pub(crate) const APPLICATION_ID: i32 = 0x536f_4b74;

/// Climbs from whatever version the database has to the latest, all of it or nothing.
pub(crate) fn migrate(conn: &Connection) -> Result<(), StoreError> {
    if version(conn)? >= LATEST {
        return Ok(());
    }
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    // Read again under the lock: another process may have climbed meanwhile.
    let done = usize::try_from(version(&tx)?).unwrap_or(0);
    for step in STEPS.iter().skip(done) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    // `max`: a newer program may have come first, and a version never goes down.
    tx.pragma_update(None, "user_version", LATEST.max(version(&tx)?))?;
    Ok(tx.commit()?)
}

pub(crate) fn version(conn: &Connection) -> Result<i32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |columns| columns.get(0))?)
}
