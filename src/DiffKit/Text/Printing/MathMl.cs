using System.Net;

namespace DiffKit.Text.Printing;

/// <summary>Presentation MathML.</summary>
internal sealed class MathMl : ITypeset
{
    public string Open => "<mrow><mo>(</mo>";

    public string Close => "<mo>)</mo></mrow>";

    public string Fraction => "<mfrac><mrow>";

    public string Over => "</mrow><mrow>";

    public string FractionEnd => "</mrow></mfrac>";

    public string Power => "<msup><mrow>";

    public string Exponent => "</mrow><mrow>";

    public string PowerEnd => "</mrow></msup>";

    public string Root => "<msqrt>";

    public string RootEnd => "</msqrt>";

    public string Bar => "<mrow><mo>|</mo>";

    public string BarEnd => "<mo>|</mo></mrow>";

    public string Times => "<mo>·</mo>";

    public string Comma => "<mo>,</mo>";

    public string And => "<mo>∧</mo>";

    public string Or => "<mo>∨</mo>";

    public string Cases => "<mrow><mo>{</mo><mtable><mtr><mtd><mrow>";

    public string CaseIf => "</mrow></mtd><mtd><mtext>if </mtext><mrow>";

    public string NextCase => "</mrow></mtd></mtr><mtr><mtd><mrow>";

    public string Otherwise => "</mrow></mtd><mtd><mrow><mtext>otherwise</mtext>";

    public string CasesEnd => "</mrow></mtd></mtr></mtable></mrow>";

    public string Minus => "<mo>−</mo>";

    public string Plus => "<mo>+</mo>";

    public string Subtract => "<mo>−</mo>";

    public bool JoinsDivisors => true;

    public string Comparison(string sign) => sign switch { "==" => "<mo>=</mo>", "<" => "<mo>&lt;</mo>", _ => $"<mo>{sign}</mo>" };

    public string Number(string digits) => $"<mn>{digits}</mn>";

    public string Constant(string name) => $"<mi>{name}</mi>";

    public string Function(string name) => $"<mi>{name}</mi>";

    public string Name(string name)
    {
        string[] parts = name.Split('_', 2);
        return parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0
            ? $"<msub><mi>{WebUtility.HtmlEncode(parts[0])}</mi><mi>{WebUtility.HtmlEncode(parts[1])}</mi></msub>"
            : $"<mi>{WebUtility.HtmlEncode(name)}</mi>";
    }
}
