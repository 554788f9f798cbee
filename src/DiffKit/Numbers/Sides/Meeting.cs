namespace DiffKit.Numbers.Sides;

/// <summary>What ∇f and ∇²f·v tend to on the rays asked so far, and with them ∇f·v and vᵀ∇²f v.</summary>
/// <param name="value">f(x).</param>
/// <param name="v">The direction.</param>
internal sealed class Meeting(double value, double[] v)
{
    private readonly int _n = v.Length;
    private readonly Limits _slopes = new(v.Length + 1), _products = new(v.Length + 1);

    /// <summary>One more ray: f, which moves along v, and its slopes; false where f jumps or has no value there.</summary>
    public bool TryAdd(Dual<OneSided> y, ReadOnlySpan<Dual<OneSided>> slopes)
    {
        OneSided curvature = OneSided.Constant(0);
        for (int i = 0; i < _n; i++)
        {
            _slopes.Add(i, slopes[i].Primal);
            _products.Add(i, slopes[i].Tangent);
            curvature += OneSided.Constant(v[i]) * slopes[i].Tangent;
        }

        _slopes.Add(_n, y.Tangent);
        _products.Add(_n, curvature);
        return BothSides.IsValue(y.Primal, value);
    }

    /// <summary>Whether all that is NaN is a number on the rays.</summary>
    public bool IsKnown(ReadOnlySpan<double> product)
    {
        bool isKnown = true;
        for (int i = 0; i < _n; i++)
        {
            isKnown &= !double.IsNaN(product[i]) || (_slopes.IsKnown(i) && _products.IsKnown(i));
        }

        return isKnown;
    }

    /// <summary>Whether something that is NaN may be found yet.</summary>
    public bool IsOpen(ReadOnlySpan<double> product)
    {
        bool isOpen = false;
        for (int i = 0; i < _n && !isOpen && IsSame(_n); i++)
        {
            isOpen = double.IsNaN(product[i]) && IsSame(i);
        }

        return isOpen;
    }

    /// <summary>Whether f has one slope and one curvature along v, and in the plane of v and of a direction across it in which no slope and no
    /// product differs from ray to ray.</summary>
    public bool IsSmooth(Func<ReadOnlySpan<Turning>, Turning> f, int order, ReadOnlySpan<double> x)
    {
        if (!IsSame(_n))
        {
            return false;
        }

        (double[] w, double share) = Rays.Across(x, v, IsSame);
        double slope = -share * _slopes.Middle(_n), curvature = -share * _products.Middle(_n), length = 0;
        for (int i = 0; i < _n; i++)
        {
            slope += w[i] == 0 ? 0 : w[i] * _slopes.Middle(i);
            curvature += w[i] == 0 ? 0 : w[i] * _products.Middle(i);
            w[i] -= share * v[i];
            length += Math.Abs(w[i]) + Math.Abs(v[i]);
        }

        return !Array.Exists(w, each => each != 0) || new AllAround(
            (_slopes.Middle(_n), slope, length * SlopeSize), (_products.Middle(_n), curvature, length * ProductSize)).Holds(f, order, x, v, w);
    }

    /// <summary>Fills in what is the same on every ray, if f is smooth in the plane asked: else what was NaN stays so. NaN takes the place of a
    /// number that jumps, or is the derivative of a slope that does, or is not what the rays tell.</summary>
    public void Write(Span<double> product, double scale, bool isSmooth)
    {
        for (int i = 0; i < _n; i++)
        {
            double limit = _products.Middle(i) * scale;
            product[i] = IsSame(i)
                ? isSmooth || Math.Abs(limit - product[i]) <= BothSides.Rounding * ProductSize * scale ? limit : double.NaN
                : _slopes.IsKnown(i) && _products.IsKnown(i) ? double.NaN
                : product[i];
        }
    }

    /// <summary>Against the geometric mean of the orders below and above, what vanishes is measured too.</summary>
    private double SlopeSize => Math.Max(_slopes.Largest, Math.Sqrt(Math.Abs(value) * _slopes.Beyond));

    private double ProductSize => Math.Max(_products.Largest, Math.Sqrt(_slopes.Largest * _products.Beyond));

    private bool IsSame(int i) => _slopes.IsSame(i, SlopeSize) && _products.IsSame(i, ProductSize);
}
