namespace DiffKit.Numbers.Sides;

/// <summary>What a smooth f is to second order: f(x) + t·∇f·d + t²·dᵀ∇²f d/2.</summary>
/// <param name="value">f(x).</param>
/// <param name="n">The number of variables.</param>
internal sealed class Paraboloid(double value, int n)
{
    private readonly double[] _slopes = new double[n];

    /// <summary>∇²f.</summary>
    public double[][] Columns { get; } = [.. Enumerable.Range(0, n).Select(_ => new double[n])];

    /// <summary>Whether all that was set is finite.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>∂f/∂xᵢ, which move along the j-th variable.</summary>
    public void Set(int j, ReadOnlySpan<Dual<OneSided>> slopes)
    {
        for (int i = 0; i < n; i++)
        {
            (_slopes[i], Columns[j][i]) = (slopes[i].Primal.Coefficient(0), slopes[i].Tangent.Coefficient(0));
            IsKnown &= double.IsFinite(_slopes[i]) && double.IsFinite(Columns[j][i]);
        }
    }

    /// <summary>Whether f on a ray along d is no other but for rounding. Against the geometric mean of the orders below and above, what
    /// vanishes is measured too.</summary>
    public bool Fits(OneSided f, double[] d)
    {
        (double slope, double slopeSize) = Slope(d);
        (double curvature, double size) = Curvature(d, d);
        size = Math.Max(size, Math.Sqrt(double.MaxNumber(slopeSize * Math.Abs(f.Coefficient(3)), 0)));
        slopeSize = Math.Max(slopeSize, Math.Sqrt(Math.Abs(value) * size));
        return BothSides.IsValue(f, value)
            && Math.Abs(f.Coefficient(1) - slope) <= AllAround.Rounding * slopeSize
            && Math.Abs(2 * f.Coefficient(2) - curvature) <= AllAround.Rounding * size;
    }

    /// <summary>The same in the plane of v and w.</summary>
    public AllAround Around(double[] v, double[] w)
    {
        (double slopeV, double sizeV) = Slope(v);
        (double slopeW, double sizeW) = Slope(w);
        (double along, double size) = Curvature(v, v);
        (double between, double sizeBetween) = Curvature(v, w);
        size += sizeBetween;
        return new((slopeV, slopeW, sizeV + sizeW + Math.Sqrt(Math.Abs(value) * size)), (along, between, size));
    }

    private (double Sum, double Size) Slope(double[] d)
    {
        double sum = 0, size = 0;
        for (int i = 0; i < n; i++)
        {
            sum += d[i] * _slopes[i];
            size += Math.Abs(d[i] * _slopes[i]);
        }

        return (sum, size);
    }

    private (double Sum, double Size) Curvature(double[] d, double[] e)
    {
        double sum = 0, size = 0;
        for (int k = 0; k < n * n; k++)
        {
            double term = d[k / n] * Columns[k / n][k % n] * e[k % n];
            sum += term;
            size += Math.Abs(term);
        }

        return (sum, size);
    }
}
