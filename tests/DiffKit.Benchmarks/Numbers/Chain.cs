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
}
