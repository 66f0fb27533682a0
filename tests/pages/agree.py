"""One layout, two writers: our PDF beside LibreOffice's pages of our .docx.

As many pages, and on each page the same first and last words. Agreement is claimed with LibreOffice and the embedded
faces, not with Word.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pdfplumber

# How many words at the head and the foot of each page must be the same.
WORDS = 4


def office_pages(files, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder]
    subprocess.run(command + [str(file) for file in files], check=True, stdout=subprocess.DEVNULL)


def words(path):
    with pdfplumber.open(path) as pdf:
        # The blank back before an annex that is printed on both sides: LibreOffice leaves it out.
        return [found for page in pdf.pages if (found := lines(page))]


def lines(page):
    """Words in reading order; both programs write a column after the other, so they are sorted by place."""
    found = page.extract_words(use_text_flow=False, keep_blank_chars=False, y_tolerance=2)
    found.sort(key=lambda word: (round(word["bottom"] / 3), word["x0"]))
    return [word["text"] for word in found]


def differences(ours, theirs):
    if len(ours) != len(theirs):
        yield f"{len(ours)} pages, LibreOffice {len(theirs)}"
    for number, (own, other) in enumerate(zip(ours, theirs), 1):
        if own[:WORDS] != other[:WORDS]:
            yield f"page {number} begins with {own[:WORDS]}, LibreOffice's with {other[:WORDS]}"
        if own[-WORDS:] != other[-WORDS:]:
            yield f"page {number} ends with {own[-WORDS:]}, LibreOffice's with {other[-WORDS:]}"
        # Not the words: the two break "đồng/người/năm" after different strokes.
        if Counter("".join(own)) != Counter("".join(other)):
            yield f"page {number} has other letters: {sorted(set(own) ^ set(other))[:8]}"


def main(files):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        office_pages(files, folder)
        for file in map(Path, files):
            theirs = Path(folder) / file.with_suffix(".pdf").name
            found = list(differences(words(file.with_suffix(".pdf")), words(theirs)))
            for difference in found:
                print(f"{file.name}: {difference}")
            passed += not found
            failed += bool(found)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
