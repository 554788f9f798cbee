using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>The negative log-likelihood of a Gaussian mixture, the objective of ADBench (Šrajer, Kukelova, Fitzgibbon 2018) without its
/// constants: K weights α, K means μ of D numbers, K inverse Cholesky factors Q, of which the D diagonal entries are logarithms.</summary>
internal readonly struct Mixture(double[][] points, int components) : IGenericScalar
{
    private int Dimension => points[0].Length;

    private int FactorSize => Dimension * (Dimension + 1) / 2;

    public int Parameters => components * (1 + Dimension + FactorSize);

    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        int d = Dimension, size = FactorSize;
        ReadOnlySpan<T> alpha = x[..components], means = x.Slice(components, components * d), factors = x[(components * (1 + d))..];
        var diagonal = new T[components * d];
        var logDeterminant = new T[components];
        T half = T.CreateTruncating(0.5), total = T.Zero, prior = T.Zero;
        for (int k = 0; k < components; k++)
        {
            T sum = T.Zero;
            for (int i = 0; i < size; i++)
            {
                T q = factors[k * size + i];
                if (i < d)
                {
                    sum += q;
                    q = diagonal[k * d + i] = T.Exp(q);
                }

                prior += half * q * q;
            }

            logDeterminant[k] = sum;
            prior -= sum;
        }

        var terms = new T[components];
        var centred = new T[d];
        foreach (double[] point in points)
        {
            for (int k = 0; k < components; k++)
            {
                for (int i = 0; i < d; i++)
                {
                    centred[i] = T.CreateTruncating(point[i]) - means[k * d + i];
                }

                T squares = SquaredNorm(diagonal.AsSpan(k * d, d), factors.Slice(k * size + d, size - d), centred);
                terms[k] = alpha[k] + logDeterminant[k] - half * squares;
            }

            total += LogSumExp<T>(terms);
        }

        return prior - total + T.CreateTruncating(points.Length) * LogSumExp(alpha);
    }

    /// <summary>|Q·c|², Q lower triangular.</summary>
    private static T SquaredNorm<T>(ReadOnlySpan<T> diagonal, ReadOnlySpan<T> below, ReadOnlySpan<T> c) where T : IFloatingPointIeee754<T>
    {
        T squares = T.Zero;
        int at = 0;
        for (int i = 0; i < c.Length; i++)
        {
            T sum = diagonal[i] * c[i];
            for (int j = 0; j < i; j++)
            {
                sum += below[at++] * c[j];
            }

            squares += sum * sum;
        }

        return squares;
    }

    private static T LogSumExp<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T largest = x[0], sum = T.Zero;
        foreach (T each in x)
        {
            largest = each > largest ? each : largest;
        }

        foreach (T each in x)
        {
            sum += T.Exp(each - largest);
        }

        return largest + T.Log(sum);
    }
}
