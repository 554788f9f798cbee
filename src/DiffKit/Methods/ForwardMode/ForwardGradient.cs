using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>The passes that a gradient takes, on as many lanes as are fastest for its length.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal readonly struct ForwardGradient<F>(F f) where F : IGenericScalar
{
    private readonly ForwardPasses<F, Lanes8> _by8 = new(f);
    private readonly ForwardPasses<F, Lanes16> _by16 = new(f);
    private readonly ForwardPasses<F, Lanes32> _by32 = new(f);

    /// <summary>How many passes n variables take.</summary>
    public static int Passes(int n) => (n + Lane.Widest - 1) / Lane.Widest;

    /// <summary>As many variables a pass as are fastest, and what is left over on as few lanes as hold it; false where an entry is NaN
    /// although f is not.</summary>
    public bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        int rest = x.Length % Lane.Widest, whole = rest > Lane.Widest / 2 ? x.Length : x.Length - rest;
        return whole == 0 ? TryPass(x, 0, gradient)
            : whole == x.Length ? TryWidest(x, gradient)
            : TryWidest(x, gradient[..whole]) & TryPass(x, whole, gradient[whole..]);
    }

    private bool TryWidest(ReadOnlySpan<double> x, Span<double> gradient) =>
        Lane.Widest == Lanes32.Width ? _by32.Pull(x, 0, gradient) : _by16.Pull(x, 0, gradient);

    private bool TryPass(ReadOnlySpan<double> x, int from, Span<double> gradient) =>
        gradient.Length <= Lanes8.Width ? _by8.Pull(x, from, gradient) : _by16.Pull(x, from, gradient);
}
