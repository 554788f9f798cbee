using DiffKit.Functions;
using DiffKit.Operators;

namespace DiffKit;

/// <summary>∇²f·v without the matrix: pulled through numbers that push where the method can, else by polarisation,
/// eᵢᵀ∇²f v = (D²(v + eᵢ) - D²(v - eᵢ)) / 4 with D²(v) = vᵀ∇²f v.</summary>
public static class HessianVectorOperator
{
    /// <summary>∇²f(x)·v, n numbers: how the gradient changes along v.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="v">The direction, n finite numbers; used as it is, never normalised.</param>
    /// <returns>n numbers, at a small multiple of f in reverse mode, at 2n second derivatives along lines elsewhere.</returns>
    /// <exception cref="ArgumentException">x or v has the wrong length, or is not finite.</exception>
    public static double[] HessianVector(this ScalarFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        Require.Line(x, v, f.Inputs);
        var product = new double[x.Length];
        return f.TryPullAlong(x, v, product) ? product : ByPolarisation(f, x, v.ToArray());
    }

    private static double[] ByPolarisation(ScalarFunction f, ReadOnlySpan<double> x, double[] v)
    {
        var estimates = new Estimate[2 * v.Length];
        f.AlongEach(x, Direction, 2, estimates);
        var product = new double[v.Length];
        for (int i = 0; i < product.Length; i++)
        {
            product[i] = (estimates[2 * i].Value - estimates[2 * i + 1].Value) / 4;
        }

        return product;

        void Direction(int k, Span<double> direction)
        {
            v.CopyTo(direction);
            direction[k / 2] += k % 2 == 0 ? 1 : -1;
        }
    }
}
