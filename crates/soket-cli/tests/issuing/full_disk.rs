//! No room left while freezing.

use super::*;

/// On a disk of its own, filled up until `$room` KB are left, for less room each time; then room is made.
const SCRIPT: &str = r#"
set -eu
mount -t tmpfs -o size=16m none "$disk"
for room in 700 500 300 150 60 0; do
    data="$disk/$room"
    draft=$("$soket" --data "$data" draft import "$file")
    free=$(df --output=avail -k "$disk" | tail -1)
    head -c $(( (free - room) * 1024 )) /dev/zero > "$disk/filler"
    first=0; said=$("$soket" --data "$data" issue "$draft" --signed-on "$day" 2>&1 >/dev/null) || first=$?
    rm "$disk/filler"
    lines=$("$soket" --data "$data" register list | wc -l)
    second=0; "$soket" --data "$data" issue "$draft" --signed-on "$day" >/dev/null 2>&1 || second=$?
    last=$("$soket" --data "$data" register list | cut -f1 | tr '\n' ' ')
    printf '%s|%s|%s|%s|%s|%s\n' "$room" "$first" "$lines" "$second" "$last" "$(echo "$said" | tr '\n' ' ')"
    rm -r "$data"
done
"#;

#[test]
fn a_full_disk_takes_no_number_and_leaves_no_half_file() {
    let folder = Folder::new();
    let disk = folder.0.path().join("đĩa");
    fs::create_dir(&disk).expect("a folder");
    // A name space of its own, in which anyone may mount.
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "bash", "-c", SCRIPT])
        .env_remove("SOKET_DATA_DIR")
        .env("soket", env!("CARGO_BIN_EXE_soket"))
        .env("disk", &disk)
        .env("file", folder.draft_file())
        .env("day", SIGNED_ON)
        .output()
        .expect("unshare (util-linux) starts");
    let run = Run::from(output);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    let mut refused = 0;
    for line in run.out.lines() {
        let [room, first, lines, second, last, said] =
            line.split('|').collect::<Vec<_>>().try_into().expect(line);
        if first == "0" {
            assert_eq!(lines, "1", "{line}");
            assert_eq!(second, "2", "it has its number: {line}");
        } else {
            refused += 1;
            assert_eq!(lines, "0", "nothing was numbered: {line}");
            assert!(said.contains("Ổ đĩa đã đầy"), "{room} KB: {said}");
            assert_eq!(second, "0", "with room again: {line}");
        }
        assert_eq!(last, "01-BC/ĐU ", "{line}");
    }
    assert_eq!(run.out.lines().count(), 6, "{}", run.out);
    assert!(refused >= 3, "{}", run.out);
}
