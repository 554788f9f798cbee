using System.Numerics;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>A function whose derivative you know better than the chain rule could find it: write it as a rule, and call it here.</summary>
/// <example><code>
/// // IRule and IRule2 are in the namespace DiffKit.Rules.
/// readonly struct Cube : IRule
/// {
///     public static U Of&lt;U&gt;(U u) where U : IFloatingPointIeee754&lt;U&gt; => u * u * u;
///     public static U Slope&lt;U&gt;(U u, U y) where U : IFloatingPointIeee754&lt;U&gt; => U.CreateChecked(3) * u * u;
/// }
///
/// static T F&lt;T&gt;(T x) where T : IFloatingPointIeee754&lt;T&gt; => CustomRule.Of&lt;Cube, T&gt;(x);
/// </code></example>
public static class CustomRule
{
    /// <summary>f(x) with slope f′(x) as R gives it, at every order; R's value is asked of plain numbers alone, such as double.</summary>
    public static T Of<R, T>(T x) where R : IRule where T : IFloatingPointIeee754<T> => Hosted<Given<R>, T>.Of(x);

    /// <summary>f(a, b) with the slopes that R gives, at every order; R's value is asked of plain numbers alone, such as double.</summary>
    public static T Of2<R, T>(T a, T b) where R : IRule2 where T : IFloatingPointIeee754<T> => Hosted2<Given2<R>, T>.Of(a, b);
}
