namespace DiffKit.Expressions;

/// <summary>A variable, known by its name.</summary>
internal sealed class Variable(string name) : Expr(Fingerprint.Of("variable").Then(name))
{
    public string Name { get; } = name;
}
