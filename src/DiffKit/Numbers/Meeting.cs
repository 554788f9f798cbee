namespace DiffKit.Numbers;

/// <summary>What ∇f and ∇²f·v tend to on the rays asked so far, and with them ∇f·v and vᵀ∇²f v.</summary>
/// <param name="n">The number of variables.</param>
/// <param name="value">f(x).</param>
internal sealed class Meeting(int n, double value)
{
    private readonly Limits _slopes = new(n + 1), _products = new(n + 1);

    /// <summary>One more ray: f, which moves along v, and its slopes.</summary>
    public void Add(Dual<OneSided> y, ReadOnlySpan<Dual<OneSided>> slopes, ReadOnlySpan<double> v)
    {
        OneSided curvature = OneSided.Constant(0);
        for (int i = 0; i < n; i++)
        {
            _slopes.Add(i, slopes[i].Primal);
            _products.Add(i, slopes[i].Tangent);
            curvature += OneSided.Constant(v[i]) * slopes[i].Tangent;
        }

        _slopes.Add(n, y.Tangent);
        _products.Add(n, curvature);
    }

    /// <summary>Whether something that is NaN may be found yet.</summary>
    public bool IsOpen(ReadOnlySpan<double> product)
    {
        bool isOpen = false;
        for (int i = 0; i < n && !isOpen && IsSame(n); i++)
        {
            isOpen = double.IsNaN(product[i]) && IsSame(i);
        }

        return isOpen;
    }

    /// <summary>Fills in what is the same on every ray; where f curves along v in more ways than one, nothing that was NaN. NaN takes the
    /// place of a number that jumps, or is the derivative of a slope that does.</summary>
    public void Write(Span<double> product, double scale)
    {
        for (int i = 0; i < n; i++)
        {
            product[i] = IsSame(i) && (IsSame(n) || !double.IsNaN(product[i])) ? _products.Middle(i) * scale
                : _slopes.IsKnown(i) && _products.IsKnown(i) ? double.NaN
                : product[i];
        }
    }

    /// <summary>Against the geometric mean of the orders below and above, what vanishes is measured too.</summary>
    private bool IsSame(int i) => _slopes.IsSame(i, Math.Sqrt(Math.Abs(value) * _slopes.Beyond))
        && _products.IsSame(i, Math.Sqrt(_slopes.Largest * _products.Beyond));
}
