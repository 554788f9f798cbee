using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiffKit.Rules;

/// <summary>A rule on a number type: by the type's chain rule where it has one, as plain arithmetic where not. Found once for each
/// pair and then a constant to the compiler, so that nothing is boxed.</summary>
internal static class Hosted<R, U> where R : IRule where U : IFloatingPointIeee754<U>
{
    /// <summary>Null on a number that carries nothing, such as double.</summary>
    public static readonly Func<U, U, U>? OnCarrier = (object)U.Zero is IRuleHost<U> host ? host.Host(RuleCall.One<R>()) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static U Of(U u) => OnCarrier is { } apply ? apply(u, u) : R.Of(u);
}

/// <inheritdoc cref="Hosted{R, U}"/>
internal static class Hosted2<R, U> where R : IRule2 where U : IFloatingPointIeee754<U>
{
    /// <inheritdoc cref="Hosted{R, U}.OnCarrier"/>
    public static readonly Func<U, U, U>? OnCarrier = (object)U.Zero is IRuleHost<U> host ? host.Host(RuleCall.Two<R>()) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static U Of(U a, U b) => OnCarrier is { } apply ? apply(a, b) : R.Of(a, b);
}
