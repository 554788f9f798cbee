using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>An elementary function as a value: a formula that calls sin holds the rule of sin. There is one value for each rule.</summary>
internal abstract class Elementary
{
    private readonly RuleCall _call;

    private protected Elementary(Type rule, Delegate onDoubles, RuleCall call)
    {
        _call = call;
        Rule = rule;
        OnDoubles = onDoubles;
        Given = rule.IsGenericType ? rule.GetGenericArguments()[0] : null;
        Fingerprint = Fingerprint.Of("call").Then(Given?.AssemblyQualifiedName ?? rule.Name);
    }

    /// <summary>The rule in the table of elementary derivatives.</summary>
    public Type Rule { get; }

    /// <summary>A user's own rule; null for one of the table.</summary>
    public Type? Given { get; }

    /// <summary>The function on doubles: <c>Func&lt;double, double&gt;</c>, or of two arguments.</summary>
    public Delegate OnDoubles { get; }

    public Fingerprint Fingerprint { get; }

    /// <summary>How many arguments it takes: 1 or 2.</summary>
    public abstract int Arity { get; }

    public static Elementary Of<R>() where R : IRule => One<R>.Instance;

    public static Elementary Of2<R>() where R : IRule2 => Two<R>.Instance;

    /// <summary>f(a), or f(a, b), on any number type; b is not looked at by a function of one argument.</summary>
    public abstract T Apply<T>(T a, T b) where T : IFloatingPointIeee754<T>;

    /// <summary>The same on a number that carries more than its value, by its chain rule.</summary>
    public T Chain<T>(T a, T b) where T : ICarrier<T> => _call.On<T>()(a, b);

    private sealed class One<R>() : Elementary(typeof(R), R.Of<double>, RuleCall.One<R>()) where R : IRule
    {
        public static readonly One<R> Instance = new();

        public override int Arity => 1;

        public override T Apply<T>(T a, T b) => R.Of(a);
    }

    private sealed class Two<R>() : Elementary(typeof(R), R.Of<double>, RuleCall.Two<R>()) where R : IRule2
    {
        public static readonly Two<R> Instance = new();

        public override int Arity => 2;

        public override T Apply<T>(T a, T b) => R.Of(a, b);
    }
}
