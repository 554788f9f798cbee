using DiffKit.Expressions;

namespace DiffKit.Text.Reading;

/// <summary>What the names in a text stand for.</summary>
/// <param name="declared">Names that are variables also where they would be numbers: e, pi, π.</param>
internal sealed class Names(ReadOnlySpan<string> declared)
{
    private readonly HashSet<string> _declared = [.. declared];
    private readonly List<string> _variables = [];
    private readonly Dictionary<string, Variable> _named = [];

    /// <summary>The variables in the order in which they first appear.</summary>
    public IReadOnlyList<string> Variables => _variables;

    /// <summary>π or e, where this name is one of theirs.</summary>
    public Expr? Constant(string name) => _declared.Contains(name) ? null : Vocabulary.Constant(name);

    /// <summary>The variable of this name, which appears now.</summary>
    public Expr Variable(string name)
    {
        if (!_named.TryGetValue(name, out Variable? variable))
        {
            variable = new Variable(name);
            _named.Add(name, variable);
            _variables.Add(name);
        }

        return variable;
    }
}
