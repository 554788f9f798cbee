using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>A derivative inside a derivative: levels are types, so that the inner ε can't be taken for the outer.</summary>
public class NestedDerivativeTests
{
    [Fact]
    public void TheInnerDerivativeSeesTheOuterVariableAsAConstant()
    {
        Assert.Equal(8, Function.Forward(Outer).Derivative(4));
        Assert.Equal(2, Function.Forward(Outer).Derivative(4, order: 2));
        Assert.Equal(8, Function.Reverse(Outer).Derivative(4));

        // x · d/dy (x·y), which is x².
        static T Outer<T>(T x) where T : IFloatingPointIeee754<T> => x * (x * new Dual<T>(x, T.One)).Tangent;
    }

    [Fact]
    public void ATapeInsideATape()
    {
        Assert.Equal(12, Function.Reverse(Outer).Derivative(2));

        // x · d/dy (x·y²/2) at y = x, which is x³.
        static T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            var tape = new Tape<T>();
            Adjoint<T> y = tape.Variable(x);
            tape.Pull(x * y * y / T.CreateChecked(2), T.One);
            return x * tape.Derivative(y);
        }
    }

    [Fact]
    public void TwoTapesOfOneTypeAreNotMixed()
    {
        Adjoint<double> x = new Tape<double>().Variable(1), y = new Tape<double>().Variable(2);
        Assert.Contains("different tapes", Assert.Throws<InvalidOperationException>(() => x * y).Message, StringComparison.Ordinal);
        string message = Assert.Throws<ArgumentException>(() => new Tape<double>().Pull(x, 1)).Message;
        Assert.Contains("another tape", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThreeLevels()
    {
        var x = new Dual<Dual<Dual<double>>>(new(new(0.5, 1), 1.0), new Dual<double>(1, 0));
        Assert.Equal(-Math.Cos(0.5), Sin(x).Tangent.Tangent.Tangent, 15);
        static T Sin<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);
    }
}
