using System.Numerics;
using DiffKit.Expressions;
using DiffKit.Rules;
using Steps = DiffKit.Expressions.Program;

namespace DiffKit.Tests.Laws;

/// <summary>A formula of analytic functions on complex numbers, by nothing of ours but its list of steps.</summary>
internal static class ComplexFormula
{
    private static readonly Dictionary<Type, Func<Complex, Complex, Complex>> s_functions = new()
    {
        [typeof(Sqrt)] = (a, _) => Complex.Sqrt(a),
        [typeof(Sin)] = (a, _) => Complex.Sin(a),
        [typeof(Cos)] = (a, _) => Complex.Cos(a),
        [typeof(Atan)] = (a, _) => Atan(a),
        [typeof(Tanh)] = (a, _) => Complex.Tanh(a),
        [typeof(Exp)] = (a, _) => Complex.Exp(a),
        [typeof(Log)] = (a, _) => Complex.Log(a),
        [typeof(Hypot)] = (a, b) => Complex.Sqrt(a * a + b * b),
    };

    public static Complex Evaluate(Expr formula, IReadOnlyList<string> names, Complex[] at)
    {
        var program = Steps.Of([formula], names);
        var values = new Complex[program.Steps.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Step step = program.Steps[i];
            values[i] = step.Operation switch
            {
                Operation.Constant => Steps.Constant<double>(step.Source),
                Operation.Input => at[step.A],
                Operation.Add => values[step.A] + values[step.B],
                Operation.Subtract => values[step.A] - values[step.B],
                Operation.Multiply => values[step.A] * values[step.B],
                Operation.Divide => values[step.A] / values[step.B],
                Operation.Negate => -values[step.A],
                Operation.Power => Power(values[step.A], values[step.B]),
                _ => s_functions[Steps.FunctionOf(step.Source).Rule](values[step.A], values[step.B]),
            };
        }

        return values[program.Outputs[0]];
    }

    /// <summary>A whole power by multiplications: by logarithms that of a negative number has an imaginary part of its own.</summary>
    private static Complex Power(Complex z, Complex exponent) => exponent.Imaginary == 0 && double.IsInteger(exponent.Real)
        ? Enumerable.Repeat(exponent.Real < 0 ? 1 / z : z, (int)Math.Abs(exponent.Real)).Aggregate(Complex.One, (product, factor) => product * factor)
        : Complex.Exp(exponent * Complex.Log(z));

    /// <summary>Complex.Atan takes a difference of logarithms, in which a tiny imaginary part is lost.</summary>
    private static Complex Atan(Complex z)
    {
        (double a, double b) = (z.Real, z.Imaginary);
        return new(Math.Atan2(2 * a, 1 - a * a - b * b) / 2, Log1P(4 * b / (a * a + (1 - b) * (1 - b))) / 4);
    }

    /// <summary>double.LogP1 is Math.Log(1 + x), and 0 where x is tiny.</summary>
    private static double Log1P(double x) => Math.Abs(x) < 1e-9 ? x - x * x / 2 : Math.Log(1 + x);
}
