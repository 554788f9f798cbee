using DiffKit.Expressions;
using DiffKit.Text;
using DiffKit.Text.Printing;
using DiffKit.Text.Reading;

namespace DiffKit;

/// <content>Formulas from text and to text.</content>
public abstract partial class Expr
{
    /// <summary>Past this many characters a formula's text is of no use, and a graph of a few hundred nodes can stand for more than
    /// any memory holds.</summary>
    private const int MostCharacters = 16_000_000;

    /// <summary>A variable.</summary>
    /// <param name="name">A name as in a formula's text: letters, digits, subscripts and underscores, the
    /// first no digit; not pi, π or e.</param>
    /// <exception cref="ArgumentException">In a formula's text this would not be a variable's name.</exception>
    public static Expr Variable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Characters.IsName(name) && Vocabulary.Constant(name) is null
            ? new Expressions.Variable(name)
            : throw new ArgumentException(
                $"'{name}' can't name a variable: letters, digits and _ can, the first no digit; pi, π and e are numbers.", nameof(name));
    }

    /// <summary>Reads a formula, such as <c>x² + 1</c>, <c>-2x^3 + sin(ω·t)</c> or <c>b1*exp[-b2*x]</c>;
    /// docs/formulas.md has the grammar.</summary>
    /// <exception cref="FormulaException">The text can't be read; it says where, and what is expected there.</exception>
    public static Expr Parse(string formula) => Parse(formula, out _);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="formula">The text.</param>
    /// <param name="variables">The variables in the order in which the text first names them, also those that cancel, as in 0·x.</param>
    public static Expr Parse(string formula, out IReadOnlyList<string> variables)
    {
        (List<Expr> formulas, variables) = Parser.Read(formula);
        return OnlyOne(formula, formulas);
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="formula">The text.</param>
    /// <param name="variables">Names that are variables here also where they would be numbers: e, pi and π.</param>
    public static Expr Parse(string formula, params ReadOnlySpan<string> variables) =>
        OnlyOne(formula, Parser.Read(formula, variables).Formulas);

    /// <summary>Reads formulas with semicolons between them: <c>x*y; x-y</c>.</summary>
    /// <param name="formula">The text.</param>
    /// <param name="variables">The variables in the order in which the text first names them, also those that cancel, as in 0·x.</param>
    /// <param name="declared">Names that are variables here also where they would be numbers: e, pi and π.</param>
    /// <exception cref="FormulaException">The text can't be read; it says where, and what is expected there.</exception>
    public static IReadOnlyList<Expr> ParseMany(string formula, out IReadOnlyList<string> variables, params ReadOnlySpan<string> declared)
    {
        (List<Expr> formulas, variables) = Parser.Read(formula, declared);
        return formulas;
    }

    /// <summary>The formula as people write it: <c>2·x² - 1/3·y</c>. It reads back as an equal formula (where a variable is named e or pi,
    /// by <see cref="Parse(string, ReadOnlySpan{string})"/>), unless it is cut off after 16 million characters, with an ellipsis.</summary>
    public sealed override string ToString() => InfixPrinter.Print(this, InfixStyle.Unicode, MostCharacters).Text;

    /// <summary>The formula in ASCII (as far as its names are): <c>2*x^2 - 1/3*y</c>. It reads back as an equal formula.</summary>
    /// <exception cref="InvalidOperationException">It has more than 16 million characters.</exception>
    public string ToAscii()
    {
        (string text, bool complete) = InfixPrinter.Print(this, InfixStyle.Ascii, MostCharacters);
        return complete
            ? text
            : throw new InvalidOperationException(
                "This formula prints to more than 16 million characters; evaluate or compile it as it is.");
    }

    /// <summary>The formula in LaTeX, such as <c>\frac{2 \cdot x}{\sqrt{y}}</c>.</summary>
    /// <exception cref="InvalidOperationException">It has more than 16 million characters.</exception>
    public string ToLatex() => TypesetPrinter.Print(this, new Latex(Variables), MostCharacters);

    /// <summary>The formula in presentation MathML, a math element.</summary>
    /// <exception cref="InvalidOperationException">It has more than 16 million characters.</exception>
    public string ToMathMl() =>
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
        + $"<mrow>{TypesetPrinter.Print(this, new MathMl(), MostCharacters)}</mrow></math>";

    /// <summary>The formula in the infix text that Math.NET Symbolics reads; what that prints, <see cref="Parse(string)"/> reads.</summary>
    public string ToMathNet() => InfixPrinter.Print(this, InfixStyle.MathNet, MostCharacters).Text;

    /// <summary>The formula as the source of a static C# method of doubles, common subexpressions worked out once.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="variables">Its parameters, in order; without any, the formula's <see cref="Variables"/>.</param>
    public string ToCSharp(string name, params ReadOnlySpan<string> variables) =>
        CSharpPrinter.Print(Program.ForNumbers(Stable.Of([this]), variables.IsEmpty ? Variables : variables.ToArray()), name);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        (string text, bool complete) = InfixPrinter.Print(this, InfixStyle.Unicode, Math.Min(destination.Length, MostCharacters));
        bool fits = (complete || destination.Length > MostCharacters) && text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static Expr OnlyOne(string formula, List<Expr> formulas) => formulas.Count == 1
        ? formulas[0]
        : throw new FormulaException(
            formula, formula.IndexOf(';', StringComparison.Ordinal), "One formula is expected, and ';' starts another.");
}
