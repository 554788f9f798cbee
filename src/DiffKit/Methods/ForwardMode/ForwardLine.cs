using DiffKit.Functions;
using DiffKit.Numbers;
using DiffKit.Numbers.Sides;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Derivatives of t → f(x + t·v) at t = 0, by numbers that carry them.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal readonly struct ForwardLine<F>(F f) where F : IGenericScalar
{
    /// <summary>∇f(x)·v; NaN where f is.</summary>
    public double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        Dual<double> y = f.Of<Dual<double>>(seeded.Span);
        return double.IsNaN(y.Primal) ? y.Primal : y.Tangent;
    }

    /// <summary>The derivative of order 2 or more.</summary>
    public double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        order == 2 && Curvature(x, v) is var curvature && double.IsFinite(curvature)
            ? curvature
            : Series(x, v, order).Derivative(order);

    /// <summary>A derivative that came out as NaN once more: a longer series may see further, as of ∛x³ and √x⁴ at 0, whose first
    /// coefficients follow from those of x³ and x⁴; and a series on each side, where |x| or max has a kink although f has none. Both sides by
    /// themselves are asked along an axis alone, since of such derivatives no mixed one can be made.</summary>
    public double Further(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double value, int order)
    {
        double derivative = Series(x, v, 2 * order + 2).Derivative(order);
        return double.IsNaN(derivative) && v.Count(0) >= v.Length - 1
            ? BothSides.Derivative(f.Of, value, x, v, order)
            : derivative;
    }

    /// <summary>All derivatives to the order given.</summary>
    public Jet<double> Series(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        using var seeded = new Scratch<Jet<double>>(x.Length);
        Lines.Seed(x, v, order, seeded.Span);
        return f.Of<Jet<double>>(seeded.Span);
    }

    /// <summary>The second derivative by duals of duals, which allocate nothing; at a power of 0 a Jet knows more.</summary>
    private double Curvature(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<Dual<double>>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        Dual<Dual<double>> y = f.Of<Dual<Dual<double>>>(seeded.Span);
        return double.IsNaN(y.Primal.Primal) ? y.Primal.Primal : y.Tangent.Tangent;
    }
}
