using System.Numerics;

namespace DiffKit.Tests.Samples;

/// <summary>Random calls of numpy.gradient's documented formulas, answered in exact ratios: up to four dimensions, some of the axes in any
/// order, distances and coordinates mixed, both edge orders, numbers of every kind.</summary>
public class ExactGradientTests
{
    private const int Cases = 200, Longest = 6;

    [Fact]
    public void Doubles_to_1e_minus_13() => Each((random, call) =>
    {
        double[] values = [.. Enumerable.Range(0, call.Count).Select(_ => (random.NextDouble() - 0.5) * 20)];
        Held(call, values, NumpyGradient.Of(values, call.Shape, call.Spacing, call.Axes, call.EdgeOrder), 1e-13);
    });

    [Fact]
    public void Integers_of_every_width_to_1e_minus_13() => Each((random, call) =>
    {
        Integers<byte>(random, call);
        Integers<sbyte>(random, call);
        Integers<short>(random, call);
        Integers<ushort>(random, call);
        Integers<int>(random, call);
        Integers<uint>(random, call);
        Integers<long>(random, call);
        Integers<ulong>(random, call);
    });

    [Fact]
    public void Floats_to_their_own_precision() => Each((random, call) =>
    {
        float[] values = [.. Enumerable.Range(0, call.Count).Select(_ => (float)(random.NextDouble() - 0.5) * 20)];
        double[][] actual = [.. call.Axes.Select((axis, k) => Array.ConvertAll(
            ArrayGradient.Along(values, call.Shape, axis, call.Along(k), call.EdgeOrder), slope => (double)slope))];
        Held(call, Array.ConvertAll(values, value => (double)value), actual, 1e-6, cancelled: 1);
    });

    private static void Integers<T>(Random random, Call call)
        where T : INumberBase<T>
    {
        T[] values = [.. Enumerable.Range(0, call.Count).Select(_ => T.CreateSaturating(random.NextInt64() >> random.Next(1, 60)))];
        double[] doubles = Array.ConvertAll(values, double.CreateTruncating);
        if (call.Shape.Length == 1)
        {
            Held(call, doubles, [ArrayGradient.Of(values, call.Along(0), call.EdgeOrder)], 1e-13);
        }
        else if (call.Shape.Length == 2)
        {
            T[,] grid = new T[call.Shape[0], call.Shape[1]];
            for (int i = 0; i < values.Length; i++)
            {
                grid[i / call.Shape[1], i % call.Shape[1]] = values[i];
            }

            Axis[] axes = [Axis.Unit, Axis.Unit];
            for (int k = 0; k < call.Axes.Length; k++)
            {
                axes[(call.Axes[k] + 2) % 2] = call.Along(k);
            }

            double[][,] both = ArrayGradient.Of(grid, axes[0], axes[1], call.EdgeOrder);
            Held(call, doubles, [.. call.Axes.Select(axis => both[(axis + 2) % 2].Cast<double>().ToArray())], 1e-13);
        }
    }

    private static void Each(Action<Random, Call> check)
    {
        var random = new Random(7);
        for (int i = 0; i < Cases; i++)
        {
            check(random, Call.Drawn(random));
        }
    }

    /// <summary>Within a part of the answer, or where its terms cancel, of a share of the largest of them.</summary>
    private static void Held(Call call, double[] values, double[][] actual, double tolerance, double cancelled = 0.01)
    {
        Assert.Equal(call.Axes.Length, actual.Length);
        for (int k = 0; k < actual.Length; k++)
        {
            for (int i = 0; i < values.Length; i++)
            {
                (double truth, double largest) = call.Exact(values, k, i);
                double allowed = tolerance * Math.Max(Math.Abs(truth), cancelled * largest);
                Assert.True(Math.Abs(actual[k][i] - truth) <= allowed, $"{call}: axis {call.Axes[k]} [{i}] is {actual[k][i]:R}, not {truth:R}");
            }
        }
    }

    private sealed record Call(int[] Shape, int[] Axes, NumpySpacing[] Spacing, double[][] Places, bool[] Scalar, int EdgeOrder)
    {
        private readonly Dictionary<(int, int), (int First, Rational[] Weights)> rows = [];

        public int Count => Shape.Aggregate(1, (product, length) => product * length);

        public static Call Drawn(Random random)
        {
            int edgeOrder = random.Next(1, 3);
            int[] shape = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(edgeOrder + 1, Longest))];
            int[] axes = [.. Enumerable.Range(0, shape.Length)];
            random.Shuffle(axes);
            axes = [.. axes[..random.Next(1, axes.Length + 1)].Select(axis => random.Next(2) == 0 ? axis : axis - shape.Length)];
            bool[] scalar = [.. axes.Select(_ => random.Next(2) == 0)];
            double[][] places = [.. axes.Select((axis, k) => Drawn(random, shape[axis < 0 ? axis + shape.Length : axis], scalar[k]))];
            return new(shape, axes, [.. places.Select((x, k) => scalar[k] ? (NumpySpacing)(x[1] - x[0]) : x)], places, scalar, edgeOrder);
        }

        public Axis Along(int k) => Scalar[k] ? Axis.Uniform(Places[k][1] - Places[k][0]) : Axis.Coordinates(Places[k]);

        /// <summary>The slope at element i along the k-th of the axes, and the size of the largest of the terms whose sum it is.</summary>
        public (double Truth, double Largest) Exact(double[] values, int k, int i)
        {
            int axis = Axes[k] < 0 ? Axes[k] + Shape.Length : Axes[k];
            int inner = Shape[(axis + 1)..].Aggregate(1, (product, length) => product * length), n = Shape[axis];
            int place = i / inner % n;
            if (!rows.TryGetValue((k, place), out (int First, Rational[] Weights) row))
            {
                row = rows[(k, place)] = Row(Places[k], place);
            }

            (int first, Rational[] weights) = row;
            Rational[] terms = [.. weights.Select((weight, j) => weight * Rational.Of(values[i + (first + j - place) * inner]))];
            return (terms.Aggregate((a, b) => a + b).ToDouble(), terms.Max(term => Math.Abs(term.ToDouble())));
        }

        private (int First, Rational[] Weights) Row(double[] x, int place)
        {
            int width = (place == 0 || place == x.Length - 1) && EdgeOrder == 1 ? 2 : 3;
            int first = Math.Clamp(place == x.Length - 1 ? x.Length : place - 1, 0, x.Length - width);
            Rational here = Rational.Of(x[place]);
            return (first, Rational.Weights([.. x[first..(first + width)].Select(other => Rational.Of(other) - here)], 1));
        }

        public override string ToString() => $"[{string.Join(", ", Shape)}], edge order {EdgeOrder}";

        /// <summary>A distance that doubles hold exactly as often as added; or places in rising or falling order, or there and back.</summary>
        private static double[] Drawn(Random random, int n, bool scalar)
        {
            double step = random.Next(1, 64) / 16.0 * (random.Next(3) == 0 ? -1 : 1);
            double[] x = [.. Enumerable.Range(0, n).Select(i => scalar ? i * step : step * (i + 0.7 * random.NextDouble()))];
            if (!scalar && n > 3 && random.Next(4) == 0)
            {
                (x[0], x[1]) = (x[1], x[0]);
            }

            return x;
        }
    }
}
