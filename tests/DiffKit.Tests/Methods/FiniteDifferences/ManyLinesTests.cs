using System.Collections.Concurrent;

namespace DiffKit.Tests.Methods;

public class ManyLinesTests
{
    private static readonly double[] Point = [0.3, -1.2, 2, 0, 5e3];

    private static double Mixed(double[] x) => Math.Exp(x[0] * x[1]) + Math.Sin(x[2] + x[3]) * x[0] + Math.Sqrt(x[4] + x[2]);

    private static double[] Outputs(double[] x) => [Mixed(x), x[0] * x[4], Math.Cos(x[1])];

    public static TheoryData<FiniteDifferences> Methods { get; } =
    [
        new FiniteDifferences(), FiniteDifferences.Cheap, new FiniteDifferences { Sides = Sides.Forward },
        new FiniteDifferences { MaxEvaluations = 6 },
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_answers_are_the_same_bit_by_bit_whatever_the_degree(FiniteDifferences method)
    {
        ScalarFunction one = Function.From(Mixed, method);
        VectorFunction many = Function.From(Outputs, method);
        Estimate<double[]> gradient = one.EstimateGradient(Point);
        var hessian = one.EstimateHessian(Point);
        var jacobian = many.EstimateJacobian(Point);
        foreach (int degree in (int[])[2, 8, -1])
        {
            FiniteDifferences parallel = method with { MaxDegreeOfParallelism = degree };
            AssertSame(gradient, Function.From(Mixed, parallel).EstimateGradient(Point));
            Assert.Equal(hessian, Function.From(Mixed, parallel).EstimateHessian(Point));
            Assert.Equal(jacobian, Function.From(Outputs, parallel).EstimateJacobian(Point));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_batch_gives_what_single_calls_give(FiniteDifferences method)
    {
        int calls = 0;
        ScalarFunction batched = Function.FromBatch(points => { calls += points.Count; return [.. points.Select(Mixed)]; }, method);
        ScalarFunction single = Function.From(Mixed, method);

        Estimate<double[]> gradient = batched.EstimateGradient(Point);

        Assert.Equal(calls, gradient.Evaluations);
        AssertSame(single.EstimateGradient(Point), gradient);
        Assert.Equal(single.EstimateHessian(Point), batched.EstimateHessian(Point));
        Assert.Equal(single.Along(Point, Point, 3), batched.Along(Point, Point, 3));
        Assert.Equal(single.Value(Point), batched.Value(Point));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_batch_of_several_outputs_gives_what_single_calls_give(FiniteDifferences method)
    {
        int calls = 0;
        VectorFunction batched = Function.FromBatch(points => { calls += points.Count; return [.. points.Select(Outputs)]; }, method);
        VectorFunction single = Function.From(Outputs, method);

        var jacobian = batched.EstimateJacobian(Point);

        Assert.Equal(calls, jacobian.Evaluations);
        Assert.Equal(single.EstimateJacobian(Point), jacobian);
        AssertSame(single.EstimateDirectional(Point, Point, 3), batched.EstimateDirectional(Point, Point, 3));
        Assert.Equal(single.Value(Point), batched.Value(Point));
    }

    /// <summary>A function that sorts, scales or clears its argument, always or only where one variable has moved, gives what one does
    /// that leaves it alone; calls that did not see what they should are made again, and counted.</summary>
    [Theory]
    [MemberData(nameof(Writers))]
    public void What_f_writes_to_its_argument_does_no_harm(string when, FiniteDifferences method)
    {
        int calls = 0;
        ScalarFunction clean = Function.From(Mixed, method);
        ScalarFunction scalar = Function.From(Writer, method);
        VectorFunction vector = Function.From(x => new[] { Writer(x), 1 }, method);

        Estimate<double[]> truth = clean.EstimateGradient(Point);
        Estimate<double[]> gradient = scalar.EstimateGradient(Point);
        Assert.Equal(truth.Value, gradient.Value);
        Assert.Equal((truth.Error, truth.Outcome, calls), (gradient.Error, gradient.Outcome, gradient.Evaluations), SameErrors);
        calls = 0;
        var jacobian = vector.EstimateJacobian(Point);
        Assert.Equal(truth.Value, jacobian.Value.Row(0).ToArray());
        Assert.Equal(calls, jacobian.Evaluations);
        calls = 0;
        Estimate slope = scalar.EstimateDirectional(Point, [0, 1, 0, 0, 0]);
        Assert.Equal(clean.Directional(Point, [0, 1, 0, 0, 0]), slope.Value);
        Assert.Equal(calls, slope.Evaluations);
        Assert.Equal(clean.Hessian(Point), scalar.Hessian(Point));

        double Writer(double[] x)
        {
            calls++;
            double value = Mixed(x);
            bool writes = when switch { "always" => true, "beside x" => x[1] != Point[1], _ => x[3] > 0 };
            if (writes)
            {
                x.AsSpan().Reverse();
                x[2] = double.NaN;
            }

            return value;
        }
    }

    public static TheoryData<string, FiniteDifferences> Writers
    {
        get
        {
            var data = new TheoryData<string, FiniteDifferences>();
            foreach (string when in (string[])["always", "beside x", "on one side"])
            {
                data.Add(when, new FiniteDifferences());
                data.Add(when, FiniteDifferences.Cheap);
            }

            return data;
        }
    }

    private static bool SameErrors((double[] Error, Outcome, int) a, (double[] Error, Outcome, int) b) =>
        a.Error.SequenceEqual(b.Error) && (a.Item2, a.Item3) == (b.Item2, b.Item3);

    [Fact]
    public void A_batch_whose_outputs_change_in_number_is_refused()
    {
        VectorFunction f = Function.FromBatch(points => [.. points.Select(x => new double[x[0] == 1 ? 2 : 3])]);

        string message = Assert.Throws<InvalidOperationException>(() => f.Jacobian([1])).Message;
        Assert.Contains("2 number(s) at x and 3 beside it", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_asks_for_all_lines_at_once()
    {
        var sizes = new List<int>();
        ScalarFunction f = Function.FromBatch(points => { sizes.Add(points.Count); return [.. points.Select(Mixed)]; });

        f.Gradient(Point);
        Assert.Equal((1, 10), (sizes[0], sizes[1]));
        Assert.InRange(sizes.Count, 4, 12);

        sizes.Clear();
        ScalarFunction cheap = Function.FromBatch(
            points => { sizes.Add(points.Count); return [.. points.Select(Mixed)]; }, FiniteDifferences.Cheap);
        cheap.Gradient(Point);
        Assert.Equal([10], sizes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void No_point_is_called_twice(int degree)
    {
        var seen = new ConcurrentBag<string>();
        double Noted(double[] x)
        {
            seen.Add(string.Join(' ', x));
            return Mixed(x);
        }

        var d = Function.From(Noted, new FiniteDifferences { MaxDegreeOfParallelism = degree }).EstimateGradient(Point);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.Count, d.Evaluations);
    }

    [Fact]
    public void Taylor_coefficients_share_their_calls()
    {
        List<double> seen = [];
        double[] coefficients = Function.From(
            x =>
            {
                seen.Add(x);
                return Math.Exp(x);
            }).TaylorCoefficients(0.5, 6);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.InRange(seen.Count, 10, 45);
        double factorial = 1;
        for (int k = 0; k <= 6; factorial *= ++k)
        {
            Assert.Equal(Math.Exp(0.5) / factorial, coefficients[k], Math.Max(3, 13 - 2 * k));
        }
    }

    public static TheoryData<string, Action<ScalarFunction>> Operators => new()
    {
        { "mixed partial", f => f.MixedPartial(Point, [2, 1, 0, 1, 0]) },
        { "pure partial", f => f.MixedPartial(Point, [4, 0, 0, 0, 0]) },
        { "even partial", f => f.MixedPartial(Point, [2, 2, 0, 0, 0]) },
        { "Hessian", f => f.Hessian(Point) },
        { "Hessian times vector", f => f.HessianVector(Point, [1, 0, -1, 2, 0.5]) },
        { "sparse Hessian", f => f.SparseHessian(Point, SparsityPattern.Banded(5, 1)) },
    };

    [Theory]
    [MemberData(nameof(Operators))]
    public void No_operator_calls_twice_at_one_point(string name, Action<ScalarFunction> ask)
    {
        List<string> seen = [];
        ask(Function.From(x =>
        {
            seen.Add(string.Join(' ', x));
            return Mixed(x);
        }));

        Assert.True(seen.Count == seen.Distinct().Count(), $"{name}: {seen.Count} calls at {seen.Distinct().Count()} points");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancelling_stops_the_calls(int degree)
    {
        using var stop = new CancellationTokenSource();
        int calls = 0;
        double Counted(double[] x)
        {
            if (Interlocked.Increment(ref calls) == 20)
            {
                stop.Cancel();
            }

            return Mixed(x);
        }

        ScalarFunction f = Function.From(Counted, new FiniteDifferences { MaxDegreeOfParallelism = degree, Cancellation = stop.Token });

        Assert.Throws<OperationCanceledException>(() => f.Gradient(Point));
        Assert.InRange(calls, 20, 19 + degree);
        ScalarFunction sin = Function.From(Math.Sin, new FiniteDifferences { Cancellation = stop.Token });
        Assert.Throws<OperationCanceledException>(() => { sin.Derivative(1); });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Progress_rises_to_the_calls_made(int degree)
    {
        var told = new Told();
        var method = new FiniteDifferences { MaxDegreeOfParallelism = degree, Progress = told };

        int calls = Function.From(Mixed, method).EstimateHessian(Point).Evaluations;

        Assert.Equal(Enumerable.Range(1, calls), told.Calls);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_f_throws_comes_out_as_it_is(int degree)
    {
        var thrown = new InvalidTimeZoneException("mine");
        ScalarFunction f = Function.From(
            x => x[2] == Point[2] ? Mixed(x) : throw thrown, new FiniteDifferences { MaxDegreeOfParallelism = degree });

        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => f.Gradient(Point)));
        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => Function.FromBatch(_ => throw thrown).Gradient(Point)));
    }

    [Fact]
    public void Bad_options_and_batches_are_named()
    {
        Assert.Contains("MaxDegreeOfParallelism is 0", Assert.Throws<ArgumentOutOfRangeException>(
            () => new FiniteDifferences { MaxDegreeOfParallelism = 0 }).Message);
        Assert.Contains("returned 2 value(s)", Assert.Throws<InvalidOperationException>(
            () => Function.FromBatch(_ => [1, 2]).Gradient(Point)).Message);
    }

    private static void AssertSame(Estimate<double[]> expected, Estimate<double[]> actual)
    {
        Assert.Equal(expected.Value, actual.Value);
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal((expected.Evaluations, expected.Outcome), (actual.Evaluations, actual.Outcome));
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Calls { get; } = [];

        public void Report(int value) => Calls.Add(value);
    }
}
