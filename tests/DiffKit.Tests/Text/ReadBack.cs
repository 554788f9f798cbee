namespace DiffKit.Tests.Text;

/// <summary>Whether what a formula prints reads back as that formula.</summary>
internal static class ReadBack
{
    /// <summary>The first text that reads as another formula, or not at all; null where all read back.</summary>
    public static string? Misprint(Expr f) => new[] { f.ToString(), f.ToAscii(), f.ToMathNet() }.FirstOrDefault(text => !Reads(text, f)) ?? Latex(f);

    /// <summary>In LaTeX x1 and x₁ become x_1; but where a formula has several of these, x_1 alone does, and the others stay.</summary>
    private static string? Latex(Expr f)
    {
        var alike = f.Variables.ToLookup(name => Expr.Variable(name).ToLatex());
        IEnumerable<string> names = f.Variables.Where(name => alike[Expr.Variable(name).ToLatex()].Count() == 1 || name.Contains('_'));
        Expr renamed = f.Substitute([.. names.Select(name => (name, Expr.Parse(Expr.Variable(name).ToLatex(), name)))]);
        string text = f.ToLatex();
        return Reads(text, renamed) ? null : text;
    }

    private static bool Reads(string text, Expr f)
    {
        try
        {
            return Expr.Parse(text).Equals(f);
        }
        catch (FormulaException)
        {
            return false;
        }
    }
}
