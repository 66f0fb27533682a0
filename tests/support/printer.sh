#!/usr/bin/env bash
# A print server of our own with a real IPP printer behind it, for tests: cupsd and ippeveprinter, cut off from the
# network and from the machine's own printers in namespaces, reached by one unix socket.
#
#   printer.sh FOLDER [--without-printer]
#
# Says "ready SOCKET" and then takes commands on its standard input, one a line: any shell command that should run
# beside the server (cupsdisable test, lpadmin -x test …) or one of the functions below (end_server, start_server,
# add_printer NAME, end_printer). Each is answered with "done" and its exit code. Ends with everything it started when its input
# closes or it is told to (SIGTERM). FOLDER must exist, be empty and not lie under /run.
#
# What the printer received: FOLDER/received/N/ with document.pdf, the job's attributes in attributes (IPP_COPIES=3 …).
# How the printer behaves: one word in FOLDER/behave: "hold" (keeps the job printing until the word is gone),
# "no-paper" (the same, and says it is out of paper), "fail" (gives the job up). No file: it prints.
set -euo pipefail

needs() {
    PATH="$PATH:/usr/sbin:/sbin" command -v "$1" > /dev/null || { echo "\`$1\` is missing: install $2" >&2; exit 69; }
}

if [ "${PRINTER_INSIDE:-}" = "" ]; then
    needs cupsd cups
    needs lpadmin cups-client
    needs ippeveprinter cups-ipp-utils
    needs avahi-daemon avahi-daemon
    needs dbus-daemon dbus
    needs ip iproute2
    needs unshare util-linux
    [ -x /usr/lib/cups/filter/pdftopdf ] || { echo "pdftopdf is missing: install cups-filters" >&2; exit 69; }
    # Not root: a user namespace in which one is. Nothing in the new process namespace outlives unshare.
    as_root=()
    if [ "$(id -u)" != 0 ]; then as_root=(--map-root-user); export PRINTER_ONE_USER=1; fi
    PRINTER_INSIDE=namespaces unshare "${as_root[@]}" --net --mount --pid --fork --kill-child --mount-proc bash "$0" "$@" <&0 &
    inside=$!
    # It ignores SIGTERM itself.
    trap 'kill -KILL $inside' TERM INT
    wait $inside
    exit
fi

folder=$(realpath "$1")
with_printer=${2:-}
export PATH="$PATH:/usr/sbin:/sbin" LC_ALL=C.UTF-8
export CUPS_SERVER="$folder/cups.sock"
socket=$CUPS_SERVER
server_pid=

wait_for() { # a condition, at most ten seconds
    for _ in $(seq 200); do
        if "$@" > /dev/null 2>&1; then return 0; fi
        sleep 0.05
    done
    echo "waited in vain for: $*" >&2
    return 1
}

cd "$folder"
if [ "$PRINTER_INSIDE" = namespaces ]; then
    # Filters run as another user and must get through; the socket's own mode lets everyone in.
    chmod 755 "$folder"
    mkdir -p etc/ssl spool/tmp cache state log received printer
    ip link set lo up
    # Nobody else's sockets, and ours are gone with the namespace.
    mount -t tmpfs none /run
    mkdir -p /run/dbus /run/avahi-daemon /run/cups
    if [ -n "${PRINTER_ONE_USER:-}" ]; then
        # Without root there is one user only, whom avahi takes for its own and cupsd for an administrator.
        { sed -E 's/^avahi:x:[0-9]+:[0-9]+:/avahi:x:0:0:/; /:x:1000:/d' /etc/passwd; echo 'clerk:x:1000:1000::/:/bin/sh'; } > etc/passwd
        { sed -E 's/^avahi:x:[0-9]+:/avahi:x:0:/; /^lpadmin:/d; /:x:1000:/d' /etc/group; echo 'lpadmin:x:1000:clerk'; } > etc/group
        mount --bind etc/passwd /etc/passwd
        mount --bind etc/group /etc/group
    fi

    # ippeveprinter wants to announce itself and ends when it cannot; nobody hears it here.
    cat > etc/dbus.conf << END
