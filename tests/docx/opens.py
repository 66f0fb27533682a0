"""Does LibreOffice open each file, and are all its letters on the pages?  opens.py FILE.docx…

For files that no style sheet describes: hostile text, random trees. One line a file, then the count. Letters are
counted, not compared, for a head that repeats stands on every page; only Latin ones, for which a face is there.
"""

import re
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pdfplumber

import pages as pdf
from report import Report

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def letters(text):
    return len(re.findall("[A-Za-zÀ-ɏẠ-ỹ]", unicodedata.normalize("NFC", text)))


def written(docx):
    with zipfile.ZipFile(docx) as parts:
        document = ElementTree.fromstring(parts.read("word/document.xml"))
    return sum(letters(element.text or "") for element in document.iter(TEXT))


def main(paths):
    if not paths:
        print("opens.py FILE.docx…", file=sys.stderr)
        return 2
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        for path, made in zip(paths, pdf.pdfs_of(paths, Path(folder))):
            with pdfplumber.open(made) as pages:
                shown = sum(letters(char["text"]) for page in pages.pages for char in page.chars)
                count = len(pages.pages)
            wanted = written(path)
            seen = f"{count} pages, {shown} letters of {wanted}"
            report.check(f"{path} opens with all its letters", count and shown >= wanted, seen)
    return report.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
