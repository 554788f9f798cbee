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
