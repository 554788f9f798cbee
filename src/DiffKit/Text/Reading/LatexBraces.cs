namespace DiffKit.Text.Reading;

/// <summary>What LaTeX writes in braces, \frac{a}{b} and \sqrt[n]{x}, as a formula has it in brackets.</summary>
internal sealed class LatexBraces(LatexCursor cursor)
{
    private readonly Stack<Group> _groups = new();
    private readonly Stack<Token[]> _degrees = new();

    /// <summary>What a brace that is open belongs to.</summary>
    private enum Group
    {
        Plain,
        Numerator,
        Denominator,
        Radicand,
        RadicandOfPower,
    }

    /// <summary>((a)/(b)), the inner brackets being LaTeX's braces; \frac12 is 1/2.</summary>
    public void Fraction(Token token)
    {
        cursor.Multiply(token);
        cursor.Brace();
        cursor.Expect("{", token, @"\frac{a}{b}");
        cursor.Add(token.As("("));
        Open(Group.Numerator);
    }

    /// <summary>√x, ∛x, or x to the power 1/n.</summary>
    public void Root(Token token)
    {
        cursor.Multiply(token);
        Token[] degree = cursor.Current.Is("[") ? Degree() : [];
        Expressions.Number? n = degree is [{ Value: { Value: { IsInteger: true } whole } }] ? whole : null;
        (string function, Group group) = degree.Length == 0 || n is { } two && two.Equals(2) ? ("sqrt", Group.Plain)
            : n is null ? ("(", Group.RadicandOfPower)
            : n.Value.Equals(3) ? ("cbrt", Group.Plain)
            : ("root", Group.Radicand);
        cursor.Brace();
        cursor.Expect("{", token, @"\sqrt{x} or \sqrt[3]{x}");
        cursor.Add(n is null && degree.Length > 0 ? token.As(function) : token with { Kind = TokenKind.Name, Text = function });
        if (group != Group.Plain)
        {
            _degrees.Push(degree);
        }

        Open(group);
    }

    /// <summary>A brace that opens or closes what stands in it.</summary>
    public void Brace(Token token)
    {
        if (token.Text == "{")
        {
            cursor.Add(token);
            _groups.Push(Group.Plain);
            return;
        }

        Group group = _groups.TryPop(out Group open) ? open : Group.Plain;
        if (group == Group.Radicand)
        {
            cursor.Add(token.As(","));
            cursor.Add(_degrees.Pop()[0]);
        }

        cursor.Add(token);
        if (group == Group.RadicandOfPower)
        {
            Raise(token);
        }

        if (group == Group.Numerator)
        {
            cursor.Add(token.As("/"));
            cursor.Brace();
            cursor.Expect("{", token, @"\frac{a}{b}");
            Open(Group.Denominator);
        }
        else if (group == Group.Denominator)
        {
            cursor.Add(token.As(")"));
        }
    }

    /// <summary>What stands in the brackets of \sqrt[n]{x}.</summary>
    private Token[] Degree()
    {
        cursor.Skip(1);
        List<Token> degree = [];
        while (!cursor.Current.Is("]") && cursor.Current.Kind != TokenKind.End)
        {
            degree.Add(cursor.Take());
        }

        cursor.Skip(1);
        return [.. degree];
    }

    /// <summary>Behind x of \sqrt[n]{x}, which is (x^(1/(n))): the degree is read next.</summary>
    private void Raise(Token token)
    {
        cursor.Add(token.As("^"));
        cursor.Add(token.As("("));
        cursor.Add(token with { Kind = TokenKind.Number, Text = "", Value = new Expressions.Literal(1) });
        cursor.Add(token.As("/"));
        cursor.Add(token.As("("));
        cursor.Return([.. _degrees.Pop(), token.As(")"), token.As(")"), token.As(")")]);
    }

    private void Open(Group group)
    {
        cursor.Add(cursor.Take());
        _groups.Push(group);
    }
}
