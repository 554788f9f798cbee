namespace DiffKit.Text.Printing;

/// <summary>LaTeX, as in <c>\frac{2\,x}{\sqrt{y}}</c>.</summary>
/// <param name="names">The formula's variables, of which no two may look alike.</param>
internal sealed class Latex(IEnumerable<string> names) : ITypeset
{
    private readonly HashSet<string> _upright =
    [
        .. names.GroupBy(Indexed).Where(alike => alike.Count() > 1).SelectMany(alike => alike)
            .Where(name => !name.Contains('_', StringComparison.Ordinal)),
    ];

    public string Open => @"\left(";

    public string Close => @"\right)";

    public string Fraction => @"\frac{";

    public string Over => "}{";

    public string FractionEnd => "}";

    public string Power => "{";

    public string Exponent => "}^{";

    public string PowerEnd => "}";

    public string Root => @"\sqrt{";

    public string RootEnd => "}";

    public string Bar => @"\left|";

    public string BarEnd => @"\right|";

    public string Times => @" \cdot ";

    public string Comma => ", ";

    public string And => @" \land ";

    public string Or => @" \lor ";

    public string Cases => @"\begin{cases} ";

    public string CaseIf => @" & \text{if } ";

    public string NextCase => @" \\ ";

    public string Otherwise => @" & \text{otherwise}";

    public string CasesEnd => @" \end{cases}";

    public string Minus => "-";

    public string Plus => " + ";

    public string Subtract => " - ";

    public bool JoinsDivisors => false;

    public string Comparison(string sign) => sign switch { "≤" => @" \le ", _ => $" {sign} " };

    public string Number(string digits) => digits;

    public string Constant(string name) => name == "π" ? @"\pi" : "e";

    public string Function(string name) => LatexNames.Commands.GetValueOrDefault(name) ?? $@"\operatorname{{{name}}}";

    /// <summary>x1, x_1 and x₁ are x with a subscript; where a formula has several of these, x_1 is, and the others are upright.</summary>
    public string Name(string name) => _upright.Contains(name) ? $@"\mathrm{{{name}}}" : Indexed(name);

    /// <summary>x1 as x with a subscript, ω as \omega; names of several letters are upright, and so is any other name.</summary>
    private static string Indexed(string name)
    {
        int stem = name.TakeWhile(char.IsLetter).Count();
        string index = string.Concat(name[stem..].Select(c => c is >= '₀' and <= '₉' ? (char)(c - '₀' + '0') : c));
        index = index.StartsWith('_') ? index[1..] : index;
        bool isIndexed = stem > 0 && !Reading.Signs.IsWord(name[..stem])
            && (index == "∞" || index.All(char.IsAsciiLetterOrDigit)) && (index.Length > 0 || stem == name.Length);
        string letters = !isIndexed || stem > 1
            ? $@"\mathrm{{{(isIndexed ? name[..stem] : name.Replace("_", @"\_", StringComparison.Ordinal))}}}"
            : LatexNames.CommandOf(name[..1]);
        return isIndexed && index.Length > 0 ? $"{letters}_{{{LatexNames.CommandOf(index)}}}" : letters;
    }
}
