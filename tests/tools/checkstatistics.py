#!/usr/bin/env python3
"""Compares a library (SQLite) with the official files that were loaded into it, without any of the program's own code.

    python3 tests/tools/checkstatistics.py LIBRARY FILE-OR-FOLDER...

For each CSV file with the columns of the education statistics standard: rows, numbers and missing values by column, and
the total of each column, computed from the raw file with Python's csv module and decimal numbers, against the rows of
the library, superseded ones included. Every row must be accounted for: read = used + skipped, and the cells of used rows =
observations + typed missing values + blanks. Prints one line for each file, --columns one for each column besides, and
ends with status 1 when anything differs.
"""

import argparse
import csv
import hashlib
import pathlib
import sqlite3
import sys
from collections import Counter
from decimal import Decimal, InvalidOperation

STANDARD = ("time_period", "time_identifier", "geographic_level")


class Column:
    """What stands in one column: numbers, their total, and other cells by text."""

    def __init__(self):
        self.numbers = 0
        self.total = Decimal(0)
        self.other = Counter()

    def add(self, cell):
        try:
            number = Decimal(cell)
            if not number.is_finite():
                raise InvalidOperation
        except InvalidOperation:
            self.other[cell] += 1
        else:
            self.numbers += 1
            self.total += number

    def __eq__(self, other):
        alike = abs(self.total - other.total) < Decimal("0.000001") * max(1, self.numbers)
        return self.numbers == other.numbers and self.other == other.other and alike

    def __str__(self):
        missing = ", ".join(f"{symbol or 'blank'} {count}" for symbol, count in sorted(self.other.items()))
        return f"{self.numbers} numbers, total {self.total.normalize():f}" + (f"; {missing}" if missing else "")


def read_raw(path):
    """Rows of the file and its columns by name; nothing when it is no table of the standard."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, [])
        if not all(name in [cell.strip().lower() for cell in header] for name in STANDARD):
            return None
        columns = [Column() for _ in header]
        count = 0
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            count += 1
            for column, cell in zip(columns, row):
                column.add(cell.strip())
        return count, dict(zip(header, columns))


def read_library(library, sha256):
    """The table's counts and its columns by name, as the library has them."""
    dataset = library.execute(
        "SELECT d.id, d.rows_read, d.rows_skipped, d.observations, d.missing FROM datasets d "
        "JOIN documents f ON f.id = d.document_id WHERE f.sha256 = ?", (sha256,)).fetchone()
    if dataset is None:
        return None
    columns = {}
    cells = library.execute(
        "SELECT m.column_name, v.value, v.symbol FROM official_values v JOIN dataset_measures m "
        "ON m.dataset_id = v.dataset_id AND m.position = v.measure WHERE v.dataset_id = ?", dataset[:1])
    for name, value, symbol in cells:
        column = columns.setdefault(name, Column())
        column.add(symbol if value is None else repr(value))
    return dataset[1:], columns


def check(library, path, with_columns):
    """Prints what was found and tells whether the file and the library agree."""
    raw = read_raw(path)
    if raw is None:
        print(f"-         {path.name}: no table of the standard")
        return True
    stored = read_library(library, hashlib.sha256(path.read_bytes()).hexdigest())
    if stored is None:
        print(f"MISSING   {path.name}: not in the library")
        return False
    rows, raw_columns = raw
    (rows_read, skipped, observations, missing), columns = stored
    faults = [] if rows == rows_read else [f"{rows} rows in the file, {rows_read} in the library"]
    numbers = sum(column.numbers for column in columns.values())
    others = sum(sum(column.other.values()) for column in columns.values())
    blanks = sum(column.other[""] for column in columns.values())
    if (numbers, others) != (observations, missing):
        faults.append(f"counted {observations} + {missing}, kept {numbers} + {others}")
    if observations + missing != (rows - skipped) * len(columns):
        faults.append(f"{rows - skipped} rows of {len(columns)} columns are not {observations} + {missing} cells")
    for name, column in columns.items():
        if skipped == 0 and column != raw_columns.get(name, Column()):
            faults.append(f"{name}: file {raw_columns.get(name)}, library {column}")
        elif with_columns:
            print(f"            {name}: {column}")
    print(f"{'DIFFERS' if faults else 'equal':9} {path.name}: {rows} rows = {rows - skipped} used + {skipped} skipped; "
          f"{len(columns)} columns: {observations} observations + {missing - blanks} typed missing + {blanks} blank")
    for fault in faults:
        print(f"            {fault}")
    return not faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("library", type=pathlib.Path)
    parser.add_argument("paths", type=pathlib.Path, nargs="+")
    parser.add_argument("--columns", action="store_true", help="print every column")
    arguments = parser.parse_args()
    library = sqlite3.connect(f"{arguments.library.resolve().as_uri()}?mode=ro", uri=True)
    files = [file for path in arguments.paths for file in (sorted(path.glob("*.csv")) if path.is_dir() else [path])]
    alike = [check(library, file, arguments.columns) for file in files]
    sys.exit(0 if all(alike) else 1)


if __name__ == "__main__":
    main()
