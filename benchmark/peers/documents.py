"""Writes documents of the length and kind of the reference document, each another one: the clauses that name the
responsible bodies change places among units, and so do half of the mentions of technologies, of each language for itself.
What the graph holds of them differs, and their size and shape stay what they are. The same number gives the same documents.

    documents.py PROGRAM REFERENCE NUMBER FOLDER
"""

import csv
import io
import pathlib
import random
import subprocess
import sys


def places(program, document, query):
    """The places of a named query's rows in the file, first and past the last character, none within another."""
    table = subprocess.run(
        [program, "query", query, "--data", document, "--format", "csv"], check=True, capture_output=True, text=True
    ).stdout
    found = sorted({(int(row["start"]), int(row["end"])) for row in csv.DictReader(io.StringIO(table))})
    return [place for before, place in zip([(0, 0)] + found, found) if place[0] >= before[1]]


def shuffled(text, groups, random_):
    """The text with what stands at the places of each group in another order."""
    put = {}
    for group in groups:
        words = [text[first:last] for first, last in group]
        random_.shuffle(words)
        put.update(zip(group, words))
    parts, at = [], 0
    for (first, last), words in sorted(put.items()):
        if first >= at:
            parts += [text[at:first], words]
            at = last
    return "".join(parts) + text[at:]


def main(program, reference, number, folder):
    text = pathlib.Path(reference).read_text(encoding="utf-8")
    clauses = places(program, reference, "responsibilities")
    mentions = [
        place
        for place in places(program, reference, "technology-mentions")
        if not any(first <= place[0] < last for first, last in clauses)
    ]
    english = [place for place in mentions if text[slice(*place)].isascii()]
    chinese = [place for place in mentions if place not in set(english)]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(int(number)):
        random_ = random.Random(i)
        some = [
            random_.sample(group, len(group) // 2) for group in (english, chinese)
        ]
        changed = shuffled(text, [clauses, *some], random_).replace("(2015)40", f"(2015){1000 + i}", 1)
        (folder / f"generated-{i:04}.txt").write_text(changed, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
