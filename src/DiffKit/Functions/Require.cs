using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>What f returned: an array, be it empty.</summary>
    public static T[] Outputs<T>(T[]? outputs) =>
        outputs ?? throw new ArgumentException("f returned null; it returns an array of its outputs.", "f");

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
        if (x.IsEmpty || x.Length != (expected ?? x.Length))
        {
            ThrowLength(x.Length, expected, name);
        }
    }

    /// <summary>A weight for each of the outputs.</summary>
    public static void Weights(ReadOnlySpan<double> w, int outputs)
    {
        if (w.Length != outputs)
        {
            throw new ArgumentException($"w has {w.Length} number(s), but f has {outputs} output(s).", nameof(w));
        }
    }

    public static void Destination(int length, int n)
    {
        if (length != n)
        {
            ThrowDestination(length, n);
        }
    }

    public static void Finite(ReadOnlySpan<double> x, string name)
    {
        if (!AreFinite(x))
        {
            ThrowInfinite(x, name);
        }
    }

    /// <summary>Whether each number less itself is 0. A call to a library would cost as much as a small f.</summary>
    private static bool AreFinite(ReadOnlySpan<double> x)
    {
        ref double first = ref MemoryMarshal.GetReference(x);
        Vector256<double> zeros = Vector256<double>.AllBitsSet;
        int i = 0;
        for (; i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var four = Vector256.LoadUnsafe(in first, (nuint)i);
            zeros &= Vector256.Equals(four - four, Vector256<double>.Zero);
        }

        bool areFinite = zeros.AsInt64() == Vector256<long>.AllBitsSet;
        for (; i < x.Length; i++)
        {
            areFinite &= double.IsFinite(x[i]);
        }

        return areFinite;
    }

    private static void ThrowLength(int length, int? expected, string name) => throw new ArgumentException(
        length == 0
            ? $"{name} is empty; it needs one number for each variable of f."
            : $"{name} has {length} number(s), but f has {expected} variable(s).",
        name);

    private static void ThrowDestination(int length, int n) => throw new ArgumentException(
        $"The destination has room for {length} number(s), but x has {n}.", "destination");

    private static void ThrowInfinite(ReadOnlySpan<double> x, string name)
    {
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
