using System.Buffers;

namespace DiffKit.Expressions;

/// <summary>Derivatives that are linear in weights: J·v in the components of v, Jᵀ·w in those of w. A weight of 0 contributes nothing, even
/// where its factor is infinite; and where a formula has no value it has no derivative, although its derivative's formula may have a
/// value (1/x of log(x), at -1).</summary>
/// <param name="formulas">What is differentiated.</param>
/// <param name="variables">The names of the point's coordinates.</param>
/// <param name="patience">How many runs are interpreted before the program is compiled.</param>
/// <param name="count">How many weights there are.</param>
/// <param name="derive">The derivatives' formulas from the weights, of which null is 0.</param>
internal sealed class WeightedProgram(
    IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables, int patience, int count,
    Func<IReadOnlyList<Expr?>, IReadOnlyList<Expr>> derive)
{
    private readonly Lazy<Executable> _all = new(() => new Executable(Of(formulas, variables, new bool[count], derive), patience));

    /// <summary>The derivatives at x, and the formulas' values before them.</summary>
    /// <param name="x">The point.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="derivatives">Where the derivatives go.</param>
    /// <param name="values">Where the formulas' values go.</param>
    public void Run(ReadOnlySpan<double> x, ReadOnlySpan<double> weights, Span<double> derivatives, Span<double> values)
    {
        int inputs = x.Length + weights.Length, outputs = values.Length + derivatives.Length;
        double[] rented = ArrayPool<double>.Shared.Rent(inputs + outputs);
        Span<double> input = rented.AsSpan(0, inputs), output = rented.AsSpan(inputs, outputs);
        x.CopyTo(input);
        weights.CopyTo(input[x.Length..]);
        _all.Value.Run(input, output);
        if (weights.Contains(0.0) && HasNaN(output[values.Length..]))
        {
            RunWithoutZeros(input, weights, output);
        }

        output[..values.Length].CopyTo(values);
        output[values.Length..].CopyTo(derivatives);
        ArrayPool<double>.Shared.Return(rented);
    }

    private static bool HasNaN(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            if (double.IsNaN(number))
            {
                return true;
            }
        }

        return false;
    }

    private static Program Of(
        IReadOnlyList<Expr> formulas, IReadOnlyList<string> variables, bool[] isZero,
        Func<IReadOnlyList<Expr?>, IReadOnlyList<Expr>> derive)
    {
        // These names are none that a formula's text could use.
        string[] names = isZero.Select((_, i) => $"weight {i}").ToArray();
        Expr?[] weights = names.Select((name, i) => isZero[i] ? null : new Variable(name)).ToArray();
        return Program.ForNumbers([.. formulas, .. derive(weights)], [.. variables, .. names]);
    }

    private void RunWithoutZeros(ReadOnlySpan<double> input, ReadOnlySpan<double> weights, Span<double> output)
    {
        var isZero = new bool[count];
        for (int i = 0; i < count; i++)
        {
            isZero[i] = weights[i] == 0;
        }

        new Executable(Of(formulas, variables, isZero, derive), patience: int.MaxValue).Run(input, output);
    }
}
