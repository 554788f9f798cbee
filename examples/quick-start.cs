#:project ../src/DiffKit
#:package CsvHelper
// The first five minutes: the gradient of a formula, of a delegate, and the slope of a record of measurements.
using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using DiffKit;

// A formula: exact. Variables are in the order in which they appear.
ScalarFunction formula = Function.Parse("a*exp(-b*t) + c");
double[] point = [3, 0.5, 2, 1];
Console.WriteLine($"∇(a·exp(-b·t) + c) at a=3, b=0.5, t=2, c=1: [{Text(formula.Gradient(point))}]");
Console.WriteLine($"by t, as a formula: {Expr.Parse("a*exp(-b*t) + c").Derivative("t")}");

// A delegate, which can be any code: finite differences, and how far to trust them.
ScalarFunction delegated = Function.From(p => p[0] * Math.Exp(-p[1] * p[2]) + p[3]);
Estimate<double[]> gradient = delegated.EstimateGradient(point);
Console.WriteLine($"the same of a delegate: [{Text(gradient.Value)}], {gradient.Outcome}, errors below {Bound(gradient.Error)}");

// Samples: CO2 at Mauna Loa, 1959 to 2001. Over a year's mean the season averages out; the slope of the means is the growth.
double[] level = [.. Weeks().Where(w => w.Year >= 1959).GroupBy(w => w.Year, w => w.Level).Select(year => year.Average())];
double[] growth = ArrayGradient.Of(level, Axis.Uniform(1), edgeOrder: 2);
Console.WriteLine($"CO2 in 1959: {level[0]:F1} ppm, growing by {growth[0]:F2} ppm per year");
Console.WriteLine($"CO2 in 2001: {level[^1]:F1} ppm, growing by {growth[^1]:F2} ppm per year");

static string Text(double[] numbers) => string.Join(", ", numbers.Select(n => n.ToString("0.##########")));

static string Bound(double[] errors) => Math.Pow(10, Math.Ceiling(Math.Log10(errors.Max()))).ToString("0e+0");

static IEnumerable<(int Year, double Level)> Weeks([CallerFilePath] string here = "")
{
    using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Path.GetDirectoryName(here)!, "data", "co2.csv")));
    while (csv.Read())
    {
        if (csv.GetString("co2") is { Length: > 0 } level)
        {
            yield return (int.Parse(csv.GetString("date")[..4]), double.Parse(level, CultureInfo.InvariantCulture));
        }
    }
}
