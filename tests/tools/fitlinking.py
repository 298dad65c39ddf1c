#!/usr/bin/env python3
"""Makes the numbers of resources/reference/linking.json from the learning half of the labelled pairs.

    councilscope_linkscore LIBRARY --shares > shares.tsv
    fitlinking.py shares resources/reference/linking.json shares.tsv
    (build)
    councilscope_linkscore LIBRARY --features > features.tsv
    fitlinking.py weights resources/reference/linking.json features.tsv [--write]

Two logistic regressions: one of the features, one of its logit and the leads of a pair over its rivals (see
app/cases/linkcontest.h). The second learns from logits of councils that the first did not see, and the figures it
prints are of councils that neither saw. Needs nothing but the standard library.
"""

import csv
import datetime
import json
import math
import sys
from collections import defaultdict

# What a feature may say: a weight of the other sign would be an accident of few pairs.
SIGNS = {"matters_of_one": 1, "matters_of_both": 1, "rarest_matter": 1, "leading_matters": 1, "no_matter": 0, "terms_of_one": 1,
         "terms_of_both": 1, "rarest_term": 1, "themes": 1, "same_group": 1, "other_group": -1, "one_group": -1,
         "other_broad_group": -1, "other_facet": -1, "reference": 1, "years": -1, "many_matters": 0, "praise": 0}
RIDGE = 1.5
CLEAR_LEAD = 3.0
FOLDS = 7
LEAST_STEM = 3  # findings


def logistic(logit):
    return 1 / (1 + math.exp(-max(-35.0, min(35.0, logit))))


