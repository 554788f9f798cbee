namespace DiffKit.Text;

/// <summary>LaTeX, as in <c>\frac{2\,x}{\sqrt{y}}</c>.</summary>
internal sealed class Latex : ITypeset
{
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

    public string Minus => "-";

    public string Plus => " + ";

    public string Subtract => " - ";

    public string Number(string digits) => digits;

    public string Constant(string name) => name == "π" ? @"\pi" : "e";

    public string Function(string name) => LatexNames.Commands.GetValueOrDefault(name) ?? $@"\operatorname{{{name}}}";

    /// <summary>x1 and x_1 are x with a subscript; names of several letters are upright.</summary>
    public string Name(string name)
    {
        int stem = name.TakeWhile(c => !char.IsAsciiDigit(c) && c != '_').Count();
        string index = name[stem..].TrimStart('_').Replace("_", @"\_", StringComparison.Ordinal);
        string letters = stem == 1 ? name[..1] : $@"\mathrm{{{name[..stem]}}}";
        return stem == 0 ? $@"\mathrm{{{name.Replace("_", @"\_", StringComparison.Ordinal)}}}" : index.Length == 0 ? letters : $"{letters}_{{{index}}}";
    }
}
