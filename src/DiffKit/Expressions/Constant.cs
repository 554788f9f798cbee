using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>A number with a name that stays exact: π or e.</summary>
internal sealed class Constant(string name, double value) : Expr(Fingerprint.Of("constant").Then(name))
{
    public string Name { get; } = name;

    public double Value { get; } = value;

    /// <summary>Refuses the name of a constant as that of a variable, where the formulas have the constant and no such variable: a value
    /// given for it would go unused.</summary>
    /// <exception cref="ArgumentException">There is such a name.</exception>
    public static void CheckNames(IReadOnlyList<Expr> formulas, IReadOnlyList<string> names)
    {
        if (!names.Any(name => name is "e" or "π" or "pi"))
        {
            return;
        }

        Expr[] nodes = [.. Rewriting.Nodes(formulas)];
        foreach (string name in names)
        {
            string constant = name == "pi" ? "π" : name;
            if (Array.Exists(nodes, node => NameOf(node) == constant)
                && !Array.Exists(nodes, node => node is Expressions.Variable v && v.Name == name))
            {
                throw new ArgumentException(
                    $"{name} is the number {constant} in this formula, not a variable; "
                    + $"declare it when reading, as in Parse(text, \"{name}\").");
            }
        }
    }

    /// <summary>The name of a constant that a node stands for; e² is exp(2).</summary>
    private static string? NameOf(Expr node) => node switch
    {
        Constant constant => constant.Name,
        Call { First: Literal } call when call.Function == Elementary.Of<Exp>() => "e",
        _ => null,
    };

    public T As<T>() where T : IFloatingPointConstants<T> => Name == "e" ? T.E : T.Pi;
}
