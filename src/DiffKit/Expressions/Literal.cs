namespace DiffKit.Expressions;

/// <summary>An exact number: as a term, itself times 1.</summary>
internal sealed class Literal(Number value) : Expr(Fingerprint.Of("number").Then(value.P).Then(value.Q))
{
    public Number Value { get; } = value;

    internal override Number Coefficient => Value;

    internal override Expr Rest => One;
}
