"""The same report written with python-docx: what a script in an office would do. Prints seconds a document, a run a line.

Usage: python_docx.py PARAGRAPHS.json RUNS
PARAGRAPHS.json: {"paragraphs": [text], "rows": [[text]]}
"""

import io
import json
import sys
import time

import docx


def write(content):
    document = docx.Document()
    for text in content["paragraphs"]:
        document.add_paragraph(text)
    rows = content["rows"]
    width = max(len(row) for row in rows)
    table = document.add_table(rows=0, cols=width)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        content = json.load(file)
    write(content)
    for _ in range(int(sys.argv[2])):
        start = time.perf_counter()
        write(content)
        print(time.perf_counter() - start)


main()
