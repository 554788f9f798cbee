using System.Globalization;
using System.Text;
using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text.Printing;

/// <summary>Prints a formula as a C# method: the steps of its program, a local variable each, so that common subexpressions are worked out
/// once and the numbers are those of the compiled formula.</summary>
internal static class CSharpPrinter
{
    /// <summary>C# words that a variable might be named by; @ makes a name of one.</summary>
    private static readonly HashSet<string> s_words =
    [
        "as", "base", "bool", "break", "byte", "case", "char", "const", "decimal", "default", "do", "double", "else", "event", "false",
        "fixed", "float", "for", "if", "in", "int", "is", "lock", "long", "new", "null", "object", "out", "params", "ref", "return",
        "short", "static", "string", "switch", "this", "true", "try", "uint", "using", "var", "void", "while",
    ];

    /// <summary>static double Name(double a, double b), for one formula.</summary>
    public static string Print(Program program, string name)
    {
        var names = new string[program.Steps.Length];
        var text = new StringBuilder();
        string parameters = string.Join(", ", program.Inputs.Select(input => $"double {Identifier(input)}"));
        text.Append(CultureInfo.InvariantCulture, $"static double {name}({parameters})\n{{\n");
        int locals = 0;
        for (int i = 0; i < names.Length; i++)
        {
            Step step = program.Steps[i];
            string value = Spell(step, names, program.Inputs);
            if (step.IsLeaf)
            {
                names[i] = value;
                continue;
            }

            names[i] = string.Create(CultureInfo.InvariantCulture, $"t{locals++}");
            while (program.Inputs.Any(input => Identifier(input) == names[i]))
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"t{locals++}");
            }

            text.Append(CultureInfo.InvariantCulture, $"    double {names[i]} = {value};\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"    return {names[program.Outputs[0]]};\n}}\n").ToString();
    }

    private static string Spell(Step step, string[] names, IReadOnlyList<string> inputs) => step.Operation switch
    {
        Operation.Constant => Number(step.Source),
        Operation.Input => Identifier(inputs[step.A]),
        Operation.Add => $"{names[step.A]} + {names[step.B]}",
        Operation.Subtract => $"{names[step.A]} - {names[step.B]}",
        Operation.Multiply => $"{names[step.A]} * {names[step.B]}",
        Operation.Divide => $"{names[step.A]} / {names[step.B]}",
        Operation.Negate => $"-{names[step.A]}",
        Operation.Power => $"Math.Pow({names[step.A]}, {names[step.B]})",
        _ => Call(Program.FunctionOf(step.Source), names[step.A], names[step.B]),
    };

    private static string Call(Elementary function, string a, string b) => function.Rule.Name switch
    {
        nameof(Less) => $"{a} < {b} ? 1.0 : {a} >= {b} ? 0.0 : double.NaN",
        nameof(LessOrEqual) => $"{a} <= {b} ? 1.0 : {a} > {b} ? 0.0 : double.NaN",
        nameof(Equal) => $"{a} == {b} ? 1.0 : double.IsNaN({a} + {b}) ? double.NaN : 0.0",
        nameof(When) => $"double.IsNaN({a}) ? {a} : {a} == 0 ? 0.0 : {b}",
        nameof(Polygamma) or nameof(SphericalJ) or nameof(ExpRel)
                or nameof(BesselJ) or nameof(BesselY) or nameof(BesselI) or nameof(BesselK) =>
            $"DiffKit.Special.{function.Rule.Name}((int)({a}), {b})",
        nameof(Jump) => $"0 / Math.Abs({a})",
        nameof(Remainder) => $"{a} % {b}",
        nameof(RootN) or nameof(ScaleB) => $"double.{function.Rule.Name}({a}, (int)({b}))",
        _ => function.Arity == 1 ? $"{Method(function)}({a})" : $"{Method(function)}({a}, {b})",
    };

    private static string Method(Elementary function)
    {
        if (function.Given is { } rule)
        {
            return $"DiffKit.CustomRule.{(function.Arity == 1 ? "Of" : "Of2")}<{rule.FullName?.Replace('+', '.')}, double>";
        }

        Type[] arguments = Enumerable.Repeat(typeof(double), function.Arity).ToArray();
        string home = typeof(Special).GetMethod(function.Rule.Name) is not null ? "DiffKit.Special"
            : typeof(Math).GetMethod(function.Rule.Name, arguments) is not null ? "Math"
            : "double";
        return $"{home}.{function.Rule.Name}";
    }

    private static string Number(Expr constant)
    {
        double value = Program.Constant<double>(constant);
        return double.IsNaN(value) ? "double.NaN"
            : double.IsInfinity(value) ? (value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity")
            : constant is Constant named ? (named.Name == "e" ? "Math.E" : "Math.PI")
            : Bracketed(value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Bracketed(string digits)
    {
        string real = digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0";
        return real[0] == '-' ? $"({real})" : real;
    }

    /// <summary>What C# does not take in a name (a prime, a subscript) becomes its code.</summary>
    private static string Identifier(string name)
    {
        string taken = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c == '_'
            ? c.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x}")));
        return s_words.Contains(taken) ? "@" + taken : taken;
    }
}
