"""Is a PDF what an archive and a screen reader ask for, and does its text copy as it was typed?"""

import sys
import unicodedata

import pdfplumber
import pikepdf
from pdfua import Severity, validate


def faults(path):
    with pikepdf.open(path) as pdf:
        yield from pdf.check_pdf_syntax()
        yield from catalog(pdf)
        yield from archive(pdf)
        yield from fonts(pdf)
        yield from structure(pdf)
    for finding in validate(path).findings:
        if finding.severity is not Severity.INFO:
            yield f"pdfua: {finding.message}"
    yield from text(path)


def catalog(pdf):
    root = pdf.Root
    if not str(root.get("/Lang", "")).startswith("vi"):
        yield "the document's language is not Vietnamese"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "a reader would show the file's name instead of the title"
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "it does not say that it is tagged"
    with pdf.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "it has no title"
        wanted = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
        for name, value in wanted.items():
            if metadata.get(name) != value:
                yield f"{name} is {metadata.get(name)}, not {value}"


def archive(pdf):
    intents = pdf.Root.get("/OutputIntents", [])
    if not any(intent.get("/S") == "/GTS_PDFA1" for intent in intents):
        yield "it has no output intent"
    if "/ID" not in pdf.trailer:
        yield "it has no identifier"
    for key in ("/AA", "/OpenAction", "/AcroForm"):
        if key in pdf.Root:
            yield f"an archive may not have {key}"


def fonts(pdf):
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/Font":
            continue
        name = item.get("/BaseFont")
        if item.get("/Subtype") == "/Type0" and "/ToUnicode" not in item:
            yield f"{name}: its letters cannot be copied"
        descriptor = item.get("/FontDescriptor")
        if descriptor is not None and "/FontFile2" not in descriptor and "/FontFile3" not in descriptor:
            yield f"{name} is not embedded"


def structure(pdf):
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        yield "it has no structure tree"
        return
    kinds = list(walk(root))
    headings = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    deepest = 0
    for level in headings:
        if level > deepest + 1:
            yield f"a heading of level {level} follows one of level {deepest}"
        deepest = level
    if "/Table" in kinds and "/TH" not in kinds:
        yield "a table has no head"
    if "/P" not in kinds:
        yield "it has no paragraph"


def walk(node):
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from walk(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from walk(node["/K"])


def text(path):
    with pdfplumber.open(path) as pdf:
        words = " ".join(page.extract_text() or "" for page in pdf.pages)
    if words != unicodedata.normalize("NFC", words):
        yield "its text is not composed (NFC), so that a search for typed words fails"
    if not words.strip():
        yield "it has no text"
    if "\ufffd" in words or "(cid:" in words:
        yield "some letters have no text"


def main(paths):
    passed = failed = 0
    for path in paths:
        found = list(faults(path))
        for fault in found:
            print(f"{path}: {fault}")
        passed += not found
        failed += bool(found)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
