using System.Globalization;
using System.Text.Json;

namespace DiffKit.Tests.Methods;

/// <summary>The marks that the finite differences are held to, over tables of true derivatives (60-digit arithmetic).</summary>
public class QualityTests
{
    private sealed record Answer(double Miss, double RelativeMiss, Estimate Estimate)
    {
        public bool IsBounded => Miss <= Estimate.Error;

        public bool IsFlagged => IsBounded || Estimate.Outcome >= Outcome.NotConverged;

        public bool IsWrong => !(RelativeMiss <= 1e-6);
    }

    /// <summary>The second table has the functions of the first at points that the search was not tuned on.</summary>
    [Theory]
    [InlineData("derivatives.jsonl")]
    [InlineData("neighbours.jsonl")]
    public void First_derivatives_are_full_precision_for_a_dozen_calls_and_never_wrong_unflagged(string table)
    {
        Answer[] answers = Answers(table, order: 1);

        Assert.InRange(Median(answers), 0, 5e-15);
        Assert.InRange(answers.Average(a => a.Estimate.Evaluations), 0, 12);
        Assert.DoesNotContain(answers, a => a.IsWrong);
        Assert.InRange(answers.Count(a => a.IsFlagged), 0.99 * answers.Length, answers.Length);
        Assert.InRange(answers.Count(IsTight), 0.5 * answers.Length, answers.Length);
    }

    [Fact]
    public void First_derivatives_of_hard_functions_are_right_or_flagged()
    {
        Answer[] answers = Answers("hard.jsonl", order: 1);

        Assert.InRange(answers.Count(a => a.IsWrong), 0, 2);
        Assert.All(answers, a => Assert.True(!a.IsWrong || a.IsFlagged));
        Assert.InRange(answers.Count(a => a.IsFlagged), 0.99 * answers.Length, answers.Length);
    }

    [Theory]
    [InlineData(2, 1.8e-12, 15)]
    [InlineData(3, 1e-10, 15)]
    [InlineData(4, 3.0e-9, 15)]
    [InlineData(5, 1e-7, 15)]
    [InlineData(8, 1e-5, 15.5)]
    public void Higher_derivatives_hold_their_marks(int order, double median, double calls)
    {
        Answer[] answers = Answers("derivatives.jsonl", order);

        Assert.InRange(Median(answers), 0, median);
        Assert.InRange(answers.Average(a => a.Estimate.Evaluations), 0, calls);
        Assert.DoesNotContain(answers, a => a.IsWrong && !a.IsFlagged);
        Assert.InRange(answers.Count(a => a.IsFlagged), 0.99 * answers.Length, answers.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    public void Higher_derivatives_of_hard_functions_are_right_or_flagged(int order) =>
        Assert.DoesNotContain(Answers("hard.jsonl", order), a => a.IsWrong && !a.IsFlagged);

    /// <summary>Functions on which the search was not tuned: what can be expected of yours.</summary>
    [Theory]
    [InlineData(1, 5e-14, 12, 0)]
    [InlineData(2, 2e-12, 15, 0)]
    [InlineData(3, 2e-10, 16, 0)]
    [InlineData(4, 6e-9, 15, 0)]
    [InlineData(5, 3e-7, 15, 1)]
    [InlineData(8, 4e-4, 16, 1)]
    [InlineData(10, 2e-2, 18, 5)]
    public void Functions_put_together_at_random_are_right_or_flagged(int order, double median, double calls, int unflagged)
    {
        Answer[] answers = Answers("compositions.jsonl", order);

        Assert.InRange(Median(answers), 0, median);
        Assert.InRange(answers.Average(a => a.Estimate.Evaluations), 0, calls);
        Assert.InRange(answers.Count(a => a.IsWrong && !a.IsFlagged), 0, unflagged);
        Assert.InRange(answers.Count(a => a.IsFlagged), 0.97 * answers.Length, answers.Length);
    }

    private static bool IsTight(Answer answer) =>
        answer.Estimate.Error <= 100 * Math.Max(answer.Miss, 2.2e-16 * Math.Abs(answer.Estimate.Value));

    private static double Median(Answer[] answers) => answers.Select(a => a.RelativeMiss).Order().ElementAt(answers.Length / 2);

    private static Answer[] Answers(string table, int order) =>
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", table))
           let row = JsonDocument.Parse(line).RootElement
           where row.GetProperty("order").GetInt32() == order
           select Ask(row, order),
    ];

    private static Answer Ask(JsonElement row, int order)
    {
        ScalarFunction formula = Function.Parse(row.GetProperty("expr").GetString()!);
        double truth = double.Parse(row.GetProperty("value").GetString()!, CultureInfo.InvariantCulture);
        Estimate estimate = Function.From((double x) => formula.Value([x])).EstimateDerivative(row.GetProperty("x").GetDouble(), order);
        double miss = Math.Abs(estimate.Value - truth);
        return new(miss, truth == 0 ? miss : miss / Math.Abs(truth), estimate);
    }
}
