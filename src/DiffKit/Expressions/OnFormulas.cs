namespace DiffKit.Expressions;

/// <summary>Whether numbers of a type are formulas, or are made of formulas, so that no condition on them can be decided.</summary>
internal static class OnFormulas<T>
{
    public static readonly bool Are = Holds(typeof(T));

    private static bool Holds(Type number) => number == typeof(Expr) || Array.Exists(number.GenericTypeArguments, Holds);
}
