#!/usr/bin/env python3
"""Fit the probability that a numeric finding of `align-tool audit` is a fault, and print its precision on held-out sets.

usage: fit-number-findings.py TOOL [--labels LABELS.jsonl FOLDER]... [--judged JUDGED.tsv]... [--damage FILE.tsv]... [--faults FILE.tsv]... [--rights FILE.tsv]... [-o FILE.swift]

--labels   translations in FOLDER/SET.tsv, and verdicts on their rows, one JSON object a line:
           {"set", "row", "verdict": "real"|"arguable"|"clean", "real": [[English words, Chinese words, what is wrong], ...]}
           A row without a verdict is clean.
--judged   findings one by one: a header with the columns verdict (T, F, A), english, chinese and message
--damage   translations: where the audit finds nothing in a row, one number is damaged (seeded), and what is then found is a
           fault; undamaged rows count as clean
--faults   translations each of which has a fault of numbers (a header, english TAB chinese): what is found there is one
--rights   translations whose numbers agree (a header, english TAB chinese): what is found there is none
-o         where to write the weights; without it they are only measured

The model is logistic regression with an L2 penalty over the grounds that the tool names. Real faults are rare and damage
is made, so each source has a weight of its own: see SHARES. A held-out set is judged by weights fitted without it.
"""
import argparse, collections, csv, json, math, os, random, re, subprocess, sys, tempfile

NUMERIC = {'number-mismatch', 'number-missing', 'number-added', 'percent', 'date', 'unit', 'range', 'vaguer', 'inferable'}
PENALTY = 1.0
# What one side puts more exactly or more vaguely, or cannot be compared, is a note whatever else: it is only counted.
SLIGHT = {'vaguer', 'inferable', 'convention', 'currencies', 'counts-list', 'undated-weekday'}
# What an arguable finding counts as, and how much all damaged rows count beside all labelled findings.
ARGUABLE = 0.7
DAMAGE = 0.9
# How many damaged rows a fault that a person wrote counts as: there are few, of many kinds.
FAULT = 3.0
THRESHOLDS = (('error', 0.9), ('warning', 0.5))

Case = collections.namedtuple('Case', 'source grounds label weight about')


def audit(tool, rows):
    """The numeric findings of each row, whatever their probability."""
    with tempfile.NamedTemporaryFile('w', suffix='.tsv', delete=False, encoding='utf-8') as file:
        file.write('english\tchinese\n' + ''.join(f'{english}\t{chinese}\n' for english, chinese in rows))
    try:
        output = subprocess.run(
            [tool, 'audit', file.name, '--format', 'jsonl', '--models', 'none', '--quiet', '--fail-on', 'never',
             '--min-probability', '0', '--disable', 'inconsistent'],
            capture_output=True, text=True, check=True).stdout
    finally:
        os.unlink(file.name)
    found = collections.defaultdict(list)
    for line in output.splitlines():
        finding = json.loads(line)
        if finding.get('check') in NUMERIC:
            found[finding['bead']].append(finding)
    return found


def read_rows(path):
    for line in open(path, encoding='utf-8'):
        fields = line.rstrip('\n').split('\t')
        yield (fields[0], fields[1]) if len(fields) > 1 else (fields[0], '')


def overlap(one, other):
    return bool(one) and bool(other) and (one in other or other in one)


def quotes(finding):
    return finding['english'].get('quote') or '', finding['chinese'].get('quote') or ''


def labelled(tool, path, folder):
    verdicts = {}
    for entry in map(json.loads, open(path, encoding='utf-8')):
        verdicts[entry['set'], entry['row']] = entry
    for name in sorted({name for name, _ in verdicts}):
        found = audit(tool, list(read_rows(os.path.join(folder, name + '.tsv'))))
        for row, findings in sorted(found.items()):
            entry = verdicts.get((name, row))
            for finding in findings:
                label = 0.0
                if entry and entry['verdict'] == 'arguable':
                    label = ARGUABLE
                elif entry and entry['verdict'] == 'real':
                    english, chinese = quotes(finding)
                    if any(overlap(english, real[0]) or overlap(chinese, real[1]) for real in entry['real']):
                        label = 1.0
                yield Case(name, finding['grounds'], label, 1.0, f'{name} {row} {finding["message"]}')


