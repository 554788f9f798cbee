namespace DiffKit.Expressions;

/// <summary>An elementary function of one formula or two.</summary>
internal sealed class Call : Expr
{
    private Call(Elementary function, Expr first, Expr? second)
        : base(Named(function, first, second))
    {
        Function = function;
        First = first;
        Second = second;
    }

    public Elementary Function { get; }

    public Expr First { get; }

    public Expr? Second { get; }

    internal override (Expr? First, Expr? Second) Operands => (First, Second);

    /// <summary>f(a). At 0 and at 1 an elementary function that gives a whole number gives exactly that: cos(0) is 1, ln(1) is 0; and exp(1) is e.</summary>
    public static Expr Of(Elementary function, Expr a)
    {
        if (a.Equals(One) && function == Elementary.Of<Rules.Exp>())
        {
            return E;
        }

        if (a is Literal { Value: { IsZero: true } or { IsOne: true } } literal)
        {
            double number = literal.Value.ToDouble();
            double value = function.Apply(number, number);
            return double.IsInteger(value) ? new Literal(Number.FromDouble(value)) : new Call(function, a, null);
        }

        return new Call(function, a, null);
    }

    /// <summary>f(a, b).</summary>
    public static Expr Of(Elementary function, Expr a, Expr b) => Condition.Of(function, a, b) ?? new Call(function, a, b);

    /// <summary>f(a, b) as it is.</summary>
    public static Expr Plain(Elementary function, Expr a, Expr b) => new Call(function, a, b);

    private static Fingerprint Named(Elementary function, Expr first, Expr? second)
    {
        Fingerprint named = function.Fingerprint.Then(first.Fingerprint);
        return second is null ? named : named.Then(second.Fingerprint);
    }
}
