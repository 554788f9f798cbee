using System.Globalization;
using DiffKit;

// Prints, to the last digit, what formulas give: run compiled ahead of time and just in time the lines must be the same.
Console.WriteLine(Function.Parse("tanh(x)/x").EstimateDerivative(0.3, 20).ToString());
string[] formulas =
[
    "x^2*sin(y) + exp(-x)/y", "atan2(y, x) + hypot(x, y)*log(x)", "erf(x) + gamma(y) + digamma(x) + lambertw(y)", "besselj(2, x)/y + polygamma(1, y)",
    "if(x < y, x^3, sqrt(y)) + |x - y| + max(x, y)", "sin(x - y)/(x - y) + (exp(x*y) - 1)/x", "logistic(x) + softplus(y) + tanh(x*y) + cosh(x)",
    "asinh(x) + atanh(x/2) + acos(x/3) + cbrt(y)", "x^y + y^x + log(2, x) + log1p(x) + expm1(y)", "floor(3*x) + sign(y) + rem(7*x, y) + x!",
];
double[] x = [0.7, 1.3];
foreach (string formula in formulas)
{
    FormulaFunction f = Function.Parse(formula, "x", "y");
    CompiledFormula compiled = f.Formula.Compile("x", "y");
    (double[] gradient, double[] hessian, double[] product, double[] column) = (new double[2], new double[4], new double[2], new double[1]);
    double value = compiled.ValueAndGradient(x, gradient);
    compiled.Hessian(x, hessian);
    compiled.HessianTimesVector(x, [1, -2], product);
    compiled.Values([[x[0]], [x[1]]], column);
    double[] numbers =
    [
        value, f.Value(x), column[0], f.Formula.Evaluate(("x", x[0]), ("y", x[1])), f.Formula.Derivative("x").Evaluate(("x", x[0]), ("y", x[1])),
        .. gradient, .. f.Gradient(x), .. hessian, .. product, f.Directional(x, [1, 2], 3), f.Formula.Taylor("x", 1, 3).Evaluate(("x", x[0]), ("y", x[1])),
        f.Formula.Evaluate<Dual<double>>(("x", new(x[0], 1)), ("y", x[1])).Tangent,
    ];
    Console.WriteLine(f.Formula.Derivative("x").Simplify());
    Console.WriteLine(string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
}
