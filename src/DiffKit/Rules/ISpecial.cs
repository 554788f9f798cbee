using System.Numerics;

namespace DiffKit.Rules;

/// <summary>A rule for a function that .NET's numbers do not have: its value is worked out on double.</summary>
internal interface ISpecial<R> : IRule where R : ISpecial<R>
{
    static abstract double OnDouble(double u);
}

/// <summary>As <see cref="ISpecial{R}"/>, of a whole number n (an index, which carries no derivative) and an argument; its slope is made of
/// its neighbours.</summary>
internal interface IIndexed<R> : IRule2 where R : IIndexed<R>
{
    static abstract double OnDouble(int n, double u);

    /// <summary>The weights in ∂f(n, u)/∂u = Below·f(n - 1, u) + Above·f(n + 1, u).</summary>
    static abstract (U Below, U Above) Slopes<U>(U n) where U : IFloatingPointIeee754<U>;

    static bool IRule2.IsFamily => true;

    static U IRule2.SlopeA<U>(U a, U b, U y) => U.NaN;
}

/// <summary>What such rules have in common: by the number's own chain rule where it has one, else worked out on double.</summary>
/// <remarks>Each rule of the table names these, rather than inherit them: a generic member that an interface supplies is lost to Native AOT
/// where it is reached by way of a number made of formulas.</remarks>
internal static class Valued
{
    public static U Of<R, U>(U u) where R : ISpecial<R> where U : IFloatingPointIeee754<U> =>
        Hosted<R, U>.OnCarrier is { } apply ? apply(u, u) : U.CreateTruncating(R.OnDouble(double.CreateTruncating(u)));

    public static U Of<R, U>(U a, U b) where R : IIndexed<R> where U : IFloatingPointIeee754<U> =>
        Hosted2<R, U>.OnCarrier is { } apply
            ? apply(a, b)
            : U.CreateTruncating(R.OnDouble(int.CreateChecked(a), double.CreateTruncating(b)));

    public static (U Below, U Above)? Neighbours<R, U>(U n) where R : IIndexed<R> where U : IFloatingPointIeee754<U> => R.Slopes(n);

    /// <summary>∂f(n, u)/∂u.</summary>
    public static U Slope<R, U>(U n, U u) where R : IIndexed<R> where U : IFloatingPointIeee754<U>
    {
        (U below, U above) = R.Slopes(n);
        U next = above * Hosted2<R, U>.Of(n + U.One, u);
        return U.IsZero(below) ? next : below * Hosted2<R, U>.Of(n - U.One, u) + next;
    }
}
