using System.Numerics;

namespace DiffKit.Rules;

/// <summary>A rule for a function that .NET's numbers do not have: its value is worked out on double.</summary>
internal interface ISpecial<R> : IRule where R : ISpecial<R>
{
    static abstract double OnDouble(double u);

    static U IRule.Of<U>(U u) => Hosted<R, U>.OnCarrier is { } apply ? apply(u) : U.CreateTruncating(R.OnDouble(double.CreateTruncating(u)));
}

/// <summary>As <see cref="ISpecial{R}"/>, of a whole number n (an index, which carries no derivative) and an argument; its slope is made of
/// its neighbours.</summary>
internal interface IIndexed<R> : IRule2 where R : IIndexed<R>
{
    static abstract double OnDouble(int n, double u);

    /// <summary>The weights in ∂f(n, u)/∂u = Below·f(n - 1, u) + Above·f(n + 1, u).</summary>
    static abstract (U Below, U Above) Slopes<U>(U n) where U : IFloatingPointIeee754<U>;

    static U IRule2.Of<U>(U a, U b) => Hosted2<R, U>.OnCarrier is { } apply
        ? apply(a, b)
        : U.CreateTruncating(R.OnDouble(int.CreateChecked(a), double.CreateTruncating(b)));

    static (U Below, U Above)? IRule2.Neighbours<U>(U a) => R.Slopes(a);

    static U IRule2.SlopeA<U>(U a, U b, U y) => U.NaN;

    static U IRule2.SlopeB<U>(U a, U b, U y)
    {
        (U below, U above) = R.Slopes(a);
        U next = above * Hosted2<R, U>.Of(a + U.One, b);
        return U.IsZero(below) ? next : below * Hosted2<R, U>.Of(a - U.One, b) + next;
    }
}
