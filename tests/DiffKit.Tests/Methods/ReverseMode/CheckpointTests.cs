using System.Numerics;
using DiffKit.Methods.ReverseMode;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Methods.ReverseMode;

public class CheckpointTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(2_000)]
    public void TheGradientOfAnIntegration(int steps)
    {
        double[] gradient = Function.ReverseLoop(new Pendulum(steps), inputs: 2).Gradient([1.0, 0.5]);
        double[] unrolled = Function.Reverse(new Unrolled(steps)).Gradient([1.0, 0.5]);
        Close.To(unrolled[0], gradient[0], 1e-12);
        Close.To(unrolled[1], gradient[1], 1e-12);
    }

    [Fact]
    public void AHundredThousandStepsToTheLastBit()
    {
        ScalarFunction loop = Function.ReverseLoop(new Pendulum(100_000)), unrolled = Function.Reverse(new Unrolled(100_000));
        Assert.Equal(unrolled.Gradient([1.0, 0.5]), loop.Gradient([1.0, 0.5]));
    }

    [Fact]
    public void SecondDerivativesAreThoseOfTheLoopUnrolled()
    {
        ScalarFunction loop = Function.ReverseLoop(new Pendulum(50)), unrolled = Function.Reverse(new Unrolled(50));
        Assert.Equal(unrolled.Hessian([1.0, 0.5]), loop.Hessian([1.0, 0.5]));
        Assert.Equal(unrolled.SparseHessian([1.0, 0.5]), loop.SparseHessian([1.0, 0.5]));
        Assert.Equal(unrolled.HessianVector([1.0, 0.5], [2, 3]), loop.HessianVector([1.0, 0.5], [2, 3]));
    }

    [Fact]
    public void DecayHasItsKnownDerivative()
    {
        // Euler's steps for y′ = -r·y multiply y by (1 - r/100): f = y₀ (1 - r/100)ᴺ.
        ScalarFunction f = Function.ReverseLoop(new Decay(10_000));
        Close.To(2 * Math.Pow(0.995, 10_000), f.Value([2, 0.5]), 1e-11);
        Close.To(Math.Pow(0.995, 10_000), f.Gradient([2, 0.5])[0], 1e-11);
        Close.To(-2 * 100 * Math.Pow(0.995, 9_999), f.Gradient([2, 0.5])[1], 1e-11);
        Close.To(2 * 100 * 99.99 * Math.Pow(0.995, 9_998), f.Along([2, 0.5], [0, 1], 2).Value, 1e-10);
    }

    [Theory]
    [InlineData(1 << 12)]
    [InlineData(1 << 16)]
    [InlineData(1 << 20)]
    public void TheTapeGrowsAsTheSquareRootOfTheSteps(int steps)
    {
        // One product a step; the arrays double when they are full.
        var f = (CheckpointedScalar<Decay>)Function.ReverseLoop(new Decay(steps), inputs: 2);
        double[] gradient = f.Gradient([2, 1e-3]);
        Assert.InRange(f.TapeCapacity, 1, Math.Max(256, 4 * (int)Math.Sqrt(steps)));
        double kept = 1 - 1e-3 / 100;
        Close.To(Math.Pow(kept, steps), gradient[0], 1e-9);
        Close.To(-2 * (steps / 100.0) * Math.Pow(kept, steps - 1), gradient[1], 1e-9);
        Assert.Equal(2, f.EstimateGradient([2, 1e-3]).Evaluations);
    }

    /// <summary>y₀·sᴺ with s = 1 - r/100: the second derivatives in the memory of √N, too.</summary>
    [Fact]
    public void SecondDerivativesTakeNoMoreMemory()
    {
        const int steps = 1 << 18;
        var f = (CheckpointedScalar<Decay>)Function.ReverseLoop(new Decay(steps), inputs: 2);
        double kept = 1 - 1e-3 / 100, mixed = -(steps / 100.0) * Math.Pow(kept, steps - 1);
        double[] product = f.HessianVector([2, 1e-3], [3, 5]);
        Close.To(5 * mixed, product[0], 1e-9);
        Close.To(3 * mixed + 5 * 2 * (steps / 100.0) * ((steps - 1) / 100.0) * Math.Pow(kept, steps - 2), product[1], 1e-9);
        Assert.InRange(f.TapeCapacity, 1, 4 * (int)Math.Sqrt(steps));
    }

    private readonly struct Pendulum(int steps) : IGenericLoop
    {
        public int Steps => steps;

        public T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0], x[1]];

        public T[] Step<T>(ReadOnlySpan<T> state, int k) where T : IFloatingPointIeee754<T>
        {
            T h = T.CreateChecked(0.01), speed = state[1] - h * T.Sin(state[0]);
            return [state[0] + h * speed, speed];
        }

        public T Result<T>(ReadOnlySpan<T> state) where T : IFloatingPointIeee754<T> => state[0] * state[0] + state[1];
    }

    private readonly struct Unrolled(int steps) : IGenericScalar
    {
        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            var loop = new Pendulum(steps);
            T[] state = loop.Start(x);
            for (int k = 0; k < steps; k++)
            {
                state = loop.Step<T>(state, k);
            }

            return loop.Result<T>(state);
        }
    }

    private readonly struct Decay(int steps) : IGenericLoop
    {
        public int Steps => steps;

        public T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0], T.One - x[1] / T.CreateChecked(100)];

        public T[] Step<T>(ReadOnlySpan<T> state, int k) where T : IFloatingPointIeee754<T> => [state[0] * state[1], state[1]];

        public T Result<T>(ReadOnlySpan<T> state) where T : IFloatingPointIeee754<T> => state[0];
    }
}
