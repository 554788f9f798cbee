using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ForwardMode;

/// <summary>Forward mode: seed x + t·v, evaluate, read the tangent. Order 1 on duals, higher orders on a Jet; n passes a gradient, eight
/// variables a pass.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class ForwardScalar<F>(F f, int? inputs) : GenericScalar<F>(f, inputs) where F : IGenericScalar
{
    /// <summary>How many seeds take less time to clear on the stack than to borrow.</summary>
    private const int OnStack = 16;

    /// <inheritdoc/>
    public override int PullEvaluations(int n) => (n + Dual8.Width - 1) / Dual8.Width;

    /// <inheritdoc/>
    [SkipLocalsInit]
    public override bool TryPull(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.Point(x, Inputs);
        Require.Destination(gradient.Length, x.Length);
        if (x.Length <= OnStack)
        {
            Pull(x, stackalloc Dual8[x.Length], gradient);
        }
        else
        {
            using var seeded = new Scratch<Dual8>(x.Length);
            Pull(x, seeded.Span, gradient);
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool TryPullAlong(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        Require.Line(x, v, Inputs);
        Require.Destination(product.Length, x.Length);
        using var seeded = new Scratch<Dual<Dual8>>(x.Length);
        for (int first = 0; first < x.Length; first += Dual8.Width)
        {
            Seed.Axes(x, v, first, seeded.Span);
            Seed.Read(Wrapped.Of<Dual<Dual8>>(seeded.Span).Tangent.Tangents, product[first..]);
        }

        return true;
    }

    /// <summary>Compiled apart, f keeps the registers to itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Dual8 Evaluate(ReadOnlySpan<Dual8> seeded) => Wrapped.Of(seeded);

    private void Pull(ReadOnlySpan<double> x, Span<Dual8> seeded, Span<double> gradient)
    {
        for (int first = 0; first < x.Length; first += Dual8.Width)
        {
            Seed.Axes(x, first, seeded);
            Dual8 y = Evaluate(seeded);
            Seed.Read(y.Tangents, gradient[first..]);
            if (!Vector512.EqualsAll(y.Tangents, y.Tangents) && !double.IsNaN(y.Primal))
            {
                PullEach(x, gradient.Slice(first, Math.Min(Dual8.Width, gradient.Length - first)), first);
            }
        }
    }

    /// <summary>The entries that came out as NaN again, one by one: a <see cref="Dual{T}"/> knows what stands still.</summary>
    private void PullEach(ReadOnlySpan<double> x, Span<double> gradient, int first)
    {
        var v = new double[x.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            v[first + i] = 1;
            gradient[i] = double.IsNaN(gradient[i]) ? Slope(x, v) : gradient[i];
            v[first + i] = 0;
        }
    }

    /// <inheritdoc/>
    protected override double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<double>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        return Wrapped.Of<Dual<double>>(seeded.Span).Tangent;
    }

    /// <inheritdoc/>
    protected override double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order) =>
        order == 2 && Curvature(x, v) is var curvature && double.IsFinite(curvature)
            ? curvature
            : Wrapped.Of<Jet<double>>(Lines.Of(x, v, order)).Derivative(order);

    /// <summary>The second derivative by duals of duals, which allocate nothing; at a power of 0 a Jet knows more.</summary>
    private double Curvature(ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        using var seeded = new Scratch<Dual<Dual<double>>>(x.Length);
        Lines.Seed(x, v, seeded.Span);
        return Wrapped.Of<Dual<Dual<double>>>(seeded.Span).Tangent.Tangent;
    }

    /// <inheritdoc/>
    protected override int[][] HessianRows(ReadOnlySpan<double> x) => Patterns.HessianRows(Wrapped.Of, x);
}
