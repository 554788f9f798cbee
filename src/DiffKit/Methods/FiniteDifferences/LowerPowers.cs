namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The coefficients of the powers of u below the one wanted, u⁰ to uᵐ⁻¹, for every window, and their noise: from the third
/// derivative on.</summary>
internal sealed class LowerPowers
{
    private double[] _values = [];
    private double[] _noise = [];

    /// <summary>The polynomial through one step is a constant: the coefficients above it are 0.</summary>
    public void Begin(int j, int m, ref Window window)
    {
        MakeRoom((j + 1) * m);
        _values.AsSpan(j * m, m).Clear();
        _noise.AsSpan(j * m, m).Clear();
        AtZero step = window.Polynomial;
        (_values[j * m], _noise[j * m]) = (step.Value, step.Noise);
        window.Polynomial = new(0, step.Missed, 0, step.NoiseMissed);
    }

    /// <summary>Window i..j from i..j-1, in whose place it goes, and i+1..j. What it contributes to the coefficient wanted.</summary>
    public AtZero Grow(int i, int m, double ui, double uj, double perGap)
    {
        Span<double> upper = _values.AsSpan(i * m, m);
        Span<double> lower = _values.AsSpan((i + 1) * m, m);
        Span<double> upperNoise = _noise.AsSpan(i * m, m);
        Span<double> lowerNoise = _noise.AsSpan((i + 1) * m, m);
        var contributed = new AtZero(upper[m - 1] - lower[m - 1], 0, upperNoise[m - 1] + lowerNoise[m - 1], 0);
        for (int c = m - 1; c >= 0; c--)
        {
            double value = ui * lower[c] - uj * upper[c];
            double noise = ui * lowerNoise[c] + uj * upperNoise[c];
            if (c > 0)
            {
                value += upper[c - 1] - lower[c - 1];
                noise += upperNoise[c - 1] + lowerNoise[c - 1];
            }

            (upper[c], upperNoise[c]) = (value * perGap, noise * perGap);
        }

        return contributed;
    }

    private void MakeRoom(int n)
    {
        if (_values.Length < n)
        {
            Array.Resize(ref _values, 2 * n);
            Array.Resize(ref _noise, 2 * n);
        }
    }
}
