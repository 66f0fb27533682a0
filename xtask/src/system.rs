//! What the machine itself must have: system packages and Node. Debian and Ubuntu get theirs installed; other systems are told.

use std::collections::BTreeSet;
use std::process::Stdio;

use crate::sh::{self, Outcome};

/// One need: the package, and others that fill it just as well where they are installed already.
type Need = &'static [&'static str];

/// To compile and run the window.
const TO_BUILD: &[Need] = &[
    &["libwebkit2gtk-4.1-dev"],
    &["build-essential"],
    &["pkg-config"],
];

/// To drive the window in a test (an X server without a screen, a WebDriver, keys and clipboard for the
/// system's own dialogs), to see the pages of a .docx, and to print: a print server of its own with a printer that
/// wants to announce itself (`tests/support/printer.sh`), and what looks at the pages it got.
const TO_TEST: &[Need] = &[
    &["webkit2gtk-driver"],
    &["xvfb"],
    &["xdotool"],
    &["xclip"],
    &["adwaita-icon-theme"],
    &["fonts-liberation2", "fonts-liberation"],
    &["libreoffice-writer-nogui", "libreoffice-writer"],
    &["python3-venv"],
    &["cups"],
    &["cups-client"],
    &["cups-filters"],
    &["cups-ipp-utils"],
    &["avahi-daemon"],
    &["dbus"],
    &["iproute2"],
    &["poppler-utils"],
    &["qpdf"],
    &["imagemagick"],
];

/// What `ui/package.json` asks for under `engines`.
const NODE: (u32, u32) = (20, 19);

pub fn prepare_build() -> Outcome {
    sh::stage("what this machine needs to build", || {
        if is_debian() {
            install(TO_BUILD)?
        } else {
            elsewhere()?
        }
        check_node()
    })
}

pub fn prepare_test() -> Outcome {
    sh::stage("what this machine needs to test", || {
        if !is_debian() {
            let names: Vec<&str> = TO_TEST.iter().map(|need| need[0]).collect();
            return Err(format!(
                "The tests drive the window under Xvfb with WebKitWebDriver and need Debian or Ubuntu with:\n  {}",
                names.join(" ")
            ));
        }
        let all: Vec<Need> = TO_BUILD.iter().chain(TO_TEST).copied().collect();
        install(&all)?;
        check_node()
    })
}

fn is_debian() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    names_debian(&release) && sh::exists("apt-get")
}

fn names_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|value| value.trim_matches('"').split(' '))
        .any(|name| name == "debian" || name == "ubuntu")
}

fn install(needs: &[Need]) -> Outcome {
    let mut query = sh::command("dpkg-query", "-W -f");
    query
        .arg("${db:Status-Status} ${Package}\n")
        .args(needs.concat());
    // It complains about every package it does not know; that is the answer, not a fault.
    let (_, listing) = sh::output(query.stderr(Stdio::null()))?;
    let missing = missing(needs, &listing);
    if missing.is_empty() {
        println!("system packages: all there");
        return Ok(());
    }
    let first_names: Vec<&str> = missing.iter().map(|need| need[0]).collect();
    println!("system packages missing: {}", first_names.join(" "));
    apt_get("update -qq")?;
    let names: Vec<&str> = missing.into_iter().map(name_here).collect();
    apt_get(&format!(
        "install -y --no-install-recommends {}",
        names.join(" ")
    ))
}

/// The name under which this release has it: packages were renamed in the course of time.
fn name_here(need: Need) -> &'static str {
    let has = |name: &&&str| {
        sh::output(&mut sh::command("apt-cache", &format!("show {name}"))).is_ok_and(|(ok, _)| ok)
    };
    need.iter().find(has).unwrap_or(&need[0])
}

/// The needs that none of their names fills. `listing` has lines like "installed xvfb".
fn missing(needs: &[Need], listing: &str) -> Vec<Need> {
    let installed: BTreeSet<&str> = listing
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .collect();
    needs
        .iter()
        .filter(|need| !need.iter().any(|name| installed.contains(name)))
        .copied()
        .collect()
}

fn apt_get(args: &str) -> Outcome {
    let (_, user) = sh::output(&mut sh::command("id", "-u"))?;
    let call = format!("DEBIAN_FRONTEND=noninteractive apt-get {args}");
    if user.trim() == "0" {
        return sh::run(&mut sh::command("env", &call));
    }
    println!("installing asks for your password: sudo apt-get {args}");
    sh::run(&mut sh::command("sudo", &call))
}

/// Systems whose packages we do not install: say what is needed, and stop where we can see that it is missing.
fn elsewhere() -> Outcome {
    if cfg!(windows) {
        println!(
            "Windows: needs the Visual Studio Build Tools (C++) and WebView2, which Windows 11 has."
        );
        return Ok(());
    }
    if cfg!(target_os = "macos") {
        println!("macOS: needs the command line tools (`xcode-select --install`).");
        return Ok(());
    }
    let found = sh::exists("pkg-config")
        && sh::run(&mut sh::command("pkg-config", "--exists webkit2gtk-4.1")).is_ok();
    if found {
        return Ok(());
    }
    Err("This is neither Debian nor Ubuntu, so please install a C compiler, pkg-config and WebKitGTK 4.1 \
         with its headers yourself, then start again:\n  \
         Fedora:   sudo dnf install gcc gcc-c++ pkgconf-pkg-config webkit2gtk4.1-devel\n  \
         Arch:     sudo pacman -S base-devel webkit2gtk-4.1\n  \
         openSUSE: sudo zypper install gcc gcc-c++ pkg-config webkit2gtk3-devel"
        .to_owned())
}

fn check_node() -> Outcome {
    let advice = format!(
        "Node {}.{} or newer with npm is needed to build the screens: https://nodejs.org",
        NODE.0, NODE.1
    );
    let (_, version) = sh::output(&mut sh::command("node", "--version"))
        .map_err(|_| format!("`node` was not found. {advice}"))?;
    if parse_version(&version).is_none_or(|version| version < NODE) {
        return Err(format!(
            "`node --version` says {}. {advice}",
            version.trim()
        ));
    }
    if !sh::exists(crate::ui::NPM) {
        return Err(format!("`npm` was not found. {advice}"));
    }
    Ok(())
}

/// "v20.19.2" → (20, 19)
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_says_its_version_with_a_v() {
        assert_eq!(parse_version("v20.19.2\n"), Some((20, 19)));
        assert!(parse_version("v9.11.1").is_some_and(|version| version < NODE));
        assert_eq!(parse_version("20"), None);
    }

    #[test]
    fn derivatives_name_debian_as_what_they_are_like() {
        assert!(names_debian("NAME=\"Debian\"\nID=debian\n"));
        assert!(names_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!names_debian("ID=fedora\nVARIANT_ID=debian\n"));
    }

    #[test]
    fn a_need_is_filled_by_any_of_its_names() {
        let needs: &[Need] = &[&["xvfb"], &["writer-nogui", "writer"], &["xclip"]];
        let listing = "installed writer\nconfig-files xclip\ninstalled xvfb\n";
        assert_eq!(missing(needs, listing), [&["xclip"]]);
    }
}
