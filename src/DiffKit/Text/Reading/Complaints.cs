namespace DiffKit.Text.Reading;

/// <summary>What is wrong with a text, where, and what was probably meant.</summary>
internal sealed class Complaints(string text)
{
    public FormulaException Missing(Token token) => At(token, token.Kind == TokenKind.End
        ? "The formula ends where a number, a name or an opening bracket is expected."
        : $"A number, a name or an opening bracket is expected here, not '{TextOf(token)}'.");

    public FormulaException Unexpected(Token token, Token last)
    {
        string advice = token.Is("=") ? "; an equation a = b is written a - (b)"
            : token.Is("&") ? "; write and"
            : last.Kind == TokenKind.Name && Vocabulary.Function(last.Text) is not null
                ? $"; {last.Text} needs brackets around its argument: {last.Text}(...)"
            : token.Kind is TokenKind.Name or TokenKind.Number ? $"; for a product write {TextOf(last)}·{TextOf(token)}"
            : "";
        return At(token, $"An operator is expected here, not '{TextOf(token)}'{advice}.");
    }

    public FormulaException UnknownFunction(Token name)
    {
        string? nearest = Nearest.To(name.Text, Vocabulary.FunctionNames);
        string advice = nearest is null
            ? $"for a product write {name.Text}·(...)"
            : $"did you mean {nearest}? For a product write {name.Text}·(...)";
        return At(name, $"There is no function {name.Text}; {advice}.");
    }

    public FormulaException TwoMeanings(Token name, Token exponent) => At(
        exponent,
        $"{name.Text}{(exponent.Kind == TokenKind.Superscript ? exponent.Text : "^-1")}(x) can mean two things: "
        + $"write a{name.Text}(x) for the inverse, 1/{name.Text}(x) for the reciprocal.");

    public FormulaException WrongCount(NamedFunction function, Bracket bracket, int given)
    {
        string needed = function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";
        return At(bracket.Token, $"{function.Names[0]} takes {needed} argument(s), not {given}.");
    }

    public FormulaException StrayComma(Token comma) =>
        At(comma, "A comma can only stand between the arguments of a function; the decimal sign is a point.");

    public FormulaException NotOpened(Token closing) => At(closing, $"This '{closing.Text}' closes nothing.");

    public FormulaException WrongClosing(Token closing, Bracket bracket) =>
        At(closing, $"'{bracket.Closing}' is expected here, for the '{bracket.Token.Text}' at character {bracket.Token.Position + 1}.");

    public FormulaException NotClosed(Token end, Bracket bracket) =>
        At(end, $"'{bracket.Closing}' is missing, for the '{bracket.Token.Text}' at character {bracket.Token.Position + 1}.");

    private FormulaException At(Token token, string problem) => new(text, token.Position, problem);

    /// <summary>The token as it was written.</summary>
    private string TextOf(Token token)
    {
        if (token.Kind != TokenKind.Number || token.Text.Length > 0)
        {
            return token.Text;
        }

        Numerals.Number(text, token.Position, out int end);
        return text[token.Position..end];
    }
}
