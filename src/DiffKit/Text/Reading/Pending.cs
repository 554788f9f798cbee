namespace DiffKit.Text.Reading;

/// <summary>What has been read and waits: operands, and the operators and brackets that wait for more of them. Two explicit stacks, so that
/// brackets may be nested as deep as memory allows.</summary>
internal sealed class Pending
{
    private readonly List<Expr> _operands = [];
    private readonly Stack<(Operator? Operator, Bracket? Bracket)> _waiting = new();
    private readonly Stack<Bracket> _brackets = new();

    private Operator? Top => _waiting.TryPeek(out var top) ? top.Operator : null;

    /// <summary>How many operands there are.</summary>
    public int Count => _operands.Count;

    /// <summary>The innermost bracket that is open.</summary>
    public Bracket? Innermost => _brackets.TryPeek(out Bracket? bracket) ? bracket : null;

    public void Add(Expr operand) => _operands.Add(operand);

    public Expr Pop()
    {
        Expr last = _operands[^1];
        _operands.RemoveAt(_operands.Count - 1);
        return last;
    }

    public Expr[] PopFrom(int start)
    {
        Expr[] operands = _operands[start..].ToArray();
        _operands.RemoveRange(start, operands.Length);
        return operands;
    }

    /// <summary>An operator before its operand waits for that.</summary>
    public void Before(Operator prefix) => _waiting.Push((prefix, null));

    /// <summary>An operator between operands takes the left one as far as it binds more tightly, then waits for the right one. In
    /// a &lt; b &lt; c both comparisons are given b.</summary>
    public void Between(Operator infix)
    {
        while (Top is { } top && top.ComesBefore(infix))
        {
            Expr right = _operands[^1];
            Apply();
            if (top.Compares && infix.Compares)
            {
                _waiting.Push((Operators.Chained, null));
                _operands.Add(right);
                break;
            }
        }

        _waiting.Push((infix, null));
    }

    public void Open(Bracket bracket)
    {
        _waiting.Push((null, bracket));
        _brackets.Push(bracket);
    }

    /// <summary>Applies all operators inside the innermost bracket.</summary>
    public void Settle() => SettleDownTo(Binding.Or);

    /// <summary>Applies the operators at the top that bind at least as tightly.</summary>
    public void SettleDownTo(Binding binding)
    {
        while (Top is { } top && top.Binding >= binding)
        {
            Apply();
        }
    }

    /// <summary>Takes the innermost bracket away.</summary>
    public void Close()
    {
        _waiting.Pop();
        _brackets.Pop();
    }

    private void Apply()
    {
        Operator operation = _waiting.Pop().Operator!;
        Expr right = Pop();
        _operands.Add(operation.Operands == 2 ? operation.Build(Pop(), right) : operation.Build(right, right));
    }
}
