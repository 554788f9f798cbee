using System.Numerics;

namespace DiffKit.Functions;

/// <summary>A point on another number type: numbers that carry nothing.</summary>
internal static class Constants
{
    public static TTo[] Of<TFrom, TTo>(ReadOnlySpan<TFrom> x) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo>
    {
        var y = new TTo[x.Length];
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = TTo.CreateChecked(x[i]);
        }

        return y;
    }
}
