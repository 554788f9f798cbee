namespace DiffKit.Rules;

/// <summary>A rule as a value that a carrier's chain rule can be asked for.</summary>
public abstract class RuleCall
{
    private RuleCall()
    {
    }

    /// <summary>f(a, b) with what the carrier carries; a rule of one argument takes a, and does not look at b.</summary>
    public abstract Func<T, T, T> On<T>() where T : ICarrier<T>;

    internal static RuleCall One<R>() where R : IRule => new OfOne<R>();

    internal static RuleCall Two<R>() where R : IRule2 => new OfTwo<R>();

    private sealed class OfOne<R> : RuleCall where R : IRule
    {
        public override Func<T, T, T> On<T>() => static (a, _) => T.Apply<R>(a);
    }

    private sealed class OfTwo<R> : RuleCall where R : IRule2
    {
        public override Func<T, T, T> On<T>() => static (a, b) => T.Apply2<R>(a, b);
    }
}
