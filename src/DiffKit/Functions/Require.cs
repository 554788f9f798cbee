using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace DiffKit.Functions;

/// <summary>Checks at the border: each message names the value and the right call.</summary>
internal static class Require
{
    public static void Order(int order, [CallerArgumentExpression(nameof(order))] string? name = null)
    {
        if (order < 1)
        {
            throw new ArgumentOutOfRangeException(name, $"The order of a derivative is 1 or more, not {order}; f itself is Value(x).");
        }
    }

    /// <summary>The number of variables, where it is told.</summary>
    public static int? Inputs(int? inputs, [CallerArgumentExpression(nameof(inputs))] string? name = null) => inputs is null or >= 1
        ? inputs
        : throw new ArgumentOutOfRangeException(name, $"A function has 1 variable or more, not {inputs}.");

    /// <summary>A function that came as a type.</summary>
    public static F Function<F>(F f) => f is null ? throw new ArgumentNullException(nameof(f)) : f;

    public static L Loop<L>(L loop) where L : IGenericLoop
    {
        ArgumentNullException.ThrowIfNull(loop);
        return loop.Steps >= 0
            ? loop
            : throw new ArgumentOutOfRangeException(nameof(loop), $"A loop takes 0 steps or more, not {loop.Steps}.");
    }

    public static void Point(ReadOnlySpan<double> x, int? inputs)
    {
        Length(x, inputs, "x");
        Finite(x, "x");
    }

    /// <summary>A finite point x and a finite direction v of the same length.</summary>
    public static void Line(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int? inputs)
    {
        Point(x, inputs);
        Length(v, x.Length, "v");
        Finite(v, "v");
    }

    public static void Length(ReadOnlySpan<double> x, int? expected, string name)
    {
        if (x.IsEmpty)
        {
            throw new ArgumentException($"{name} is empty; it needs one number for each variable of f.", name);
        }

        if (expected is { } n && x.Length != n)
        {
            throw new ArgumentException($"{name} has {x.Length} number(s), but f has {n} variable(s).", name);
        }
    }

    public static void Destination(int length, int n)
    {
        if (length != n)
        {
            throw new ArgumentException($"The destination has room for {length} number(s), but x has {n}.", "destination");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Finite(ReadOnlySpan<double> x, string name)
    {
        if (TensorPrimitives.IsFiniteAll(x))
        {
            return;
        }

        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}[{i}] is {x[i]}; a derivative needs finite numbers."), name);
            }
        }
    }
}
