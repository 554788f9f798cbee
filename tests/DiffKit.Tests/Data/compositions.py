"""Writes compositions.jsonl: functions put together at random, and their derivatives at random points from 150-digit arithmetic.

The search for steps was tuned on other tables; this one shows what can be expected of functions that it was not tuned on.
Needs mpmath: python3 compositions.py > compositions.jsonl
"""
import json
import random
import re

import mpmath as mp

ORDERS = (1, 2, 3, 4, 5, 8, 10)
FUNCTIONS = [
    'exp(%s)', 'sin(%s)', 'cos(%s)', 'tanh(%s)', 'atan(%s)', 'log(2+(%s)^2)', 'sqrt(1+(%s)^2)', '1/(1+(%s)^2)',
    'exp(-(%s)^2)', 'sinh(%s)', 'asinh(%s)', '1/(2+cos(%s))', 'erf(%s)', 'log(1+exp(%s))', '(%s)^3', 'cosh(%s)/(1+(%s)^2)',
]
OUTER = ['exp(%s)', 'sin(%s)', 'atan(%s)', 'tanh(%s)', '1/(1+(%s)^2)', 'sqrt(1+(%s)^2)']
SINGULAR = [
    ('log(x)', lambda: 10 ** random.uniform(-3, 3)), ('sqrt(x)', lambda: 10 ** random.uniform(-3, 3)),
    ('1/x', lambda: 10 ** random.uniform(-2, 2)), ('asin(x)', lambda: random.uniform(-0.95, 0.95)),
    ('tan(x)', lambda: random.uniform(-1.4, 1.4)), ('gamma(x)', lambda: random.uniform(0.3, 6)),
    ('x^1.7', lambda: 10 ** random.uniform(-2, 2)),
]
NAMES = {name: getattr(mp, name) for name in 'exp sin cos tanh atan log sqrt sinh asinh erf cosh asin tan gamma'.split()}


def rounded(value, digits):
    return float(f'%.{digits}g' % value)


def linear():
    a = rounded(10 ** random.uniform(-1.5, 1.5), 3)
    b = rounded(random.uniform(-2, 2), 3)
    return f"{a!r}*x{'-' if b < 0 else '+'}{abs(b)!r}"


def composition():
    kind = random.random()
    outer = random.choice(FUNCTIONS)
    first = outer.replace('%s', linear())
    if kind < 0.4:
        return first
    second = random.choice(FUNCTIONS).replace('%s', linear())
    if kind < 0.6:
        return f'{first} + {second}'
    if kind < 0.8:
        return f'({first})*({second})'
    return random.choice(OUTER).replace('%s', first)


def compiled(formula):
    """Decimals become the doubles nearest to them, exactly; exponents 2 and 3 stay integers."""
    numbers = re.sub(r'(?<![A-Za-z_0-9.])(\d+\.?\d*(?:[eE][-+]?\d+)?)', lambda m: f'mp.mpf({float(m.group(0))!r})', formula)
    python = numbers.replace('^', '**').replace('**mp.mpf(3.0)', '**3').replace('**mp.mpf(2.0)', '**2')
    return eval('lambda x: ' + python, dict(NAMES, mp=mp))


def taylor(formula, x):
    """Coefficients to order 10; None where the function is not real and finite there."""
    f = compiled(formula)
    try:
        mp.mp.dps = 60
        value = f(mp.mpf(x))
        if not mp.isfinite(value) or abs(value) > 1e100:
            return None
        mp.mp.dps = 150
        coefficients = mp.taylor(f, mp.mpf(x), 10)
    except (ArithmeticError, ValueError):
        return None
    finally:
        mp.mp.dps = 60
    isReal = all(mp.im(c) == 0 for c in coefficients)
    return coefficients if isReal and all(mp.isfinite(coefficients[k]) for k in ORDERS) else None


def cases(count):
    while count > 0:
        if random.random() < 0.25:
            formula, point = random.choice(SINGULAR)
            x = rounded(point(), 4)
        else:
            formula = composition()
            x = rounded(random.choice([-1, 1]) * 10 ** random.uniform(-1.5, 0.8), 4)
        coefficients = taylor(formula, x)
        if coefficients is not None:
            count -= 1
            yield formula, x, coefficients


random.seed(20261123)
for formula, x, coefficients in cases(300):
    for k in ORDERS:
        value = mp.nstr(coefficients[k] * mp.factorial(k), 20)
        print(json.dumps(dict(expr=formula, x=x, order=k, value=value)))
