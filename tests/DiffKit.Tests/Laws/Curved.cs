using DiffKit.Expressions;
using DiffKit.Rules;
using Steps = DiffKit.Expressions.Program;

namespace DiffKit.Tests.Laws;

/// <summary>A value with its gradient and Hessian, by the calculus of a textbook and by nothing of ours but a formula's list of steps; and
/// how far rounding may have moved each, to first order.</summary>
internal sealed record Curved(
    double Value, double[] Gradient, double[,] Hessian, double Doubt, double DoubtOfGradient, double DoubtOfHessian)
{
    private const int N = 3;
    private const double Unit = 1.0 / (1L << 52);

    /// <summary>f, f′, f″ and f‴ at u.</summary>
    private static readonly Dictionary<Type, Func<double, double[]>> s_functions = new()
    {
        [typeof(Sqrt)] = u => [Math.Sqrt(u), 0.5 / Math.Sqrt(u), -0.25 / (u * Math.Sqrt(u)), 0.375 / (u * u * Math.Sqrt(u))],
        [typeof(Sin)] = u => [Math.Sin(u), Math.Cos(u), -Math.Sin(u), -Math.Cos(u)],
        [typeof(Cos)] = u => [Math.Cos(u), -Math.Sin(u), -Math.Cos(u), Math.Sin(u)],
        [typeof(Exp)] = u => [Math.Exp(u), Math.Exp(u), Math.Exp(u), Math.Exp(u)],
        [typeof(Log)] = u => [Math.Log(u), 1 / u, -1 / (u * u), 2 / (u * u * u)],
        [typeof(Atan)] = u => [Math.Atan(u), 1 / (1 + u * u), -2 * u / Math.Pow(1 + u * u, 2), (6 * u * u - 2) / Math.Pow(1 + u * u, 3)],
        [typeof(Tanh)] = u =>
        {
            (double t, double s) = (Math.Tanh(u), 1 / (Math.Cosh(u) * Math.Cosh(u)));
            return [t, s, -2 * t * s, s * (4 * t * t - 2 * s)];
        },
    };

    public static Curved Of(Expr formula, IReadOnlyList<string> names, double[] at)
    {
        var program = Steps.Of([formula], names);
        var values = new Curved[program.Steps.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Step step = program.Steps[i];
            (Curved a, Curved b) = step.Operation is Operation.Constant or Operation.Input ? default : (values[step.A], values[step.B]);
            values[i] = step.Operation switch
            {
                Operation.Constant => Still(Steps.Constant<double>(step.Source)),
                Operation.Input => Still(at[step.A]) with { Gradient = Seed(step.A), Doubt = 0 },
                Operation.Add => Sum(a, b, 1),
                Operation.Subtract => Sum(a, b, -1),
                Operation.Multiply => Times(a, b),
                Operation.Divide => Times(a, Through(b, Inverse(b.Value))),
                Operation.Negate => Sum(Still(0), a, -1),
                Operation.Power => Exponential(Times(b, Through(a, s_functions[typeof(Log)](a.Value)))),
                _ when Steps.FunctionOf(step.Source).Rule == typeof(Hypot) =>
                    Through(Sum(Times(a, a), Times(b, b), 1), s_functions[typeof(Sqrt)]),
                _ => Through(a, s_functions[Steps.FunctionOf(step.Source).Rule]),
            };
        }

        return values[program.Outputs[0]];
    }

    private static Curved Still(double value) => new(value, new double[N], new double[N, N], Unit * Math.Abs(value), 0, 0);

    private static double[] Seed(int input) => [.. Enumerable.Range(0, N).Select(k => k == input ? 1.0 : 0.0)];

    private static double[] Inverse(double u) => [1 / u, -1 / (u * u), 2 / (u * u * u), -6 / (u * u * u * u)];

    private static Curved Exponential(Curved u) => Through(u, s_functions[typeof(Exp)]);

    private static Curved Through(Curved u, Func<double, double[]> function) => Through(u, function(u.Value));

    /// <summary>f(u), f′(u)·∇u and f′(u)·∇²u + f″(u)·∇u∇uᵀ.</summary>
    private static Curved Through(Curved u, double[] f)
    {
        double slope = Largest(u.Gradient), bend = Largest(u.Hessian), ulps = 8 * Unit;
        return new Curved(
            f[0],
            [.. u.Gradient.Select(g => f[1] * g)],
            Each((i, j) => f[1] * u.Hessian[i, j] + f[2] * u.Gradient[i] * u.Gradient[j]),
            Math.Abs(f[1]) * u.Doubt + ulps * Math.Abs(f[0]),
            Math.Abs(f[1]) * (u.DoubtOfGradient + ulps * slope) + Math.Abs(f[2]) * u.Doubt * slope,
            Math.Abs(f[1]) * (u.DoubtOfHessian + ulps * bend)
                + Math.Abs(f[2]) * (u.Doubt * bend + 2 * slope * u.DoubtOfGradient + ulps * slope * slope)
                + Math.Abs(f[3]) * u.Doubt * slope * slope);
    }

    private static Curved Sum(Curved a, Curved b, int sign) => new(
        a.Value + sign * b.Value,
        [.. a.Gradient.Zip(b.Gradient, (p, q) => p + sign * q)],
        Each((i, j) => a.Hessian[i, j] + sign * b.Hessian[i, j]),
        a.Doubt + b.Doubt + Unit * (Math.Abs(a.Value) + Math.Abs(b.Value)),
        a.DoubtOfGradient + b.DoubtOfGradient + Unit * (Largest(a.Gradient) + Largest(b.Gradient)),
        a.DoubtOfHessian + b.DoubtOfHessian + Unit * (Largest(a.Hessian) + Largest(b.Hessian)));

    private static Curved Times(Curved a, Curved b)
    {
        (double p, double q, double pg, double qg, double ph, double qh) =
            (Math.Abs(a.Value), Math.Abs(b.Value), Largest(a.Gradient), Largest(b.Gradient), Largest(a.Hessian), Largest(b.Hessian));
        return new Curved(
            a.Value * b.Value,
            [.. Enumerable.Range(0, N).Select(i => a.Gradient[i] * b.Value + a.Value * b.Gradient[i])],
            Each((i, j) => a.Hessian[i, j] * b.Value + a.Gradient[i] * b.Gradient[j]
                + a.Gradient[j] * b.Gradient[i] + a.Value * b.Hessian[i, j]),
            p * b.Doubt + q * a.Doubt + Unit * p * q,
            pg * b.Doubt + q * a.DoubtOfGradient + p * b.DoubtOfGradient + qg * a.Doubt + 3 * Unit * (pg * q + p * qg),
            ph * b.Doubt + q * a.DoubtOfHessian + p * b.DoubtOfHessian + qh * a.Doubt
                + 2 * (pg * b.DoubtOfGradient + qg * a.DoubtOfGradient)
                + 4 * Unit * (ph * q + 2 * pg * qg + p * qh));
    }

    private static double Largest(double[] v) => v.Max(Math.Abs);

    private static double Largest(double[,] m) => m.Cast<double>().Max(Math.Abs);

    private static double[,] Each(Func<int, int, double> entry)
    {
        var m = new double[N, N];
        for (int k = 0; k < N * N; k++)
        {
            m[k / N, k % N] = entry(k / N, k % N);
        }

        return m;
    }
}
