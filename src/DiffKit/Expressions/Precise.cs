using DiffKit.Numbers;
using DiffKit.Numbers.Balls;

namespace DiffKit.Expressions;

/// <summary>Values and derivatives of formulas with a bound of their error: in double arithmetic, and where that loses digits again with as
/// many as it takes (Ziv, ACM TOMS 17 (1991) 410).</summary>
internal static class Precise
{
    /// <summary>What an answer may be off by, relative to itself, and still count as exact to rounding: about 1e-12.</summary>
    private const double Good = 1.0 / (1L << 40);

    /// <summary>What a rung may cost: operations on numbers of the first rung's length, some seconds.</summary>
    private const double MostOperations = 3e7;

    /// <summary>Beyond it a Taylor coefficient, the derivative over order!, nears the end of a double's range.</summary>
    private const int LargestFactorial = 100;

    private delegate Bounded[] Rung(Program program, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order);

    private static readonly (int Bits, Rung Run)[] s_rungs =
        [(Bits160.Bits, Run<Bits160>), (Bits640.Bits, Run<Bits640>), (Bits2560.Bits, Run<Bits2560>), (Bits10240.Bits, Run<Bits10240>)];

    /// <summary>Whether the bound leaves the number exact to rounding.</summary>
    public static bool IsGood(Bounded x) => x.Bound <= Good * Math.Abs(x.Primal);

    /// <summary>A formula's value at a number.</summary>
    public static Bounded Value(Expr formula, string variable, double x) => Values(
        Program.ForNumbers(Stable.Of([formula]), [variable]), new(() => Program.ForNumbers([formula], [variable])), [x])[0];

    /// <summary>A program's values; the numbers that double arithmetic gives, wherever those are good.</summary>
    /// <param name="program">The program.</param>
    /// <param name="exact">The program of the same formulas as they are, without polynomials in place of what cancels.</param>
    /// <param name="x">The point.</param>
    public static Bounded[] Values(Program program, Lazy<Program> exact, ReadOnlySpan<double> x) =>
        Refined(program.Run(Array.ConvertAll(x.ToArray(), Bounded.Constant), Constant), exact, x, x, 0);

    /// <summary>A bound of what rounding can do to a formula's value; of terms that cancel it is larger than they are together.</summary>
    public static double Rounding(Expr formula, (string Name, double Value)[] at) =>
        Program.Of([formula], [.. at.Select(pair => pair.Name)])
            .Run(Array.ConvertAll(at, pair => Bounded.Constant(pair.Value)), Constant)[0].Bound;

    /// <summary>The derivatives of t → f(x + t·v), of one order.</summary>
    public static Bounded[] Derivatives(
        Program program, Lazy<Program> exact, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        Refined(
            order > LargestFactorial
                ? [.. program.Outputs.Select(_ => Bounded.Constant(double.NaN))]
                : Along(program, x, v, order, Constant),
            exact, x, v, order);

    /// <summary>Whether an order is too high for a series of this program.</summary>
    public static bool IsTooCostly(Program program, int order) => Cost(program, order) > MostOperations;

    /// <summary>A product of series takes order²/2 operations; an elementary function that has no recurrence about order³/4.</summary>
    private static double Cost(Program program, int order)
    {
        int calls = program.Steps.Count(step => step.Operation is Operation.Call or Operation.Power);
        return (program.Steps.Length + calls * order / 4.0) * (order + 1.0) * (order + 1.0);
    }

    private static Bounded[] Refined(Bounded[] best, Lazy<Program> exact, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        bool isSettled = !double.IsFinite(x.Length > 0 ? x[0] : 0);
        for (int rung = 0; rung < s_rungs.Length && !isSettled && !Array.TrueForAll(best, IsGood); rung++)
        {
            (int bits, Rung run) = s_rungs[rung];
            if (Cost(exact.Value, order) * bits / Bits160.Bits > MostOperations)
            {
                break;
            }

            Bounded[] finer = run(exact.Value, x, v, order);
            isSettled = rung > 0;
            for (int k = 0; k < best.Length; k++)
            {
                // Infinite is what leaves the range of a double; no number is one without a bound.
                isSettled &= IsGood(best[k]) || !double.IsFinite(finer[k].Primal);
                best[k] = IsGood(best[k]) || double.IsNaN(finer[k].Primal) || double.IsInfinity(finer[k].Bound) ? best[k] : finer[k];
            }
        }

        return best;
    }

    private static Bounded[] Run<P>(Program program, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) where P : IPrecision =>
        Array.ConvertAll(
            Along(program, x, v, order, Constant<P>), ball => new Bounded(ball.Primal, double.IsInfinity(ball.Primal) ? 0 : ball.Error));

    private static T[] Along<T>(Program program, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order, Func<Expr, T> constant)
        where T : struct, IValued<T, double>
    {
        if (order == 0)
        {
            return program.Run(Array.ConvertAll(x.ToArray(), T.Constant), constant);
        }

        var line = new Jet<T>[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = Jet<T>.Line(T.Constant(x[i]), T.Constant(v[i]), order);
        }

        return Array.ConvertAll(program.Run<Jet<T>>(line, source => constant(source)), series => series.Derivative(order));
    }

    /// <summary>A decimal is meant as its double; of a fraction, π or e that is off by half an ulp.</summary>
    private static Bounded Constant(Expr source)
    {
        double value = Program.Constant<double>(source);
        bool isExact = source is Literal { Value: var number } && (number.IsDecimal || number.IsInteger || number.Q.IsPowerOfTwo);
        return new(value, isExact ? 0 : Bounded.Unit * Math.Abs(value));
    }

    private static Ball<P> Constant<P>(Expr source) where P : IPrecision => source is Constant named ? named.As<Ball<P>>()
        : ((Literal)source).Value is { IsFinite: true } number ? Ball<P>.Whole(number.P) / Ball<P>.Whole(number.Q)
        : Ball<P>.NaN;

    private sealed class Bits160 : IPrecision
    {
        public static int Bits => 160;
    }

    private sealed class Bits640 : IPrecision
    {
        public static int Bits => 640;
    }

    private sealed class Bits2560 : IPrecision
    {
        public static int Bits => 2560;
    }

    private sealed class Bits10240 : IPrecision
    {
        public static int Bits => 10240;
    }
}
