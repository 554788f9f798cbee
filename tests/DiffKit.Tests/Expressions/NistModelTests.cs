using System.Globalization;
using System.Text.RegularExpressions;

namespace DiffKit.Tests.Expressions;

/// <summary>The NIST models, read from NIST's own files, at the certified parameters. Value and gradient by the parameters were worked out
/// to 40 digits by mpmath, at the middle observation.</summary>
public sealed partial class NistModelTests
{
    private const double Tolerance = 1e-13;

    [Theory]
    [InlineData("Chwirut2", new[] { 0.5 }, 81.855746144550262803, new[] { -40.927873072275131402, -7282.324153532986158, -3641.162076766493079 })]
    [InlineData("DanWood", new[] { 1.565 }, 4.3326419166075753726, new[] { 5.6351340572884135665, 1.9405288948825668203 })]
    [InlineData("Gauss1", new[] { 126.0 }, 26.501719904699349563, new[] { 0.26642650789866289656, -3315.9588561336220694, 0.0016598584126425563606, 0.036490246459535307167, 0.092321210365585775382, 0.00024706204934254430002, -0.0055752027377449259595, 0.016067683065720290515 })]
    [InlineData("Kirby2", new[] { 199.97 }, 51.025324997869330627, new[] { 0.65722556316768705309, 131.42539586664237926, 26281.136411452476431, -6706.0235370690599947, -1341003.5267076999195 })]
    [InlineData("Lanczos3", new[] { 0.6 }, 0.27201430718017841201, new[] { 0.56383782732815161454, -0.029370227278230529031, 0.17017003942478459083, -0.086174901770167079943, 0.050196302767828910017, -0.047663455259709432189 })]
    [InlineData("MGH17", new[] { 160.0 }, 0.57992522201818504868, new[] { 1.0, 0.12760629921515790364, 0.029024007520973002168, -39.524201660277737271, 6.8017744749681299922 })]
    [InlineData("Misra1a", new[] { 378.4 }, 44.906423603357868061, new[] { 0.18793849271146713659, 73423.110990201376385 })]
    [InlineData("Thurber", new[] { -0.915 }, 862.24571488531376089, new[] { 2.4334527456212513716, -2.2266092622434450915, 2.0373474749527523378, -1.8641729395817684615, 1919.8842950933603747, -1756.694130010424811, 1607.3751289595387645 })]
    [InlineData("Nelson", new[] { 16.0, 180.0 }, 2.5877705667106221162, new[] { 1.0, -518539.29700091027447, 0.52434637008800595585 })]
    public void ValueAndGradient(string name, double[] x, double value, double[] gradient)
    {
        string[] lines = File.ReadAllLines($"Data/nist/{name}.dat");
        string[] parameters = gradient.Select((_, i) => $"b{i + 1}").ToArray();
        string[] variables = x.Length == 1 ? ["x"] : ["x1", "x2"];
        double[] point = [.. Certified(lines), .. x];
        var f = Function.Parse(Model(lines), [.. parameters, .. variables]);
        Near(value, f.Value(point));
        Assert.All(gradient.Zip(f.Gradient(point)), pair => Near(pair.First, pair.Second));
        Assert.All(gradient.Zip(parameters), pair => Near(pair.First, f.Formula.Derivative(pair.Second).Evaluate(f.Variables.Zip(point).ToArray())));
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, Tolerance * Math.Abs(expected));

    /// <summary>What stands between "y =" (or "log[y] =") and the error term "+ e", on one line or more.</summary>
    private static string Model(string[] lines)
    {
        string text = string.Join("\n", lines.SkipWhile(line => !line.StartsWith("Model:", StringComparison.Ordinal)).TakeWhile(line => !line.Contains("Starting", StringComparison.OrdinalIgnoreCase)));
        return ModelText().Match(text).Groups[1].Value;
    }

    private static IEnumerable<double> Certified(string[] lines) => lines.Select(line => ParameterLine().Match(line)).Where(match => match.Success)
        .Select(match => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"y\]?\s*=\s*(.*)\s\+\s+e\b", RegexOptions.Singleline)]
    private static partial Regex ModelText();

    [GeneratedRegex(@"^\s*b\d+ =\s+\S+\s+\S+\s+(\S+)\s+\S+")]
    private static partial Regex ParameterLine();
}
