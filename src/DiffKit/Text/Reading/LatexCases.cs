namespace DiffKit.Text.Reading;

/// <summary>Choices in LaTeX, \begin{cases} a &amp; \text{if } x &lt; 0 \\ b &amp; \text{otherwise} \end{cases}:
/// a call of cases(a, x &lt; 0, b, 1).</summary>
internal sealed class LatexCases(LatexCursor cursor)
{
    private static readonly HashSet<string> s_environments = ["cases", "dcases", "array"];

    /// <summary>What may stand before a condition, and what stands for one that always holds.</summary>
    private static readonly HashSet<string> s_if = ["if", "for", "when", "where"], s_otherwise = ["otherwise", "else"];

    /// <summary>For each choice that is open, how far its row has come.</summary>
    private readonly Stack<Place> _places = new();

    private enum Place
    {
        None,
        Value,
        BeforeCondition,
        Condition,
    }

    /// <summary>Reads the token if it belongs to a choice.</summary>
    public bool Takes(Token token)
    {
        Place place = _places.TryPeek(out Place innermost) ? innermost : Place.None;
        if (place == Place.BeforeCondition)
        {
            Now(Place.Condition);
        }

        switch (token.Text)
        {
            case @"\begin":
                Begin(token);
                return true;
            case @"\end" when place != Place.None:
                End(token, place);
                return true;
            case @"\\" when place != Place.None:
                NextRow(token, place);
                return true;
            case "&" when place == Place.Value:
                Now(Place.BeforeCondition);
                cursor.Add(token.As(","));
                return true;
            case "=" when place is Place.BeforeCondition or Place.Condition:
                cursor.Add(token.As("=="));
                return true;
            case "," when place != Place.None && (cursor.Current.Is("&") || cursor.Current.Text is @"\\" or @"\end"):
                return true;
            default:
                return place == Place.BeforeCondition && LatexNames.Styles.Contains(token.Text) && IsWord(token);
        }
    }

    private void Now(Place place)
    {
        _places.Pop();
        _places.Push(place);
    }

    private void Begin(Token token)
    {
        string environment = Environment(token);
        if (!s_environments.Contains(environment))
        {
            throw new FormulaException(
                cursor.Text, token.Position,
                $@"\begin{{{environment}}} is not known; "
                + $@"a choice is written \begin{{cases}} a & x < 0 \\ b & \text{{otherwise}} \end{{cases}}.");
        }

        if (environment == "array" && cursor.Current.Is("{"))
        {
            cursor.Skip(3);
        }

        cursor.Multiply(token);
        cursor.Add(token with { Text = "cases" });
        cursor.Add(token.As("("));
        _places.Push(Place.Value);
    }

    private void End(Token token, Place place)
    {
        Environment(token);
        _places.Pop();
        if (place == Place.Value)
        {
            cursor.Add(token.As(","));
            Always(token);
        }

        cursor.Add(token.As(")"));
    }

    private void NextRow(Token token, Place place)
    {
        if (cursor.Current.Text == @"\end")
        {
            return;
        }

        if (place == Place.Value)
        {
            throw new FormulaException(cursor.Text, token.Position, @"A row is written a & x < 0 \\; only the last may have no condition.");
        }

        Now(Place.Value);
        cursor.Add(token.As(","));
    }

    /// <summary>\text{if } says nothing that the condition does not; \text{otherwise} is a condition that holds.</summary>
    private bool IsWord(Token style)
    {
        Token word = cursor.Ahead(1);
        bool isOtherwise = s_otherwise.Contains(word.Text);
        if (!cursor.Current.Is("{") || !cursor.Ahead(2).Is("}") || !(isOtherwise || s_if.Contains(word.Text)))
        {
            return false;
        }

        cursor.Skip(3);
        if (isOtherwise)
        {
            Always(style);
        }

        return true;
    }

    private void Always(Token token) => cursor.Add(token with { Kind = TokenKind.Number, Text = "", Value = new Expressions.Literal(1) });

    private string Environment(Token token)
    {
        cursor.Expect("{", token, token.Text + "{cases}");
        string name = cursor.Ahead(1).Text;
        cursor.Skip(cursor.Ahead(2).Is("}") ? 3 : 1);
        return name;
    }
}
