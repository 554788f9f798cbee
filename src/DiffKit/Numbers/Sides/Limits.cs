namespace DiffKit.Numbers.Sides;

/// <summary>n numbers, as they are from several sides.</summary>
internal sealed class Limits(int n)
{
    private readonly (double Low, double High)[] _range = [.. Enumerable.Repeat((double.PositiveInfinity, double.NegativeInfinity), n)];

    /// <summary>The largest of the numbers.</summary>
    public double Largest { get; private set; }

    /// <summary>The largest of their slopes.</summary>
    public double Beyond { get; private set; }

    /// <summary>The i-th number from one more side.</summary>
    public void Add(int i, OneSided number)
    {
        double limit = number.Coefficient(0);
        _range[i] = (Math.Min(_range[i].Low, limit), Math.Max(_range[i].High, limit));
        Largest = Larger(Largest, limit);
        Beyond = Larger(Beyond, number.Coefficient(1));
    }

    /// <summary>Whether it is a number from every side.</summary>
    public bool IsKnown(int i) => double.IsFinite(_range[i].High - _range[i].Low);

    /// <summary>Whether it is the same, but for rounding, from every side.</summary>
    /// <param name="i">Which one.</param>
    /// <param name="size">How large it would be, did nothing cancel.</param>
    public bool IsSame(int i, double size) => _range[i].High - _range[i].Low <= BothSides.Rounding * size;

    /// <summary>Amid the sides; 0 where they differ in sign.</summary>
    public double Middle(int i) => _range[i] is ( <= 0, >= 0) ? 0 : _range[i].Low + (_range[i].High - _range[i].Low) / 2;

    private static double Larger(double most, double x) => double.IsFinite(x) ? Math.Max(most, Math.Abs(x)) : most;
}
