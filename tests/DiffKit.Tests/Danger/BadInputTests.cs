using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>What generic code is asked that makes no sense: one line that names the value and the right call.</summary>
public class BadInputTests
{
    private static readonly ScalarFunction s_product = Function.Forward(Product);

    private static readonly VectorFunction s_three = Function.Forward(Three);

    private static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1];

    private static T[] Three<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0], x[1], x[0] * x[1]];

    private static void Refused(string words, Action call)
    {
        string message = Assert.ThrowsAny<ArgumentException>(call).Message;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void FunctionsThatAreNone()
    {
        Refused("1 variable or more, not 0", () => Function.Forward(Product, inputs: 0));
        Refused("1 variable or more, not -1", () => Function.Reverse(Three, inputs: -1));
        Refused("0 steps or more, not -3", () => Function.ReverseLoop(new Steps(-3)));
        Refused("f", () => Function.Forward<Written>(null!));
        Refused("f", () => Function.Reverse<Written>(null!));
        Refused("has no outputs", () => Function.Forward(Nothing).Jacobian([1, 2]));
        int calls = 0;
        Refused("1 output(s) in one call and 2 in another", () => Function.Forward(Changing).Jacobian(new double[40]));
        static T[] Nothing<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [];
        T[] Changing<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => calls++ % 2 == 0 ? [x[0]] : [x[0], x[1]];
    }

    [Fact]
    public void WhatIsNullWhereAnArrayIsWanted()
    {
        Refused("f returned null", () => Function.Forward(Null).Jacobian([1]));
        Refused("f returned null", () => Function.Reverse(Null).VectorJacobian([1], [1]));
        Refused("Step 0 returned null", () => Function.ReverseLoop(new NoSteps()).Gradient([1]));
        Refused("g returned null", () => Function.Forward(Unsolved).Gradient([1]));
        Refused("w has 1 number(s), but f has 2 output(s)", () => Function.ParseVector("x; x^2").VectorJacobian([1], [1]));
        static T[] Null<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => null!;
        static T Unsolved<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            ImplicitFunction.Of(default(NoEquations), [T.One], x)[0];
    }

    [Fact]
    public void PatternsThatDoNotFit()
    {
        Refused("2 rows, but f has 3 output(s)", () => s_three.SparseJacobian([1, 2], SparsityPattern.Banded(2, 1)));
        Refused("3 columns, but x has 2", () => s_three.SparseJacobian([1, 2], SparsityPattern.Banded(3, 1)));
        Refused("3 rows and 2 columns", () => s_product.SparseHessian([1, 2], new SparsityPattern(2, [[0], [1], [0]])));
        Refused("(0, 1) but not (1, 0)", () => s_product.SparseHessian([1, 2], new SparsityPattern(2, [[0, 1], []])));
    }

    [Fact]
    public void PatternsThatAreNone()
    {
        Refused("names column 5, but columns are 0 to 1", () => new SparsityPattern(2, [[0, 5]]));
        Refused("0 columns or more, not -1", () => new SparsityPattern(-1, []));
        Refused("Row 1 is null", () => new SparsityPattern(2, [[], null!]));
        Refused("0 rows or more, not -3", () => SparsityPattern.Banded(-3, 1));
        Refused("not -1", () => SparsityPattern.Banded(3, -1));
        Refused("no row 3; rows are 0 to 0", () => new SparsityPattern(2, [[0]]).Row(3));
    }

    [Fact]
    public void NumbersByHand()
    {
        Refused("order 0, its value, or more, not -1", () => Jet<double>.Variable(1, 2).Coefficient(-1));
        Refused("min <= max, not 1.5 and 0.5", () => Clamped(new Dual<double>(1, 1)));
        using var tape = new Tape<double>();
        Adjoint<double> x = tape.Variable(1), y = tape.Variable(2), product = x * y * x;
        tape.Restart();
        tape.Variable(3);
        Refused("recorded before Restart()", () => tape.Pull(product, 1));
        static T Clamped<T>(T x) where T : IFloatingPointIeee754<T> => T.Clamp(x, T.CreateChecked(1.5), T.CreateChecked(0.5));
    }

    /// <summary>A function without a value has no derivative, whatever it does with x.</summary>
    [Fact]
    public void NoValueNoDerivative()
    {
        foreach (ScalarFunction f in new[] { Function.Forward(Nowhere), Function.Reverse(Nowhere), Function.ComplexStep(Nowhere) })
        {
            Assert.All(f.Gradient([-1, 2]), Unknown);
            Assert.All(f.Hessian([-1, 2]).Enumerate(), Unknown);
            Unknown(f.Directional([-1, 2], [1, 1], 3));
            Unknown(f.Directional([-1, 2], [1, 1], 1));
            Assert.Equal(Outcome.NotFinite, f.EstimateGradient([-1, 2]).Outcome);
        }

        Assert.Equal([double.NaN, double.NaN, 2, -1], Function.Forward(Half).Jacobian([-1, 2]).ToRowMajorArray());
        Assert.Equal([double.NaN, double.NaN, 2, -1], Function.Reverse(Half).Jacobian([-1, 2]).ToRowMajorArray());
        static void Unknown(double d) => Assert.Equal(double.NaN, d);
        static T Nowhere<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] < T.Zero ? T.NaN + x[1] : x[0] * x[1];
        static T[] Half<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0] < T.Zero ? T.NaN : x[0], x[0] * x[1]];
    }

    private sealed class Written : IGenericScalar
    {
        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0];
    }

    private readonly struct Steps(int steps) : IGenericLoop
    {
        int IGenericLoop.Steps => steps;

        public T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0]];

        public T[] Step<T>(ReadOnlySpan<T> state, int k) where T : IFloatingPointIeee754<T> => [state[0]];

        public T Result<T>(ReadOnlySpan<T> state) where T : IFloatingPointIeee754<T> => state[0];
    }

    private readonly struct NoSteps : IGenericLoop
    {
        public int Steps => 3;

        public T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0]];

        public T[] Step<T>(ReadOnlySpan<T> state, int k) where T : IFloatingPointIeee754<T> => null!;

        public T Result<T>(ReadOnlySpan<T> state) where T : IFloatingPointIeee754<T> => state[0];
    }

    private readonly struct NoEquations : IImplicitEquations
    {
        public T[] Of<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => null!;
    }
}