def judged(tool, path):
    name = os.path.basename(path)
    rows, verdicts = [], collections.defaultdict(list)
    for entry in csv.DictReader(open(path, encoding='utf-8'), delimiter='\t', quoting=csv.QUOTE_NONE):
        row = entry['english'], entry['chinese']
        if row not in verdicts:
            rows.append(row)
        verdicts[row].append((entry['verdict'], entry['message']))
    for number, findings in sorted(audit(tool, rows).items()):
        for finding in findings:
            english, chinese = quotes(finding)
            label = 0.0
            for verdict, message in verdicts[rows[number]]:
                if verdict in 'TA' and ((english and f'"{english}"' in message) or (chinese and chinese in message)):
                    label = 1.0 if verdict == 'T' else ARGUABLE
            yield Case(name, finding['grounds'], label, 1.0, f'{name} {number} {finding["message"]}')


NUMBER = re.compile(r'(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/-]|[.,]\d)')
MONTHS = 'January February April June July August September October November December'.split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()


def other_digit(text, choose):
    places = [index for index, letter in enumerate(text) if letter.isdigit()]
    place = choose.choice(places)
    return text[:place] + choose.choice([digit for digit in '123456789' if digit != text[place]]) + text[place + 1:]


def damaged(english, choose):
    """An English sentence with one number changed, and what was done; None where nothing can be."""
    found = list(NUMBER.finditer(english))
    kinds = ['digit', 'tenfold', 'scale', 'calendar', 'percent', 'lost', 'swap']
    choose.shuffle(kinds)
    for kind in kinds:
        if kind in ('digit', 'tenfold', 'lost') and found:
            match = choose.choice(found)
            head, tail = english[:match.start()], english[match.end():]
            if kind == 'digit':
                return kind, head + other_digit(match[0], choose) + tail
            if kind == 'lost':
                return kind, (head + tail).replace('  ', ' ')
            if '.' not in match[0] and not re.fullmatch(r'0|(1[89]|20)\d\d', match[0].replace(',', '')):
                return kind, head + match[0] + '0' + tail
        if kind == 'swap' and len(found) > 1:
            first, last = sorted(choose.sample(found, 2), key=lambda match: match.start())
            if first[0] != last[0]:
                middle = english[first.end():last.start()]
                return kind, english[:first.start()] + last[0] + middle + first[0] + english[last.end():]
        if kind == 'scale':
            match = re.search(r'\b(million|billion|trillion)\b', english)
            if match:
                other = {'million': 'billion', 'billion': 'million', 'trillion': 'billion'}[match[0]]
                return kind, english[:match.start()] + other + english[match.end():]
        if kind == 'percent':
            match = re.search(r'(\d)(%| per ?cent\b)', english)
            if match:
                return kind, english[:match.start() + 1] + english[match.end():]
        if kind == 'calendar':
            for names in (MONTHS, DAYS):
                match = re.search(r'\b(' + '|'.join(names) + r')\b', english)
                if match:
                    other = choose.choice([name for name in names if name != match[0]])
                    return kind, english[:match.start()] + other + english[match.end():]
    return None


def faults(tool, path):
    rows = list(read_rows(path))[1:]
    found = audit(tool, rows)
    print(f'{path}: {len(rows)} faults, {sum(number not in found for number in range(len(rows)))} of them without any finding')
    for number, findings in sorted(found.items()):
        for finding in findings:
            if not SLIGHT & set(finding['grounds']):
                yield Case('faults', finding['grounds'], 1.0, FAULT / len(findings), finding['message'])


def rights(tool, path):
    for number, findings in sorted(audit(tool, list(read_rows(path))[1:]).items()):
        for finding in findings:
            yield Case('rights', finding['grounds'], 0.0, 1.0, f'rights {number} {finding["message"]}')


