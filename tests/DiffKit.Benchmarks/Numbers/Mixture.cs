using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>The negative log-likelihood of a Gaussian mixture, the objective of ADBench (Šrajer, Kukelova, Fitzgibbon 2018) without its
/// constants: K weights α, K means μ of D numbers, K inverse Cholesky factors Q, of which the D diagonal entries are logarithms.</summary>
internal readonly struct Mixture(double[][] points, int components) : IGenericScalar
{
    private int Dimension => points[0].Length;

    private int FactorSize => Dimension * (Dimension + 1) / 2;

    public int Parameters => components * (1 + Dimension + FactorSize);

    /// <summary>For each point and component d centred numbers, d² operations of Q·c, 2d of its norm, 3 of the term and 3 of the sum of
    /// exponentials; besides, the prior and the weights.</summary>
    public int Operations => points.Length * (components * (Dimension * (Dimension + 3) + 6) + 3)
        + components * (3 * FactorSize + 2 * Dimension + 4) + 5;

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

            total += default(LogSumExp).Of<T>(terms);
        }

        return prior - total + T.CreateTruncating(points.Length) * default(LogSumExp).Of(alpha);
    }

    /// <summary>The gradient worked out on paper: for each point the share w of each component, and then
    /// ∂t/∂α = 1, ∂t/∂μ = Qᵀy, ∂t/∂Q = -y·cᵀ, for t = α + log det Q - |y|²/2, y = Q·c, c = point - μ.</summary>
    public void GradientByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        int d = Dimension, size = FactorSize, means = components, factors = components * (1 + d);
        Span<double> diagonal = stackalloc double[components * d], terms = stackalloc double[components];
        Span<double> centred = stackalloc double[components * d], y = stackalloc double[components * d];
        LogSumExp.GradientByHand(x[..components], gradient[..components]);
        gradient[means..factors].Clear();
        for (int k = 0; k < components; k++)
        {
            gradient[k] *= points.Length;
            for (int i = 0; i < size; i++)
            {
                int at = factors + k * size + i;
                double q = i < d ? diagonal[k * d + i] = Math.Exp(x[at]) : x[at];
                gradient[at] = i < d ? q * q - 1 : q;
            }
        }

        foreach (double[] point in points)
        {
            for (int k = 0; k < components; k++)
            {
                int below = factors + k * size + d;
                double sum = x[k], squares = 0;
                for (int i = 0; i < d; i++)
                {
                    double c = centred[k * d + i] = point[i] - x[means + k * d + i], yi = diagonal[k * d + i] * c;
                    for (int j = 0; j < i; j++)
                    {
                        yi += x[below++] * centred[k * d + j];
                    }

                    y[k * d + i] = yi;
                    squares += yi * yi;
                    sum += x[factors + k * size + i];
                }

                terms[k] = sum - squares / 2;
            }

            LogSumExp.GradientByHand(terms, terms);
            for (int k = 0; k < components; k++)
            {
                double w = terms[k];
                int below = factors + k * size + d;
                gradient[k] -= w;
                for (int i = 0; i < d; i++)
                {
                    double yi = w * y[k * d + i], diagonalTerm = yi * diagonal[k * d + i];
                    gradient[factors + k * size + i] += diagonalTerm * centred[k * d + i] - w;
                    gradient[means + k * d + i] -= diagonalTerm;
                    for (int j = 0; j < i; j++)
                    {
                        gradient[means + k * d + j] -= yi * x[below];
                        gradient[below++] += yi * centred[k * d + j];
                    }
                }
            }
        }
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
}
