namespace DiffKit.Numbers.Sides;

/// <summary>∇²f·v at a point around which f is smooth, although a piece of f is not: that of cos √(x² + y²) at 0. On a ray from the point,
/// where no kink lies, ∇²f·v is a series; what it tends to is the answer where that is the same on every ray, and f curves in no other way
/// anywhere in a plane through v.</summary>
internal static class EverySide
{
    /// <summary>Of the series: as many coefficients as a number keeps in place, and more where those are too few, since each division by a
    /// series that starts at 0 loses some.</summary>
    private static readonly int[] s_orders = [7, 15];

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
        double[] unit = Unit(x, v, out double scale);
        foreach (int order in s_orders)
        {
            var met = new Meeting(value, unit);
            if (!AskRays(f, order, x, unit, met, product))
            {
                return;
            }

            if (met.IsKnown(product) || order == s_orders[^1])
            {
                met.Write(product, scale, met.IsOpen(product) && met.IsSmooth(turning, order, x));
                return;
            }
        }
    }

    /// <summary>As long as something may be found; false where f has no value on a ray.</summary>
    private static bool AskRays(
        Func<ReadOnlySpan<Adjoint<Dual<OneSided>>>, Adjoint<Dual<OneSided>>> f, int order,
        ReadOnlySpan<double> x, double[] v, Meeting met, ReadOnlySpan<double> product)
    {
        using var tape = new Tape<Dual<OneSided>>();
        var seeded = new Dual<OneSided>[x.Length];
        bool hasValue = true;
        for (int ray = 0; hasValue && ray < Rays.Count(x.Length) && (ray == 0 || met.IsOpen(product)); ray++)
        {
            for (int i = 0; i < seeded.Length; i++)
            {
                seeded[i] = new(new(Jet<double>.Line(x[i], Rays.Component(ray, i, x), order)), OneSided.Constant(v[i]));
            }

            Adjoint<Dual<OneSided>> y = f(tape.FirstVariables(seeded));
            hasValue = met.TryAdd(y.Primal, tape.FirstDerivatives(y, x.Length));
        }

        return hasValue;
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
