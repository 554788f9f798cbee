using System.Numerics;

namespace DiffKit.Tests.Danger;

public class TapeMisuseTests
{
    private static T Model<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < 200; i++)
        {
            sum += T.Sin(x[0] * T.CreateChecked(i)) * x[1];
        }

        return sum;
    }

    [Fact]
    public void ATapeThatWasDisposed()
    {
        var tape = new Tape<double>();
        Adjoint<double> x = tape.Variable(1), y = tape.Variable(2);
        tape.Dispose();
        Assert.Throws<ObjectDisposedException>(() => x * y);
        Assert.Throws<ObjectDisposedException>(() => tape.Derivative(x));
        Assert.Throws<ObjectDisposedException>(() => tape.Pull(x, 1));
        Assert.Throws<ObjectDisposedException>(tape.Restart);
    }

    [Fact]
    public void ATapeOfAnotherThread()
    {
        var tape = new Tape<double>();
        Adjoint<double> x = tape.Variable(1);
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => tape.Pull(x * x, 1)));
        thread.Start();
        thread.Join();
        Assert.Contains("give each thread a tape", Assert.IsType<InvalidOperationException>(thrown).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADerivativeByWhatIsNoVariable()
    {
        using Tape<double> tape = new(), other = new();
        Adjoint<double> x = tape.Variable(3), y = tape.Variable(4);
        Assert.Contains("call Pull", Assert.Throws<InvalidOperationException>(() => tape.Derivative(x)).Message, StringComparison.Ordinal);
        tape.Pull(x * y, 1);
        foreach (Adjoint<double> no in new[] { x * y, x + x, -x, other.Variable(1) })
        {
            string message = Assert.Throws<ArgumentException>(() => tape.Derivative(no)).Message;
            Assert.Contains("make one with Variable(value)", message, StringComparison.Ordinal);
        }

        Assert.Equal((4, 3, 0), (tape.Derivative(x), tape.Derivative(y), tape.Derivative(7)));
    }

    [Fact]
    public void OnlyWhatJoinsTwoNodesIsRecorded()
    {
        using var tape = new Tape<double>();
        Adjoint<double> x = tape.Variable(3), y = tape.Variable(4);
        Adjoint<double> f = 2 * x * x / 3 - x + 1 + y * x;
        Assert.Equal(2 + 2, tape.Count);
        tape.Pull(f * f, 1);
        Assert.Equal(2 * f.Primal * (4 - 1 + 4), tape.Derivative(x), 12);
    }

    [Fact]
    public void AJetOfTooLowAnOrder()
    {
        Jet<double> x = Jet<double>.Variable(1, order: 3);
        string message = Assert.Throws<ArgumentOutOfRangeException>(() => (x * x).Derivative(4)).Message;
        Assert.Contains("made for order 3; for order 4 seed it with Jet.Variable(x, order: 4)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void EightThreadsAtOnceDoNotDisturbOneAnother()
    {
        ScalarFunction reverse = Function.Reverse(Model), forward = Function.Forward(Model);
        int wrong = 0;
        double[][] truth = [.. Enumerable.Range(0, 8).Select(i => forward.Gradient([0.1 * i, i]))];
        var threads = Enumerable.Range(0, 8).Select(i => new Thread(() => Check(i))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, wrong);

        void Check(int i)
        {
            for (int round = 0; round < 200; round++)
            {
                double[] gradient = reverse.Gradient([0.1 * i, i]);
                bool same = gradient.Zip(truth[i]).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-12 * (1 + Math.Abs(pair.Second)));
                Interlocked.Add(ref wrong, same && forward.Gradient([0.1 * i, i]).SequenceEqual(truth[i]) ? 0 : 1);
            }
        }
    }

    [Fact]
    public void NothingIsAllocatedAfterTheFirstRun()
    {
        ScalarFunction reverse = Function.Reverse(Model), forward = Function.Forward(Model);
        double[] x = [0.5, 2], v = [1, 0], gradient = new double[2];
        Assert.Equal(0, Allocated(() => reverse.TryPull(x, gradient)));
        Assert.Equal(0, Allocated(() => forward.TryPull(x, gradient)));
        Assert.Equal(0, Allocated(() => forward.Along(x, v, 1)));
        Assert.Equal(0, Allocated(() => forward.Along(x, v, 2)));
        Assert.Equal(0, Allocated(() => forward.Along(x, v, 3)));
        Assert.Equal(0, Allocated(() => forward.Along(x, v, 7)));
        Assert.Equal(0, Allocated(() => reverse.Along(x, v, 5)));
        Assert.Equal(0, Allocated(() => forward.TryPullAlong(x, v, gradient)));
        Assert.Equal(0, Allocated(() => Special.Gamma(Special.Erf(new Dual<double>(0.5, 1)))));
    }

    private static long Allocated(Action action)
    {
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void MessagesNameTheFix()
    {
        var tape = new Tape<double>();
        Adjoint<double> x = tape.Variable(1);
        tape.Dispose();
        string disposed = Assert.Throws<ObjectDisposedException>(() => tape.Pull(x, 1)).Message;
        Assert.Contains("make a new one", disposed);
        Assert.DoesNotContain('\n', disposed);
        Assert.Contains("order 1 or more", Assert.Throws<ArgumentOutOfRangeException>(() => Jet<double>.Variable(1, 0)).Message);
    }
}
