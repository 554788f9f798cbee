#:project ../src/DiffKit
// Every call of the README's front page, and what it prints.
using System.Numerics;
using DiffKit;

// a delegate: adaptive finite differences, with an honest error estimate
ScalarFunction f = Function.From(x => x[0] * x[0] + 1);
double[] g = f.Gradient([1.0]);
Print("the gradient of x² + 1 at 1", g);
Estimate d = Function.From(Math.Sin).EstimateDerivative(0.5);
Console.WriteLine($"sin' at 0.5: {d}");

// a formula: exact
ScalarFunction q = Function.Parse("x² + 1");
Print("the same of a formula", q.Gradient([1.0]));
Expr dq = Expr.Parse("x² + 1").Derivative("x");
Console.WriteLine($"as a formula: {dq}");
Expr r = Expr.From((x, y) => (1 - x) * (1 - x) + 100 * Math.Pow(y - x * x, 2));
Console.WriteLine($"∂/∂y of a lambda: {r.Derivative("y")}");

// your own C#, exact to rounding: forward, reverse, any order
double[] start = [-1, 2];
Print("Rosenbrock's gradient at (-1, 2), reverse", Function.Reverse(Rosenbrock).Gradient(start));
Print("its Hessian, forward", [.. Function.Forward(Rosenbrock).Hessian(start).Enumerate()]);

// samples: numpy.gradient and beyond
Print("the slope of 1, 2, 4, 7, 11, 16", ArrayGradient.Of([1, 2, 4, 7, 11, 16]));
double[] time = [0, 0.5, 1, 2];
double[] height = [10, 8.775, 5.1, -9.6];
Print("the speed of a falling stone", ArrayGradient.Of(height, Axis.Coordinates(time)));

// check a gradient that you wrote by hand, in a test
GradientCheck.Of(Model, MyGradient, at: start).ThrowIfWrong();
Console.WriteLine(GradientCheck.Of(Model, x => [2 * x[0], 3.003], at: start));

static T Rosenbrock<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
    (T.One - p[0]) * (T.One - p[0]) + T.CreateChecked(100) * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]);

static double Model(double[] x) => x[0] * x[0] + 3 * x[1];

static double[] MyGradient(double[] x) => [2 * x[0], 3];

static void Print(string what, double[] numbers) => Console.WriteLine($"{what}: [{string.Join(", ", numbers.Select(n => n.ToString("0.####")))}]");