NUMERAL = re.compile('[一二三四五六七八九两十百千万亿零○〇点]{2,}')


def damaged_chinese(chinese, choose):
    """A Chinese sentence with one digit of a written numeral changed, and what was done; None where there is none."""
    found = [match for match in NUMERAL.finditer(chinese) if re.search('[十百千万亿]', match[0])]
    if not found:
        return None
    match = choose.choice(found)
    places = [index for index, letter in enumerate(match[0]) if letter in '二三四五六七八九']
    if not places:
        return None
    place = match.start() + choose.choice(places)
    other = choose.choice([digit for digit in '二三四五六七八九' if digit != chinese[place]])
    return 'numeral', chinese[:place] + other + chinese[place + 1:]


def damage(tool, path, limit=1500):
    choose = random.Random(20261128)
    rows = [row for row in read_rows(path) if '"' not in row[0][:1]]
    quiet = audit(tool, rows)
    rows = [row for number, row in enumerate(rows) if number not in quiet]
    choose.shuffle(rows)
    made = []
    for english, chinese in rows:
        if result := damaged(english, choose):
            made.append((*result, chinese))
        if result := damaged_chinese(chinese, choose):
            made.append((result[0], english, result[1]))
    made = made[:limit]
    found = audit(tool, [(english, chinese) for _, english, chinese in made])
    lost = sum(number not in found for number in range(len(made)))
    print(f'{path}: {len(made)} damaged rows, {lost} of them without any finding')
    for number, findings in sorted(found.items()):
        for finding in findings:
            if SLIGHT & set(finding['grounds']):
                continue
            yield Case('damage', finding['grounds'], 1.0, 1.0 / len(findings),
                       f'{made[number][0]} {finding["message"]}')


def sigmoid(value):
    return 1 / (1 + math.exp(-value)) if value >= 0 else math.exp(value) / (1 + math.exp(value))


def fit(cases, names):
    """The weights of most posterior probability, by Newton's method; the first is the intercept, without penalty."""
    place = {name: number + 1 for number, name in enumerate(names)}
    size = len(names) + 1
    vectors = [[0] + [place[name] for name in case.grounds] for case in cases]
    weights = [0.0] * size
    for _ in range(30):
        gradient = [-PENALTY * weight for weight in weights]
        gradient[0] = 0.0
        hessian = [[0.0] * size for _ in range(size)]
        for number in range(size):
            hessian[number][number] = PENALTY if number else 1e-9
        for case, vector in zip(cases, vectors):
            predicted = sigmoid(sum(weights[index] for index in vector))
            slope = case.weight * (case.label - predicted)
            curve = case.weight * predicted * (1 - predicted)
            for one in vector:
                gradient[one] += slope
                row = hessian[one]
                for other in vector:
                    row[other] += curve
        step = solve(hessian, gradient)
        weights = [weight + change for weight, change in zip(weights, step)]
        if max(map(abs, step)) < 1e-9:
            break
    return weights


