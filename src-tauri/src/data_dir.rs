//! Where this person's data lies: `--data` (or `--data-dir`), else `SOKET_DATA_DIR`, else the system's place for it.

use std::ffi::OsString;
use std::path::PathBuf;

/// The same as on the command line of `soket`.
const NAMES: [&str; 2] = ["--data", "--data-dir"];

/// `None` when the system names no home for the person and nobody chose a folder.
pub fn resolve(
    args: impl Iterator<Item = OsString>,
    env: impl Fn(&str) -> Option<OsString>,
) -> Option<PathBuf> {
    let set = |name: &str| {
        env(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    from_args(args)
        .or_else(|| set("SOKET_DATA_DIR"))
        .or_else(|| system_default(set))
}

/// Other arguments are none of our business: a test driver adds its own.
fn from_args(mut args: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    while let Some(arg) = args.next() {
        if NAMES.iter().any(|name| arg == *name) {
            return args
                .next()
                .filter(|value| !value.is_empty())
                .map(PathBuf::from);
        }
        let joined = arg.to_str().and_then(|arg| arg.split_once('='));
        if let Some((_, value)) = joined.filter(|(name, _)| NAMES.contains(name)) {
            return Some(PathBuf::from(value)).filter(|path| !path.as_os_str().is_empty());
        }
    }
    None
}

#[cfg(target_os = "windows")]
fn system_default(set: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    Some(set("LOCALAPPDATA")?.join("SoKet"))
}

#[cfg(target_os = "macos")]
fn system_default(set: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    Some(set("HOME")?.join("Library/Application Support/SoKet"))
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn system_default(set: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // The XDG rule: a relative XDG_DATA_HOME counts as unset.
    let home = set("XDG_DATA_HOME").filter(|path| path.is_absolute());
    Some(
        home.or_else(|| Some(set("HOME")?.join(".local/share")))?
            .join("so-ket"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], env: &[(&str, &str)], expected: Option<&str>) {
        let args = args.iter().map(OsString::from);
        let lookup = |name: &str| {
            env.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value.into())
        };
        assert_eq!(resolve(args, lookup), expected.map(PathBuf::from));
    }

    #[test]
    fn the_argument_wins_over_the_variable() {
        let env = [("SOKET_DATA_DIR", "/bien"), ("HOME", "/home/lan")];
        check(
            &["--automation", "--data-dir", "/đối số"],
            &env,
            Some("/đối số"),
        );
        check(&["--data-dir=/x"], &env, Some("/x"));
        check(&["--data=/x"], &env, Some("/x"));
        check(&["--data", "/x"], &env, Some("/x"));
        check(&["--automation"], &env, Some("/bien"));
        check(&["--data-dir"], &env, Some("/bien"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn linux_keeps_data_where_xdg_says() {
        check(
            &[],
            &[("XDG_DATA_HOME", "/data"), ("HOME", "/home/lan")],
            Some("/data/so-ket"),
        );
        check(
            &[],
            &[("XDG_DATA_HOME", "data"), ("HOME", "/home/lan")],
            Some("/home/lan/.local/share/so-ket"),
        );
        check(
            &[],
            &[("SOKET_DATA_DIR", ""), ("HOME", "/home/lan")],
            Some("/home/lan/.local/share/so-ket"),
        );
        check(&[], &[], None);
    }
}