<busconfig>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
END
    dbus-daemon --config-file=etc/dbus.conf --nofork --nopidfile 2> log/dbus &
    wait_for test -S /run/dbus/system_bus_socket
    printf '[server]\nhost-name=localhost\nuse-ipv6=no\nenable-dbus=yes\n' > etc/avahi.conf
    avahi-daemon --no-drop-root --no-chroot --no-rlimits -f "$folder/etc/avahi.conf" > log/avahi 2>&1 < /dev/null &
    wait_for test -S /run/avahi-daemon/socket

    cat > recv.sh << 'END'
#!/bin/sh
# What the printer does with a job; $1 is the document.
folder=$(dirname "$0")
behaviour() { cat "$folder/behave" 2> /dev/null; }
part="$folder/received/.$$"
mkdir -p "$part"
cp "$1" "$part/document.pdf"
env | grep '^IPP_' | sort > "$part/attributes"
number=1
while ! mv -nT "$part" "$folder/received/$number" 2> /dev/null || [ -e "$part" ]; do number=$((number + 1)); done
if [ "$(behaviour)" = no-paper ]; then
    echo "STATE: +media-empty" >&2
    while [ "$(behaviour)" = no-paper ]; do sleep 0.1; done
    echo "STATE: -media-empty" >&2
fi
while [ "$(behaviour)" = hold ]; do sleep 0.1; done
[ "$(behaviour)" != fail ]
END
    chmod +x recv.sh
    # One speed only: two would make it a printer that stacks face up, and CUPS would send the pages in reverse.
    ippeveprinter -2 -s 60 -p 8631 -n localhost -k -d "$folder/printer" -c "$folder/recv.sh" \
        -f application/pdf,image/urf,image/pwg-raster TestPrinter > log/printer 2>&1 < /dev/null &
    export printer_pid=$!
    listens() { ss -Hltn | grep -q ':8631 '; }
    wait_for listens
fi
if [ -n "${PRINTER_ONE_USER:-}" ]; then
    # cupsd as a plain user: as root it would want to become others.
    unset PRINTER_ONE_USER
    export PRINTER_INSIDE=plain
    exec unshare --user --map-user=1000 --map-group=1000 bash "$0" "$@"
fi

cat > etc/cups-files.conf << END
AccessLog $folder/log/access
CacheDir $folder/cache
DataDir /usr/share/cups
ErrorLog $folder/log/error
PageLog $folder/log/page
RequestRoot $folder/spool
ServerBin /usr/lib/cups
ServerKeychain $folder/etc/ssl
ServerRoot $folder/etc
StateDir $folder/state
SystemGroup root lpadmin
TempDir $folder/spool/tmp
END
{
    cat << END
Listen $socket
Browsing Off
DefaultAuthType Basic
DirtyCleanInterval 0
ErrorPolicy abort-job
JobRetryInterval 1
LogLevel info
MaxLogSize 0
WebInterface No
<Location />
  Order allow,deny
</Location>
END
    # Who may do what, as Debian has it.
    sed -n '/^<Policy default>/,/^<\/Policy>/p' /etc/cups/cupsd.conf
} > etc/cupsd.conf
# Debian's AppArmor profile is for the path of the original and would keep it out of this folder.
cp "$(command -v cupsd)" cupsd

start_server() {
    rm -f "$socket"
    ./cupsd -f -c "$folder/etc/cupsd.conf" -s "$folder/etc/cups-files.conf" > log/cupsd 2>&1 < /dev/null &
    server_pid=$!
    wait_for lpstat -r
    wait_for test -S "$socket"
}
end_server() { # at once, as when it crashes or is stopped
    kill -KILL "$server_pid"
    wait "$server_pid" 2> /dev/null || true
}
add_printer() { # NAME [DESCRIPTION]
    lpadmin -p "$1" -E -v ipp://localhost:8631/ipp/print -m everywhere -D "${2:-}" 2>> log/lpadmin
    # The server asks the printer what it can do and tells nobody when it has heard.
    knows_it() { lpoptions -p "$1" | grep -q 'IPP Everywhere'; }
    wait_for knows_it "$1"
}
end_printer() { # switched off
    kill -KILL "$printer_pid"
    wait "$printer_pid" 2> /dev/null || true
}

start_server
if [ "$with_printer" != --without-printer ]; then
    add_printer test "Máy in văn phòng"
    lpadmin -d test
fi
echo "ready $socket"
# The namespace's first process: when it ends, so does every other in it.
while read -r line; do
    code=0
    eval "$line" > log/command 2>&1 < /dev/null || code=$?
    echo "done $code"
done