def solve(matrix, vector):
    size = len(vector)
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda number: abs(rows[number][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for number in range(column + 1, size):
            factor = rows[number][column] / rows[column][column]
            if factor:
                rows[number] = [a - factor * b for a, b in zip(rows[number], rows[column])]
    result = [0.0] * size
    for number in reversed(range(size)):
        rest = sum(rows[number][other] * result[other] for other in range(number + 1, size))
        result[number] = (rows[number][size] - rest) / rows[number][number]
    return result


def predict(weights, names, case):
    place = {name: number + 1 for number, name in enumerate(names)}
    return sigmoid(weights[0] + sum(weights[place[name]] for name in case.grounds))


def report(title, judged_cases):
    print(title)
    for severity, least in THRESHOLDS:
        most = min((limit for _, limit in THRESHOLDS if limit > least), default=2)
        chosen = [case for case, probability in judged_cases if least <= probability < most]
        true = sum(case.label == 1 for case in chosen)
        arguable = sum(0 < case.label < 1 for case in chosen)
        precision = (true + arguable) / max(1, len(chosen))
        print(f'  {severity}s: {len(chosen)}, right {true}, arguable {arguable}, precision {precision:.3f}')


def swift(weights, names, slight):
    lines = ['// Written by scripts/fit-number-findings.py: do not edit.', '']
    lines += ['/// The weights of `NumberFeature`, in nats: logistic regression on findings that people judged.']
    lines += ['enum NumberWeights {', '  /// The log-odds of a finding without any feature.']
    lines += [f'  static let intercept = {weights[0]:.4f}']
    lines += ['  /// The share of faults among findings that only say more or less exactly the same.']
    lines += [f'  static let slight = {slight:.4f}']
    lines += ['  /// One weight for each feature, by its name.', '  static let byName: [String: Double] = [']
    lines += [f'    "{name}": {weight:.4f},' for weight, name in zip(weights[1:], names)]
    return '\n'.join(lines + ['  ]', '}', ''])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('tool')
    parser.add_argument('--labels', nargs=2, action='append', default=[])
    parser.add_argument('--judged', action='append', default=[])
    parser.add_argument('--damage', action='append', default=[])
    parser.add_argument('--faults', action='append', default=[])
    parser.add_argument('--rights', action='append', default=[])
    parser.add_argument('--show', action='store_true', help='print each held-out mistake')
    parser.add_argument('-o', '--output')
    arguments = parser.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    source = os.path.join(here, '../Sources/Align/Audit/Numbers/NumberFeature.swift')
    names = []
    for line in open(source, encoding='utf-8'):
        match = re.match(r'  case (.*)', line)
        for part in match[1].split(', ') if match else []:
            name, _, text = part.partition(' = ')
            names.append(text.strip('"') or name)
    cases = [case for path, folder in arguments.labels for case in labelled(arguments.tool, path, folder)]
    cases += [case for path in arguments.judged for case in judged(arguments.tool, path)]
    cases += [case for path in arguments.rights for case in rights(arguments.tool, path)]
    slight = [case for case in cases if SLIGHT & set(case.grounds)]
    cases = [case for case in cases if not SLIGHT & set(case.grounds)]
    share_of_slight = sum(case.label for case in slight) / max(1, len(slight))
    print(f'slight: {len(slight)} findings, {share_of_slight:.3f} of them faults')
    made = [case for path in arguments.damage for case in damage(arguments.tool, path)]
    made += [case for path in arguments.faults for case in faults(arguments.tool, path)]
    total = sum(case.weight for case in made)
    share = DAMAGE * len(cases) / total if total else 0
    made = [case._replace(weight=case.weight * share) for case in made]
    sources = sorted({case.source for case in cases})
    held_out = []
    for source in sources:
        weights = fit([case for case in cases if case.source != source] + made, names)
        own = [(case, predict(weights, names, case)) for case in cases if case.source == source]
        report(f'{source}, held out: {len(own)} findings', own)
        held_out += own
    report(f'all, held out: {len(held_out)} findings', held_out)
    if arguments.show:
        for case, probability in sorted(held_out, key=lambda item: -item[1]):
            if (probability >= 0.5) != (case.label >= 0.5):
                print(f'    {probability:.2f} {case.label:.1f} {case.about} {" ".join(case.grounds)}')
    weights = fit(cases + made, names)
    everything = [(case, predict(weights, names, case)) for case in cases]
    report(f'all, fitted: {len(everything)} findings', everything)
    kept = sum(case.weight for case in made if predict(weights, names, case) >= 0.5)
    print(f'damage: {kept / max(1e-9, total * share):.3f} of the findings are warnings or errors')
    if arguments.output:
        text = swift(weights, names, share_of_slight)
        with open(arguments.output + '.new', 'w', encoding='utf-8') as file:
            file.write(text)
        os.replace(arguments.output + '.new', arguments.output)


if __name__ == '__main__':
    main()
