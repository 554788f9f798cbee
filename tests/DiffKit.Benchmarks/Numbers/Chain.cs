using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>exp(sin(exp(sin(... x)))), ten deep.</summary>
internal readonly struct Chain : IGenericScalar
{
    private const int Depth = 10;

    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T y = x[0];
        for (int i = 0; i < Depth; i++)
        {
            y = T.Exp(T.Sin(y));
        }

        return y;
    }

    public static double SlopeByHand(double x)
    {
        double y = x, slope = 1;
        for (int i = 0; i < Depth; i++)
        {
            double e = Math.Exp(Math.Sin(y));
            slope *= Math.Cos(y) * e;
            y = e;
        }

        return slope;
    }

    /// <summary>The second derivative: with s = sin y, e = eˢ: e′ = e·cos y·y′, e″ = e·((cos² y - sin y)·y′² + cos y·y″).</summary>
    public static double CurvatureByHand(double x)
    {
        double y = x, slope = 1, curvature = 0;
        for (int i = 0; i < Depth; i++)
        {
            var (sin, cos) = Math.SinCos(y);
            double e = Math.Exp(sin);
            curvature = e * ((cos * cos - sin) * slope * slope + cos * curvature);
            slope = e * cos * slope;
            y = e;
        }

        return curvature;
    }

    /// <summary>The Taylor coefficients, by s′ = c·y′, c′ = -s·y′, e′ = e·s′.</summary>
    public static void SeriesByHand(double x, Span<double> y)
    {
        Span<double> s = stackalloc double[y.Length], c = stackalloc double[y.Length], e = stackalloc double[y.Length];
        y.Clear();
        (y[0], y[1]) = (x, 1);
        for (int i = 0; i < Depth; i++)
        {
            (s[0], c[0]) = Math.SinCos(y[0]);
            e[0] = Math.Exp(s[0]);
            for (int k = 1; k < y.Length; k++)
            {
                double sk = 0, ck = 0, ek = 0;
                for (int j = 1; j <= k; j++)
                {
                    sk += j * y[j] * c[k - j];
                    ck -= j * y[j] * s[k - j];
                }

                (s[k], c[k]) = (sk / k, ck / k);
                for (int j = 1; j <= k; j++)
                {
                    ek += j * s[j] * e[k - j];
                }

                e[k] = ek / k;
            }

            e.CopyTo(y);
        }
    }
}
