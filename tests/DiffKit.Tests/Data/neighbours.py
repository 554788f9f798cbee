"""Writes neighbours.jsonl: the functions of derivatives.jsonl at random points near its own, and their derivatives there from 80 digits.

The search for steps was tuned on the points of the table itself; a median over 67 of them says little of the next 67.
Needs mpmath: python3 neighbours.py > neighbours.jsonl
"""
import json
import random
import re

import mpmath as mp

POINTS = 5
ORDERS = (1, 2)
NAMES = {name: getattr(mp, name) for name in 'exp sin cos tanh atan log sqrt erf asin tan gamma'.split()}


def compiled(formula):
    exact = re.sub(r'(?<![A-Za-z_0-9.])(\d+\.?\d*(?:[eE][-+]?\d+)?)', lambda m: f'mp.mpf({float(m.group(0))!r})', formula)
    whole = re.sub(r'\*\*mp\.mpf\((\d)\.0\)', r'**\1', exact.replace('^', '**'))
    return eval('lambda x: ' + whole, dict(NAMES, mp=mp))


def near(x):
    return float('%.4g' % (x * random.uniform(0.6, 1.6))) if x else float('%.4g' % random.uniform(-0.5, 0.5))


def derivatives(f, x):
    """The derivatives of all orders at x; None where f is not real and finite there."""
    try:
        value = f(mp.mpf(x))
        series = mp.taylor(f, mp.mpf(x), max(ORDERS))
    except (ValueError, ZeroDivisionError):
        return None
    if mp.im(value) != 0 or not mp.isfinite(value) or any(mp.im(c) != 0 for c in series):
        return None
    return [mp.re(series[k]) * mp.factorial(k) for k in ORDERS]


def main():
    random.seed(20261122)
    mp.mp.dps = 80
    rows = [json.loads(line) for line in open('derivatives.jsonl')]
    cases = sorted({(row['expr'], row['x']) for row in rows if row['expr'] != '5 + 0*x'})
    for formula, centre in cases:
        found = 0
        while found < POINTS:
            x = near(centre)
            values = derivatives(compiled(formula), x)
            if values is None:
                continue
            found += 1
            for order, value in zip(ORDERS, values):
                print(json.dumps(dict(group='neighbours', expr=formula, x=x, order=order, value=mp.nstr(value, 25))))


main()
