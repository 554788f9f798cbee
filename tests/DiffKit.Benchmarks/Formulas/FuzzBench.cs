using System.Diagnostics;
using System.Globalization;
using DiffKit.Tests.Text;
using Spectre.Console;

namespace DiffKit.Benchmarks.Formulas;

/// <summary>A million texts that are nearly formulas, in infix and in LaTeX: each is read, or refused with a place in it.</summary>
public sealed class FuzzBench : IBench
{
    private const int Count = 1_000_000;
    private const int Seed = 20261122;

    public string Name => "fuzz";

    public string About => "a million mutated formulas: read, refused with a place, crashed; the longest time for one";

    public void Run()
    {
        var random = new Random(Seed);
        (int read, int refused, int crashed, int differ) = (0, 0, 0, 0);
        (TimeSpan longest, string slowest) = (TimeSpan.Zero, "");
        for (int i = 0; i < Count; i++)
        {
            string text = Mutation.Of(random);
            long start = Stopwatch.GetTimestamp();
            try
            {
                IReadOnlyList<Expr> formulas = Expr.ParseMany(text, out _);
                foreach (string misprint in formulas.SelectMany(WithDerivatives).Select(ReadBack.Misprint).OfType<string>())
                {
                    differ++;
                    AnsiConsole.WriteLine($"{text}  is printed  {misprint}");
                }

                read++;
            }
            catch (FormulaException refusal) when (refusal.Position >= 0 && refusal.Position <= text.Length)
            {
                refused++;
            }
            catch (Exception crash)
            {
                crashed++;
                AnsiConsole.WriteLine($"{crash.GetType().Name}: {text}");
            }

            TimeSpan spent = Stopwatch.GetElapsedTime(start);
            (longest, slowest) = spent > longest ? (spent, text) : (longest, slowest);
        }

        var table = new Table().AddColumns("texts", "read", "of them printed as another formula", "refused with a place", "crashed", "longest, ms");
        table.AddRow(Text(Count), Text(read), Text(differ), Text(refused), Text(crashed), Text(longest.TotalMilliseconds));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"longest: {slowest}");
    }

    /// <summary>The formula, what becomes of it, and its slopes.</summary>
    private static IEnumerable<Expr> WithDerivatives(Expr f) => [f, f.Simplify(), .. f.Gradient()];

    private static string Text(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);
}
