using System.Numerics;

namespace DiffKit.Tests.Scenarios;

/// <summary>A function of n variables and one output, wrapped in every way that there is, with answers derived by hand.</summary>
/// <param name="Name">What fails shows this.</param>
/// <param name="Ways">Each method, and the function wrapped in it.</param>
/// <param name="At">The point.</param>
/// <param name="Value">f there.</param>
/// <param name="Gradient">∇f there.</param>
/// <param name="Hessian">∇²f there.</param>
public sealed record Scenario(
    string Name, (string Method, ScalarFunction F)[] Ways, double[] At, double Value, double[] Gradient, double[,] Hessian)
{
    public static IEnumerable<Scenario> All =>
    [
        new("Rosenbrock off its valley",
            Every(p => (1 - p[0]) * (1 - p[0]) + 100 * Square(p[1] - p[0] * p[0]), Rosenbrock, Rosenbrock, Rosenbrock, "(1 - x)^2 + 100*(y - x^2)^2"),
            At: [-1, 2], Value: 104, Gradient: [396, 200], Hessian: new double[,] { { 402, 400 }, { 400, 200 } }),
        new("Rosenbrock at its minimum",
            Every(p => (1 - p[0]) * (1 - p[0]) + 100 * Square(p[1] - p[0] * p[0]), Rosenbrock, Rosenbrock, Rosenbrock, "(1 - x)^2 + 100*(y - x^2)^2"),
            At: [1, 1], Value: 0, Gradient: [0, 0], Hessian: new double[,] { { 802, -400 }, { -400, 200 } }),
        new("a product",
            Every(p => p[0] * p[1] * p[2], Product, Product, Product, "x*y*z"),
            At: [2, 3, 5], Value: 30, Gradient: [15, 10, 6], Hessian: new double[,] { { 0, 5, 3 }, { 5, 0, 2 }, { 3, 2, 0 } }),
        new("a quotient and a root",
            Every(p => Math.Sqrt(p[0]) / p[1], Quotient, Quotient, Quotient, "sqrt(x)/y"),
            At: [4, 2], Value: 1, Gradient: [0.125, -0.5], Hessian: new double[,] { { -1.0 / 64, -0.0625 }, { -0.0625, 0.5 } }),
        new("waves",
            Every(p => Math.Sin(p[0]) * Math.Cos(p[1]), Waves, Waves, Waves, "sin(x)*cos(y)"),
            At: [0, 0], Value: 0, Gradient: [1, 0], Hessian: new double[,] { { 0, 0 }, { 0, 0 } }),
        new("an exponential",
            Every(p => Math.Exp(2 * p[0] - p[1]), Exponential, Exponential, Exponential, "exp(2x - y)"),
            At: [1, 2], Value: 1, Gradient: [2, -1], Hessian: new double[,] { { 4, -2 }, { -2, 1 } }),
        new("one variable, x² + 1",
            Every(p => p[0] * p[0] + 1, Parabola, Parabola, Parabola, "x² + 1"),
            At: [1], Value: 2, Gradient: [2], Hessian: new double[,] { { 2 } }),
        new("a constant",
            Every(_ => 7, Seven, Seven, Seven, "7 + 0*x"),
            At: [3], Value: 7, Gradient: [0], Hessian: new double[,] { { 0 } }),
    ];

    private static (string, ScalarFunction)[] Every(
        Func<double[], double> plain,
        ScalarOf<Dual<double>> forward,
        ScalarOf<Adjoint<double>> reverse,
        ScalarOf<Multicomplex<double>> complex,
        string formula) =>
    [
        ("finite differences", Function.From(plain)),
        ("forward mode", Function.Forward(forward)),
        ("reverse mode", Function.Reverse(reverse)),
        ("complex step", Function.ComplexStep(complex)),
        ("symbolic", Function.Parse(formula)),
    ];

    private static double Square(double a) => a * a;

    private static T Rosenbrock<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
        T.Pow(T.One - p[0], T.CreateChecked(2)) + T.CreateChecked(100) * T.Pow(p[1] - p[0] * p[0], T.CreateChecked(2));

    private static T Product<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => p[0] * p[1] * p[2];

    private static T Quotient<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Sqrt(p[0]) / p[1];

    private static T Waves<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Sin(p[0]) * T.Cos(p[1]);

    private static T Exponential<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Exp(T.CreateChecked(2) * p[0] - p[1]);

    private static T Parabola<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => p[0] * p[0] + T.One;

    private static T Seven<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.CreateChecked(7);
}
