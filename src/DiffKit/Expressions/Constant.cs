using System.Numerics;

namespace DiffKit.Expressions;

/// <summary>A number with a name that stays exact: π or e.</summary>
internal sealed class Constant(string name, double value) : Expr(Fingerprint.Of("constant").Then(name))
{
    public string Name { get; } = name;

    public double Value { get; } = value;

    public T As<T>() where T : IFloatingPointConstants<T> => Name == "e" ? T.E : T.Pi;
}
