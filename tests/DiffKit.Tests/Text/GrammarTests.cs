using System.Text.RegularExpressions;

namespace DiffKit.Tests.Text;

/// <summary>The grammar in docs/formulas.md: each of its lines has examples here, and there is no other line.</summary>
public sealed class GrammarTests
{
    /// <summary>A line of the grammar, what it lets one write, and the same spelled out.</summary>
    private static readonly (string Rule, string Example, string Means)[] s_examples =
    [
        ("formula", "x < 1 or y < 1", "max(x < 1, y < 1)"),
        ("both", "x < 1 and y < 1 and z < 1", "(x < 1)*(y < 1)*(z < 1)"),
        ("both", "x < 1 ∧ y < 1 ∨ z < 1", "max((x < 1)*(y < 1), z < 1)"),
        ("not", "not x < 1", "1 ≤ x"),
        ("not", "¬(x == 1) and not not y < 1", "(x ≠ 1)*(y < 1)"),
        ("comparison", "0 < x < 1", "(0 < x)*(x < 1)"),
        ("comparison", "a ≤ x + 1 < b >= c", "(a ≤ x + 1)*(x + 1 < b)*(c ≤ b)"),
        ("comparison", "x != 1", "1 - (x == 1)"),
        ("sum", "a - b + c - d", "((a - b) + c) - d"),
        ("product", "a/b*c/d", "((a/b)*c)/d"),
        ("product", "2x y²", "REFUSED"),
        ("implied", "2x", "2*x"),
        ("implied", "(a + b)(c)", "(a + b)*c"),
        ("implied", "x²y", "x^2*y"),
        ("implied", "x!y", "gamma(x + 1)*y"),
        ("implied", "|x||y|", "abs(x)*abs(y)"),
        ("implied", "x√y", "x*sqrt(y)"),
        ("implied", "2π(x + 1)", "2*pi*(x + 1)"),
        ("implied", "2πrh + πr²", "2*pi*rh + pi*r^2"),
        ("implied", "√(2πT)", "sqrt(2*pi*T)"),
        ("implied", "2 pi r + rπ", "3*pi*r"),
        ("implied", "π|x|", "pi*abs(x)"),
        ("implied", "1/2πr", "pi*r/2"),
        ("implied", "π₁·x_π", "x_π*π₁"),
        ("implied", "1/2x", "(1/2)*x"),
        ("signed", "--x", "x"),
        ("signed", "-+-x^2", "x^2"),
        ("power", "2^3^x", "2^(3^x)"),
        ("power", "x^-y^2", "x^(-(y^2))"),
        ("postfix", "x²!", "gamma(x^2 + 1)"),
        ("postfix", "x⁻¹", "1/x"),
        ("root", "√∛x", "sqrt(cbrt(x))"),
        ("root", "√x²", "sqrt(x)^2"),
        ("root", "∜x", "root(x, 4)"),
        ("primary", "ΔG° + E⁰", "ΔG° + E⁰"),
        ("primary", "E⁰² - ΔG°³", "(E⁰)^2 - (ΔG°)^3"),
        ("call", "sin²(x) + cos^2(x) + tan^{3}(x)", "sin(x)^2 + cos(x)^2 + tan(x)^3"),
        ("call", "max(a, b, c)", "max(max(a, b), c)"),
        ("bracketed", "[x]*{y}*|z|", "x*y*abs(z)"),
    ];

    [Fact]
    public void EveryExampleMeansWhatItSays() => Assert.All(s_examples, example =>
    {
        if (example.Means == "REFUSED")
        {
            Assert.Throws<FormulaException>(() => Expr.Parse(example.Example));
            return;
        }

        Assert.Equal(Expr.Parse(example.Means), Expr.Parse(example.Example));
        Assert.Equal(Expr.Parse(example.Example), Expr.Parse(Expr.Parse(example.Example).ToString()));
    });

    [Fact]
    public void EveryRuleOfTheDocumentHasAnExample()
    {
        string document = File.ReadAllText(Path.Combine(Root(), "docs", "formulas.md"));
        IEnumerable<string> rules = Regex.Matches(document, @"^    (\w+) += ", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(s_examples.Select(example => example.Rule).Append("formulas").Distinct().Order(), rules.Order());
    }

    [Theory]
    [InlineData("e*x + E - e*sin(E)", "e,x,E", "e·x + E - e·sin(E)")]
    [InlineData("pi*e", "pi,e", "pi·e")]
    [InlineData("π*pi", "pi", "π·pi")]
    [InlineData("e^x*e", "e,x", "e^(x + 1)")]
    public void DeclaredNamesAreVariables(string formula, string names, string expected)
    {
        string[] declared = names.Split(',');
        Expr f = Expr.Parse(formula, declared);
        Assert.Equal(expected, f.ToString());
        Assert.Equal(f, Expr.Parse(f.ToString(), declared));
        Assert.All(declared, name => Assert.True(f.DependsOn(name)));
    }

    [Fact]
    public void ALambdasParameterMayBeNamedE()
    {
        Expr f = Expr.From((e, pi) => 2 * e * pi + Math.E * Math.PI);
        Assert.Equal(f, Expr.Parse(f.ToString(), "e", "pi"));
        Assert.Equal(Math.E * Math.PI + 24, f.Evaluate(("e", 3.0), ("pi", 4.0)), 1e-14);
        Assert.Equal([Math.E * 0 + 4], Function.Parse("e^2", "e").Gradient([2]));
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(directory!.FullName, "docs")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
