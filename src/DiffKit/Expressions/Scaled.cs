namespace DiffKit.Expressions;

/// <summary>c·t, a number times a formula that has no number in front.</summary>
internal sealed class Scaled : Expr
{
    private Scaled(Number coefficient, Expr rest)
        : base(Fingerprint.Of("scaled").Then(coefficient.P).Then(coefficient.Q).Then(rest.Fingerprint))
    {
        Coefficient = coefficient;
        Rest = rest;
    }

    internal override Number Coefficient { get; }

    internal override Expr Rest { get; }

    internal override (Expr? First, Expr? Second) Operands => (Rest, null);

    /// <summary>c·f; what makes ∞ or NaN goes with what a choice chooses: 0 stays 0 where that is not chosen.</summary>
    public static Expr Of(Number c, Expr f)
    {
        if (c.IsOne)
        {
            return f;
        }

        if (c.IsZero && f is not Literal)
        {
            return Zero;
        }

        c *= f.Coefficient;
        if (Condition.Chosen(f.Rest) is var (condition, value) && !(c * value.Coefficient).IsFinite)
        {
            return Condition.When(condition, Of(c, value));
        }

        return f is Literal || c.IsZero ? new Literal(c) : c.IsOne ? f.Rest : new Scaled(c, f.Rest);
    }
}
