using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>A node is recorded by the tape's own thread, at any depth of its stack, or it is refused.</summary>
public class RecordingThreadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(256 * 1024)]
    public void OneNodeByAnotherThreadIsRefused(int stackBytes)
    {
        using var tape = new Tape<double>();
        Adjoint<double> x = tape.Variable(3), y = tape.Variable(2);
        Exception? thrown = null;
        var other = new Thread(() => thrown = Record.Exception(() => x * y), stackBytes);
        other.Start();
        other.Join();
        Assert.Contains("give each thread a tape", Assert.IsType<InvalidOperationException>(thrown).Message, StringComparison.Ordinal);
        tape.Pull(x * y, 1);
        Assert.Equal((2, 3, 1), (tape.Derivative(x), tape.Derivative(y), tape.Count - 2));
    }

    [Fact]
    public void AFunctionThatRunsInParallelIsRefusedOrRight()
    {
        ScalarFunction f = Function.Reverse(Parallelly);
        double[] x = [.. Enumerable.Range(1, 8).Select(i => 0.1 * i)];
        double[] truth = [.. x.Select((_, i) => x.Where((_, j) => j != i).Aggregate(1.0, (p, xj) => p * xj))];
        int wrong = 0;
        for (int round = 0; round < 400; round++)
        {
            try
            {
                wrong += f.Gradient(x).Zip(truth).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-14) ? 0 : 1;
            }
            catch (AggregateException refused)
            {
                Assert.All(refused.InnerExceptions, e => Assert.Contains("give each thread a tape", e.Message, StringComparison.Ordinal));
            }
        }

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void RecursionRecordsAtEachDepth()
    {
        ScalarFunction f = Function.Reverse(Recursive);
        double[] gradient = f.Gradient([1.0001, 0.5]);
        const int n = 2000;
        Assert.Equal(2 * n * Math.Pow(1.0001, 2 * n - 1), gradient[0], 1e-9);
        Assert.Equal(0, gradient[1], 1e-12);
    }

    [Fact]
    public void ATapeThatAnotherThreadRestartsIsItsOwn()
    {
        using var tape = new Tape<double>();
        Adjoint<double> mine = tape.Variable(3), also = tape.Variable(2);
        double theirs = 0;
        var other = new Thread(() =>
        {
            tape.Restart();
            Adjoint<double> x = tape.Variable(3), y = tape.Variable(2);
            tape.Pull(x * y, 1);
            theirs = tape.Derivative(x);
        });
        other.Start();
        other.Join();
        Assert.Equal(2, theirs);
        Assert.Throws<InvalidOperationException>(() => mine * also);
    }

    /// <summary>The product, each half by a task.</summary>
    private static T Parallelly<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] all = x.ToArray(), halves = [T.One, T.One];
        Parallel.For(0, 2, half =>
        {
            for (int i = 4 * half; i < 4 * half + 4; i++)
            {
                Thread.SpinWait(200);
                halves[half] *= all[i];
            }
        });
        return halves[0] * halves[1];
    }

    /// <summary>x₀^2n, with 0 times x₁ added at each depth: nodes on the way down and on the way up.</summary>
    private static T Recursive<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        return Down(x[0], x[1], T.One, 2000);

        static T Down(T x, T y, T product, int n)
        {
            T next = product * x + y * T.Zero;
            return n == 0 ? product : Down(x, y, next, n - 1) * x + (y - y) * next;
        }
    }
}
