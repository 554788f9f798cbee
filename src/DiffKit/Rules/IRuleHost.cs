namespace DiffKit.Rules;

/// <summary>How a function that .NET's generic maths does not know (erf, a user's own rule) reaches a carrier's chain rule from code
/// that knows only <c>IFloatingPointIeee754&lt;T&gt;</c>: asked once a type, by a cast that needs no constraint.</summary>
public interface IRuleHost<T>
{
    /// <summary>The chain rule applied to a rule, as a delegate; a rule of one argument takes the first.</summary>
    Func<T, T, T> Host(RuleCall rule);
}
