using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>a f₀ + b f₁ + c f₂, with the same weights everywhere.</summary>
internal readonly ref struct SumFormula<T>(ReadOnlySpan<T> f0, ReadOnlySpan<T> f1, ReadOnlySpan<T> f2, (T A, T B, T C) weights)
    : IElementwise<T>
    where T : unmanaged, INumber<T>
{
    private readonly Run<T> f0 = new(f0), f1 = new(f1), f2 = new(f2);
    private readonly T a = weights.A, b = weights.B, c = weights.C;

    public Vector<T> From(nuint i) => f0.From(i) * a + f1.From(i) * b + f2.From(i) * c;

    public T At(nuint i) => f0.At(i) * a + f1.At(i) * b + f2.At(i) * c;
}

/// <summary>The derivative of the parabola through three samples, h₁ and h₂ apart, at the middle one. Of doubles by numpy's operations in
/// numpy's order, so that answers agree to the last digits even where terms cancel; of floats as the mean of the slopes to either side, since
/// numpy works out their weights in doubles, and h₂ - h₁ in floats would lose digits.</summary>
internal readonly ref struct ParabolaFormula<T>(ReadOnlySpan<T> f, ReadOnlySpan<T> h) : IElementwise<T>
    where T : unmanaged, INumber<T>
{
    private readonly Run<T> f = new(f), h = new(h);

    public Vector<T> From(nuint i)
    {
        (Vector<T> h1, Vector<T> h2, Vector<T> middle) = (h.From(i), h.From(i + 1), f.From(i + 1));
        Vector<T> whole = h1 + h2;
        return typeof(T) == typeof(double)
            ? -h2 / (h1 * whole) * f.From(i) + (h2 - h1) / (h1 * h2) * middle + h1 / (h2 * whole) * f.From(i + 2)
            : (h2 / h1 * (middle - f.From(i)) + h1 / h2 * (f.From(i + 2) - middle)) / whole;
    }

    public T At(nuint i)
    {
        (T h1, T h2, T middle) = (h.At(i), h.At(i + 1), f.At(i + 1));
        T whole = h1 + h2;
        return typeof(T) == typeof(double)
            ? -h2 / (h1 * whole) * f.At(i) + (h2 - h1) / (h1 * h2) * middle + h1 / (h2 * whole) * f.At(i + 2)
            : (h2 / h1 * (middle - f.At(i)) + h1 / h2 * (f.At(i + 2) - middle)) / whole;
    }
}

/// <summary>a[i] f[i] + b[i] f[i + 1] + c[i] f[i + 2], the same operations with weights worked out before: a, b and c lie one after
/// another.</summary>
internal readonly ref struct TableFormula<T>(ReadOnlySpan<T> f, ReadOnlySpan<T> weights) : IElementwise<T>
    where T : unmanaged, INumber<T>
{
    private readonly Run<T> f = new(f);
    private readonly Run<T> a = new(weights), b = new(weights[(weights.Length / 3)..]), c = new(weights[(weights.Length / 3 * 2)..]);

    public Vector<T> From(nuint i) => a.From(i) * f.From(i) + b.From(i) * f.From(i + 1) + c.From(i) * f.From(i + 2);

    public T At(nuint i) => a.At(i) * f.At(i) + b.At(i) * f.At(i + 1) + c.At(i) * f.At(i + 2);
}

/// <summary>The same where the distances differ little from their mean: with u = h/mean - 1 the weights of the two differences
/// f₁ - f₀ and f₂ - f₁ are (1 + u₂/2 - 3u₁/2) / 2 mean and (1 + u₁/2 - 3u₂/2) / 2 mean, to first order in u.</summary>
internal readonly ref struct NearlyUniformFormula<T>(ReadOnlySpan<T> f, ReadOnlySpan<T> h, T mean) : IElementwise<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Run<T> f = new(f), h = new(h);
    private readonly T inverse = T.One / mean, quarter = T.CreateTruncating(0.25) / (mean * mean), three = T.CreateTruncating(3);

    public Vector<T> From(nuint i)
    {
        (Vector<T> h1, Vector<T> h2, Vector<T> middle) = (h.From(i), h.From(i + 1), f.From(i + 1));
        return (new Vector<T>(inverse) + (h2 - h1 * three) * quarter) * (middle - f.From(i))
            + (new Vector<T>(inverse) + (h1 - h2 * three) * quarter) * (f.From(i + 2) - middle);
    }

    public T At(nuint i)
    {
        (T h1, T h2, T middle) = (h.At(i), h.At(i + 1), f.At(i + 1));
        return (inverse + (h2 - h1 * three) * quarter) * (middle - f.At(i))
            + (inverse + (h1 - h2 * three) * quarter) * (f.At(i + 2) - middle);
    }
}
