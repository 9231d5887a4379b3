"""The peers that are written in Python: a path comes in on a line, what reading the file cost in milliseconds goes out."""

import json
import logging
import sys
import time

logging.disable(logging.CRITICAL)


def pandas():
    from io import StringIO
    import re
    from pandas import read_html

    def read(path):
        with open(path, "rb") as file:
            data = file.read()
        charset = re.search(rb'charset="?([\w-]+)', data[:1024]).group(1).decode()
        read_html(StringIO(data.decode(charset)))

    return read


def python_docx():
    from docx import Document

    def read(path):
        for table in Document(path).tables:
            for row in table.rows:
                for cell in row.cells:
                    cell.text

    return read


def pdfminer():
    from pdfminer.high_level import extract_pages

    def read(path):
        for _ in extract_pages(path):
            pass

    return read


read = {"pandas": pandas, "python-docx": python_docx, "pdfminer": pdfminer}[sys.argv[1]]()
print("ready", flush=True)
for line in sys.stdin:
    begun = time.process_time()
    try:
        read(line.strip())
    except Exception:
        print("null", flush=True)
        continue
    print(json.dumps({"whole": 1000 * (time.process_time() - begun)}), flush=True)
