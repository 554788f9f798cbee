using System.Buffers;

namespace DiffKit.Operators;

/// <summary>e₀, e₁, ... in one rented buffer: <see cref="At"/> moves the one.</summary>
internal ref struct UnitVector(int n)
{
    private readonly double[] _rented = Cleared(n);
    private int _at = 0;

    public Span<double> At(int i)
    {
        _rented[_at] = 0;
        _at = i;
        _rented[i] = 1;
        return _rented.AsSpan(0, n);
    }

    public readonly void Dispose() => ArrayPool<double>.Shared.Return(_rented);

    private static double[] Cleared(int n)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(n);
        Array.Clear(rented, 0, n);
        return rented;
    }
}
