using DiffKit.Expressions;
using DiffKit.Numbers;
using DiffKit.Results;

namespace DiffKit.Methods.Symbolic;

/// <summary>Formulas along a line x + t·v: their derivatives by t at 0, of order 2 and beyond.</summary>
internal sealed class FormulaLine(Program program, IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables)
{
    /// <summary>Beyond this order derivatives that stay small (of sin, of polynomials) are formulas again, rather than series.</summary>
    private const int LargestSimple = 100;

    /// <summary>How many nodes such a formula may have.</summary>
    private const int LargestFormula = 1000;

    /// <summary>A polynomial in place of what cancels is good for so many derivatives.</summary>
    private const int LargestOfPolynomial = 4;

    /// <summary>The name of t.</summary>
    private const string Parameter = "t";

    /// <summary>The formulas as they were given, with what cancels.</summary>
    private readonly Lazy<Program> _exact = new(() => Program.ForNumbers(formulas, variables));

    /// <summary>The derivative of each formula, with what error is left.</summary>
    public Estimate<double[]> Derivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Estimate[] estimates = Array.ConvertAll(Bounds(x, v, order), Estimated);
        return new(
            Array.ConvertAll(estimates, estimate => estimate.Value), Array.ConvertAll(estimates, estimate => estimate.Error), 1,
            estimates.Select(estimate => estimate.Outcome).Aggregate(Outcomes.Worst));
    }

    /// <summary>Exact to rounding, or what is left where even the longest numbers leave doubt.</summary>
    private static Estimate Estimated(Bounded derivative) =>
        !double.IsFinite(derivative.Primal) || Precise.IsGood(derivative) ? Estimate.Exact(derivative.Primal)
        : double.IsFinite(derivative.Bound) ? new(derivative.Primal, derivative.Bound, 1, Outcome.RoundingLimited)
        : new(derivative.Primal, double.NaN, 1, Outcome.NotConverged);

    private Bounded[] Bounds(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        if (order > LargestSimple && Simply(x, v, order) is { } simple)
        {
            return simple;
        }

        if (Precise.IsTooCostly(_exact.Value, order))
        {
            throw new ArgumentOutOfRangeException(
                nameof(order),
                $"The order {order} is too high for this formula of {_exact.Value.Steps.Length} operations: "
                + "a series of it would take too long.");
        }

        Bounded[] derivatives = Precise.Derivatives(order <= LargestOfPolynomial ? program : _exact.Value, _exact, x, v, order);
        for (int k = 0; k < derivatives.Length; k++)
        {
            derivatives[k] = double.IsNaN(derivatives[k].Primal) ? AtRemovable(k, x, v, order) ?? derivatives[k] : derivatives[k];
        }

        return derivatives;
    }

    /// <summary>The derivatives of the formula in t that f(x + t·v) is; null where they don't stay small.</summary>
    private Bounded[]? Simply(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Expr?[] derivatives = Array.ConvertAll(
            _exact.Value.RunOnFormulas<Expr>(Line(x, v), constant => constant),
            f => HighOrder.Repeatedly(f, Parameter, order, LargestFormula));
        return Array.Exists(derivatives, f => f is null) ? null
            : Array.ConvertAll(derivatives, f => Precise.Value(f!, Parameter, 0));
    }

    /// <summary>Where a series meets 0/0 although the formula has a value: from its Laurent series, in exact fractions.</summary>
    private Bounded? AtRemovable(int output, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        if (!double.IsNaN(Value(_exact.Value, x, output)) || !double.IsFinite(Value(program, x, output)))
        {
            return null;
        }

        Expr f = Stable.InForms([formulas[output].Substitute([.. variables.Zip(Line(x, v))])])[0];
        return TaylorPolynomial.AtZero(f, Parameter, order) is { } coefficients
            ? Precise.Value(coefficients[order] * HighOrder.Factorial(order), Parameter, 0)
            : null;
    }

    private static double Value(Program program, ReadOnlySpan<double> x, int output) =>
        program.Run(x.ToArray(), Program.Constant<double>)[output];

    private static Expr[] Line(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        var line = new Expr[x.Length];
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = x[i] + v[i] * new Variable(Parameter);
        }

        return line;
    }
}
