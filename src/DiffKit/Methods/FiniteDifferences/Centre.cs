namespace DiffKit.Methods.FiniteDifferences;

/// <summary>f(x) for several lines through x: called when the first of them wants it, and only then.</summary>
internal sealed class Centre
{
    private readonly Lock _lock = new();
    private double[] _value = [];
    private volatile int _calls;

    /// <summary>Calls made here, 0 or 1.</summary>
    public int Calls => _calls;

    /// <summary>Begins anew, for another x.</summary>
    public void Forget() => _calls = 0;

    /// <summary>f(x), m numbers.</summary>
    public ReadOnlySpan<double> Of(Line line)
    {
        if (_calls > 0)
        {
            return _value;
        }

        lock (_lock)
        {
            if (_calls == 0)
            {
                ReadOnlySpan<double> value = line.CallCentre();
                _value = _value.Length == value.Length ? _value : new double[value.Length];
                value.CopyTo(_value);
                _calls = 1;
            }

            return _value;
        }
    }
}
