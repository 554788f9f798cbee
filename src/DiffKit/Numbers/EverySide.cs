namespace DiffKit.Numbers;

/// <summary>∇²f·v at a point around which f is smooth, although a piece of f is not: that of cos √(x² + y²) at 0. On a ray from the point,
/// where no kink lies, ∇²f·v is a series; what it tends to is the answer where that is the same on every ray, and f curves in no other way
/// anywhere in a plane through v.</summary>
internal static class EverySide
{
    /// <summary>Of the series: as many coefficients as a number keeps in place. Each division by one that starts at 0 loses some.</summary>
    public const int Order = 7;

    /// <summary>Fills in what is NaN and is the same on every ray. What is a number, perhaps since means were taken at a kink, is put right,
    /// and is NaN where it, or ∂f/∂xᵢ, jumps. Where f has no value on a side, all stays as it is.</summary>
    /// <param name="f">The function.</param>
    /// <param name="turning">The function on rays that turn.</param>
    /// <param name="value">f(x).</param>
    /// <param name="x">The point.</param>
    /// <param name="v">The direction.</param>
    /// <param name="product">∇²f·v by the chain rule, n numbers.</param>
    public static void HessianVector(
        Func<ReadOnlySpan<Adjoint<Dual<OneSided>>>, Adjoint<Dual<OneSided>>> f,
        Func<ReadOnlySpan<Turning>, Turning> turning,
        double value, ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        using var tape = new Tape<Dual<OneSided>>();
        double[] unit = Unit(x, v, out double scale);
        var seeded = new Dual<OneSided>[x.Length];
        var met = new Meeting(value, unit);
        for (int ray = 0; ray < Rays.Count(x.Length) && (ray == 0 || met.IsOpen(product)); ray++)
        {
            for (int i = 0; i < seeded.Length; i++)
            {
                seeded[i] = new(new(Jet<double>.Line(x[i], Rays.Component(ray, i, x), Order)), OneSided.Constant(unit[i]));
            }

            Adjoint<Dual<OneSided>> y = f(tape.FirstVariables(seeded));
            if (!BothSides.IsValue(y.Primal.Primal, value))
            {
                return;
            }

            met.Add(y.Primal, tape.FirstDerivatives(y, x.Length));
        }

        met.Write(product, scale, met.IsOpen(product) && met.IsSmooth(turning, x));
    }

    /// <summary>v in units of a power of two, so that its largest component is about the size of the variable.</summary>
    private static double[] Unit(ReadOnlySpan<double> x, ReadOnlySpan<double> v, out double scale)
    {
        double longest = 0;
        for (int i = 0; i < v.Length; i++)
        {
            longest = Math.Max(longest, Math.Abs(v[i]) / Rays.Size(x[i]));
        }

        double unit = scale = longest == 0 ? 1 : Math.ScaleB(1, Math.ILogB(longest));
        return Array.ConvertAll(v.ToArray(), each => each / unit);
    }
}
