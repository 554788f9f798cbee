using DiffKit.Functions;

namespace DiffKit;

/// <content>Your own generic C#, run once on formulas: what it works out becomes a formula, differentiated symbolically and
/// compiled.</content>
public static partial class Function
{
    /// <summary>Runs f once, on variables in place of numbers, and keeps the formula that comes out: exact to rounding, and after a few
    /// hundred calls compiled, so that a gradient costs a small multiple of f.</summary>
    /// <remarks>Loops, arrays and helper methods are followed; a branch on a value can't be, since it has none yet. What f does must
    /// depend on n alone. The formula has as many operations as f, so that a loop of a thousand turns makes a formula a thousand turns
    /// long.</remarks>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(T x)</c>, written behind <c>Trace</c> by its name alone.</param>
    /// <param name="variable">What the formula calls x.</param>
    /// <exception cref="NotSupportedException">f branches on a value; T.Max, T.Min, T.Abs and T.Clamp trace, or use Forward or
    /// Reverse.</exception>
    public static FormulaFunction Trace(UnivariateOf<Expr> f, string variable = "x")
    {
        ArgumentNullException.ThrowIfNull(f);
        return new FormulaFunction(Expr.OrZero(f(Expr.Variable(variable))), [variable]);
    }

    /// <inheritdoc cref="Trace(UnivariateOf{Expr}, string)"/>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, at least 1; the formula calls the variables x0 ... xn-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public static FormulaFunction Trace(ScalarOf<Expr> f, int inputs) => Trace(f, Numbered(inputs));

    /// <inheritdoc cref="Trace(ScalarOf{Expr}, int)"/>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="variables">What the formula calls the n variables, in order.</param>
    public static FormulaFunction Trace(ScalarOf<Expr> f, params ReadOnlySpan<string> variables)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new FormulaFunction(Expr.OrZero(f(Seeded(variables))), variables.ToArray());
    }

    /// <inheritdoc cref="Trace(ScalarOf{Expr}, int)"/>
    /// <param name="f">A generic method <c>T[] F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, at least 1; the formulas call the variables x0 ... xn-1.</param>
    public static FormulaVectorFunction Trace(VectorOf<Expr> f, int inputs) => Trace(f, Numbered(inputs));

    /// <inheritdoc cref="Trace(VectorOf{Expr}, int)"/>
    /// <param name="f">A generic method <c>T[] F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="variables">What the formulas call the n variables, in order.</param>
    public static FormulaVectorFunction Trace(VectorOf<Expr> f, params ReadOnlySpan<string> variables)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new FormulaVectorFunction([.. Require.Outputs(f(Seeded(variables))).Select(Expr.OrZero)], variables.ToArray());
    }

    /// <summary>As for a generic method, of a function written as a type.</summary>
    /// <inheritdoc cref="Trace(ScalarOf{Expr}, int)"/>
    public static FormulaFunction Trace<F>(F f, int inputs) where F : IGenericScalar => Trace(f.Of<Expr>, Numbered(inputs));

    /// <inheritdoc cref="Trace{F}(F, int)"/>
    public static FormulaVectorFunction TraceVector<F>(F f, int inputs) where F : IGenericVector => Trace(f.Of<Expr>, Numbered(inputs));

    private static Expr[] Seeded(ReadOnlySpan<string> variables)
    {
        if (variables.IsEmpty)
        {
            throw new ArgumentException("f is to be run on variables, but none is named; pass their number or their names.", nameof(variables));
        }

        var seeded = new Expr[variables.Length];
        for (int i = 0; i < seeded.Length; i++)
        {
            seeded[i] = Expr.Variable(variables[i]);
        }

        return seeded;
    }

    private static string[] Numbered(int inputs)
    {
        Require.Inputs(inputs);
        return [.. Enumerable.Range(0, inputs).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x{i}"))];
    }
}
