using System.Numerics;

namespace DiffKit.Rules;

/// <summary>A rule for a function that .NET's numbers do not have: its value is worked out on double.</summary>
internal interface ISpecial<R> : IRule where R : ISpecial<R>
{
    static abstract double OnDouble(double u);

    static U IRule.Of<U>(U u) => Hosted<R, U>.OnCarrier is { } apply ? apply(u) : U.CreateTruncating(R.OnDouble(double.CreateTruncating(u)));
}

/// <summary>As <see cref="ISpecial{R}"/>, of a whole number n (an index, which carries no derivative) and an argument.</summary>
internal interface IIndexed<R> : IRule2 where R : IIndexed<R>
{
    static abstract double OnDouble(int n, double u);

    static U IRule2.Of<U>(U a, U b) => Hosted2<R, U>.OnCarrier is { } apply
        ? apply(a, b)
        : U.CreateTruncating(R.OnDouble(int.CreateChecked(a), double.CreateTruncating(b)));

    static U IRule2.SlopeA<U>(U a, U b, U y) => U.NaN;
}
