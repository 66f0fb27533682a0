"""The same report rendered by docxtpl from a template with the same styles, pages and tables.

Usage as python_docx.py. The template is made beforehand and is not timed: opening, filling and saving it are.
A template loops over the paragraphs (or rows) that follow each other, and has one branch for each look among them.
"""

import io

from docxtpl import DocxTemplate

from python_docx import measure, write


def tag(kind, text):
    """A statement in a paragraph of its own ("p"), or in a row of its own ("tr"), which goes with it."""
    runs = [{"text": "{%" + kind + " " + text + " %}", "underline": False}]
    paragraph = {"block": "paragraph", "role": "body", "runs": runs}
    if kind == "p":
        return paragraph
    return {"cells": [{"span": 1, "paragraphs": [paragraph]}]}


def look(paragraph):
    return repr((paragraph["role"], [{**run, "text": "", "origin": ""} for run in paragraph["runs"]]))


def texts(paragraphs):
    return [run["text"] for paragraph in paragraphs for run in paragraph["runs"]]


def branches(kind, sources, looks, fill, paragraphs_of, series, context):
    """The loop in the template; the data it runs over goes into the context."""
    kinds = {}
    data = []
    for source in sources:
        number = kinds.setdefault(looks(source), (len(kinds), source))[0]
        data.append({"look": number, "text": texts(paragraphs_of(source))})
    context[series] = data
    yield tag(kind, f"for one in {series}")
    for number, example in kinds.values():
        yield tag(kind, f"{'elif' if number else 'if'} one.look == {number}")
        places = iter("{{ one.text[%d] }}" % at for at in range(len(texts(paragraphs_of(example)))))
        yield fill(example, places)
    yield tag(kind, "endif")
    yield tag(kind, "endfor")


def fill_paragraph(example, places):
    return {**example, "runs": [{**run, "text": next(places)} for run in example["runs"]]}


def fill_row(example, places):
    cells = [
        {**cell, "paragraphs": [fill_paragraph(one, places) for one in cell["paragraphs"]]} for cell in example["cells"]
    ]
    return {**example, "cells": cells}


def paragraphs_to_loop(paragraphs, context):
    series = f"series{len(context)}"
    return list(branches("p", paragraphs, look, fill_paragraph, lambda one: [one], series, context))


def rows_to_loop(rows, context):
    def looks(row):
        return repr([(cell["span"], [look(one) for one in cell["paragraphs"]]) for cell in row["cells"]])

    def paragraphs_of(row):
        return [one for cell in row["cells"] for one in cell["paragraphs"]]

    series = f"series{len(context)}"
    return list(branches("tr", rows, looks, fill_row, paragraphs_of, series, context))


def to_template(content):
    """The tree with loops in place of its text, and the text to fill them with."""
    context, sections = {}, []
    for section in content["tree"]["sections"]:
        blocks, waiting = [], []
        for block in [*section["blocks"], None]:
            if block and block["block"] == "paragraph":
                waiting.append(block)
                continue
            if waiting:
                blocks += paragraphs_to_loop(waiting, context)
                waiting = []
            if block and block["block"] == "columns":
                sides = {side: paragraphs_to_loop(block[side], context) for side in ("left", "right")}
                blocks.append({**block, **sides})
            elif block:
                blocks.append({**block, "rows": rows_to_loop(block["rows"], context)})
        sections.append({**section, "blocks": blocks})
    return {**content, "tree": {**content["tree"], "sections": sections}}, context


def prepare(content):
    content, context = to_template(content)
    template = write(content)

    def render():
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return render


if __name__ == "__main__":
    measure(prepare)
