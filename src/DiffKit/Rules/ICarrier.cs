using System.Numerics;

namespace DiffKit.Rules;

/// <summary>A number that carries more than its value (a tangent, a series, a node of a tape, a formula). It supplies a chain rule,
/// <see cref="Apply{R}"/>; every elementary function of .NET's generic maths follows from the table of rules.</summary>
public interface ICarrier<TSelf> : IFloatingPointIeee754<TSelf> where TSelf : ICarrier<TSelf>
{
    /// <summary>f(x) with what it carries, by the chain rule.</summary>
    static abstract TSelf Apply<R>(TSelf x) where R : IRule;

    /// <summary>f(a, b) with what it carries. The slope of an operand that carries nothing is never asked for.</summary>
    static abstract TSelf Apply2<R>(TSelf a, TSelf b) where R : IRule2;

    static TSelf ITrigonometricFunctions<TSelf>.Sin(TSelf x) => TSelf.Apply<Sin>(x);
    static TSelf ITrigonometricFunctions<TSelf>.Cos(TSelf x) => TSelf.Apply<Cos>(x);
}