def solved(matrix, right):
    """Gauss with pivots, for a dozen unknowns."""
    size = len(right)
    rows = [matrix[i][:] + [right[i]] for i in range(size)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(size):
            if row != column and rows[row][column]:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def newton(inputs, targets, ridge):
    """Weights of a logistic regression with a penalty on all but the first."""
    size = len(inputs[0])
    weights = [0.0] * size
    for _ in range(25):
        gradient = [-(ridge if i else 0) * weights[i] for i in range(size)]
        hessian = [[(ridge if i == j and i else 1e-9 if i == j else 0) for j in range(size)] for i in range(size)]
        for row, target in zip(inputs, targets):
            chance = logistic(sum(w * x for w, x in zip(weights, row)))
            error, spread = target - chance, chance * (1 - chance)
            for i, x in enumerate(row):
                if x:
                    gradient[i] += error * x
                    line = hessian[i]
                    for j, y in enumerate(row):
                        line[j] += spread * x * y
        step = solved(hessian, gradient)
        weights = [w + max(-2.0, min(2.0, s)) for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def fitted(rows, names):
    """Weights by name; features that come out with the wrong sign are left out, worst first."""
    used = list(names)
    while True:
        inputs = [[1.0] + [row["values"][name] for name in used] for row in rows]
        weights = newton(inputs, [row["target"] for row in rows], RIDGE)
        wrong = [(abs(w), name) for w, name in zip(weights[1:], used) if w * SIGNS[name] < 0]
        if not wrong:
            return weights[0], dict(zip(used, weights[1:]))
        used.remove(max(wrong)[1])


def logit_of(model, row):
    return model[0] + sum(weight * row["values"][name] for name, weight in model[1].items())


def document(finding):
    return finding.split("/")[0]


def set_leads(rows):
    """The contest of app/cases/linkcontest.cpp, over all pairs whether labelled or not."""
    for side, other, lead in (("later", "earlier", "lead_earlier"), ("earlier", "later", "lead_later")):
        groups = defaultdict(list)
        for row in rows:
            groups[row[side], document(row[other])].append(row)
        for group in groups.values():
            order = sorted((row["logit"] for row in group), reverse=True)
            for row in group:
                rival = order[0] if row["logit"] < order[0] else order[1] if len(order) > 1 else -math.inf
                row[lead] = max(-1.0, min(1.0, (row["logit"] - rival) / CLEAR_LEAD))


def contest_input(row):
    return [1.0, row["logit"], row["lead_earlier"], row["lead_later"]]


def read_features(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t"))
    names = [name for name in lines[0] if name in SIGNS]
    rows = []
    for line in lines:
        verdicts = line["verdicts"].split("+") if line["verdicts"] else []
        target = sum(v == "same" for v in verdicts) / len(verdicts) if verdicts else None
        rows.append({"council": line["council"], "earlier": line["earlier"], "later": line["later"],
                     "verdicts": verdicts, "target": target, "values": {n: float(line[n]) for n in names}})
    return rows, names


def crossed(rows, names):
    """Scores of every pair by models that saw no pair of its council."""
    councils = sorted({row["council"] for row in rows})
    for number in range(FOLDS):
        outside = set(councils[number::FOLDS])
        model = fitted([r for r in rows if r["council"] not in outside and r["target"] is not None], names)
        for row in rows:
            if row["council"] in outside:
                row["logit"] = logit_of(model, row)
    set_leads(rows)
    labelled = [row for row in rows if row["target"] is not None]
    for number in range(FOLDS):
        outside = set(councils[number::FOLDS])
        seen = [row for row in labelled if row["council"] not in outside]
        weights = newton([contest_input(r) for r in seen], [r["target"] for r in seen], 0.5)
        for row in labelled:
            if row["council"] in outside:
                row["score"] = logistic(sum(w * x for w, x in zip(weights, contest_input(row))))
    return newton([contest_input(r) for r in labelled], [r["target"] for r in labelled], 0.5)


def report(rows):
    judged = [(row["score"], verdict) for row in rows if row["target"] is not None for verdict in row["verdicts"]]
    total = sum(verdict == "same" for _, verdict in judged)
    print(f"{len(judged)} verdicts, {total} same")
    print("score  same related different precision recall")
    for step in (0.03, 0.05, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
        above = [verdict for score, verdict in judged if score >= step]
        same = above.count("same")
        print(f"{step:5.2f} {same:5d} {above.count('related'):7d} {above.count('different'):9d} "
              f"{same / len(above) if above else 0:9.3f} {same / total:6.3f}")


def store(path, data):
    """One matter a line, as people edit it."""
    lines = []
    for name, value in data.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            inner = ",\n".join("    " + json.dumps(one, ensure_ascii=False) for one in value)
            lines.append(f'  "{name}": [\n{inner}\n  ]')
        else:
            lines.append(f'  "{name}": {json.dumps(value, ensure_ascii=False)}')
    with open(path, "w", encoding="utf-8") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


def take_shares(data, path):
    counts = {"matter": {}, "stem": {}}
    total = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            kind, name, count = line.rstrip("\n").split("\t")
            if kind == "findings":
                total = int(count)
            else:
                counts[kind][name] = int(count)
    for matter in data["matters"]:
        matter["share"] = round(max(1, counts["matter"].get(matter["key"], 0)) / total, 4)
    data["stems"] = {stem: round(count / total, 4) for stem, count in sorted(counts["stem"].items())
                     if count >= LEAST_STEM and stem[:1].isalpha()}


def take_weights(data, path, write):
    rows, names = read_features(path)
    contest = crossed(rows, names)
    report(rows)
    labelled = [row for row in rows if row["target"] is not None]
    model = fitted(labelled, names)
    weights = {"bias": round(model[0], 3)}
    weights.update({name: round(model[1].get(name, 0.0), 3) for name in names})
    weights.update(zip(("contest_bias", "contest_logit", "contest_earlier", "contest_later"),
                       (round(w, 3) for w in contest)))
    print(json.dumps(weights, indent=1))
    if write:
        data["weights"] = weights
        data["fitted"] = datetime.date.today().isoformat()
        data["pairs"] = sum(len(row["verdicts"]) for row in labelled)


def main(arguments):
    if len(arguments) < 3 or arguments[0] not in ("shares", "weights"):
        sys.exit(__doc__)
    with open(arguments[1], encoding="utf-8") as file:
        data = json.load(file)
    if arguments[0] == "shares":
        take_shares(data, arguments[2])
        store(arguments[1], data)
    else:
        write = "--write" in arguments
        take_weights(data, arguments[2], write)
        if write:
            store(arguments[1], data)


main(sys.argv[1:])
