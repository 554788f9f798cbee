using System.Numerics;
using DiffKit.Functions;
using DiffKit.Numbers;

namespace DiffKit.Methods.ComplexStep;

/// <summary>The complex step on generic C#: seed x + ih·v, evaluate, read the imaginary part over h; for order k on multicomplex numbers
/// of k units, one call on 2ᵏ components.</summary>
/// <typeparam name="F">The function, on every number type.</typeparam>
internal sealed class MulticomplexScalar<F>(F f, int? inputs) : ScalarFunction where F : IGenericScalar
{
    /// <summary>At 64 components and 3⁶ multiplications a product, more would be no use.</summary>
    private const int HighestOrder = 6;

    private readonly F _f = Require.Function(f);

    /// <inheritdoc/>
    public override int? Inputs { get; } = Require.Inputs(inputs);

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.Length(x, Inputs, nameof(x));
        return _f.Of(x);
    }

    /// <inheritdoc/>
    public override Estimate Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        Require.Order(order);
        Require.Line(x, v, Inputs);
        double derivative = Derivative(x, v, order);
        return Estimate.Exact(derivative == 0 ? 0 : derivative); // without the sign of -0, which means nothing here
    }

    /// <inheritdoc/>
    public override SparsityPattern? HessianPattern(ReadOnlySpan<double> x)
    {
        Require.Point(x, Inputs);
        return new(x.Length, Patterns.HessianRows(_f.Of, x));
    }

    private double Derivative(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        if (order > HighestOrder)
        {
            throw new ArgumentOutOfRangeException(
                nameof(order), $"A complex step reaches order {HighestOrder}, not {order}; Function.Forward reaches any.");
        }

        if (!v.ContainsAnyExcept(0))
        {
            return 0;
        }

        double h = ImaginaryStep.Along(x, v, order).Size;
        return Imaginary(x.ToArray(), Array.ConvertAll(v.ToArray(), vi => vi * h), order, static y => y) / Math.Pow(h, order);
    }

    /// <summary>The part of f(x + (i + j + ...)·step) in i·j·..., of as many units as are left.</summary>
    private double Imaginary<T>(T[] x, double[] step, int units, Func<T, double> read) where T : IFloatingPointIeee754<T>
    {
        if (units == 0)
        {
            T y = _f.Of<T>(x);
            return T.IsNaN(y) ? double.NaN : read(y);
        }

        Multicomplex<T>[] moved = [.. x.Zip(step, (xi, si) => new Multicomplex<T>(xi, T.CreateChecked(si)))];
        return Imaginary(moved, step, units - 1, y => read(y.Imaginary));
    }
}
