using System.Numerics;

namespace DiffKit.Tests.Numbers;

/// <summary>The carriers of float and Half: the same rules, to their own rounding.</summary>
public class OtherPrecisionTests
{
    [Theory]
    [MemberData(nameof(SlopeTruth.Rows), MemberType = typeof(SlopeTruth))]
    public void FirstDerivativesOnFloat(string name, double x, double first, double second)
    {
        float at = (float)x;
        bool fits = Math.Abs(first) is 0 or (> 1e-30 and < 1e30) && Math.Abs(second) < 1e30 && Math.Abs(x) is > 1e-6 and < 1e6;
        double shift = Math.Abs(second) * Math.Abs(at - x), rounding = Math.Abs(second * x) + Math.Abs(first);
        double tolerance = fits ? 4e-6 * rounding + 2 * shift + 1e-35 : double.PositiveInfinity;
        var tape = new Tape<float>();
        Adjoint<float> variable = tape.Variable(at);
        tape.Pull(Named.Call(name, variable), 1);
        Assert.True(!fits || Math.Abs(Named.Call(name, new Dual<float>(at, 1)).Tangent - first) <= tolerance, name);
        Assert.True(!fits || Math.Abs(tape.Derivative(variable) - first) <= tolerance, name);
        Assert.True(!fits || Math.Abs(Named.Call(name, Jet<float>.Variable(at, order: 2)).Derivative(1) - first) <= tolerance, name);
    }

    [Fact]
    public void HalfAndMixedNesting()
    {
        Assert.Equal((Half)27, Cube(new Dual<Half>((Half)3, (Half)1)).Tangent);
        Assert.Equal(18f, Cube(new Dual<Dual<float>>(new(3, 1), 1f)).Tangent.Tangent);
        Assert.Equal(27f, Cube(new Multicomplex<float>(3, 1e-9f)).Imaginary / 1e-9f);
        Assert.Equal(18f, Cube(new Multicomplex<Multicomplex<float>>(new(3, 1e-9f), 1e-9f)).Imaginary.Imaginary / 1e-9f / 1e-9f, 1e-5f);
        Assert.Equal(18, Cube(new Dual<Multicomplex<double>>(new(3, 1e-20), 1.0)).Tangent.Imaginary / 1e-20, 1e-14);
        Assert.Equal(18f, Cube(Jet<Dual<float>>.Variable(new(3, 1), order: 1)).Derivative(1).Tangent);
        static T Cube<T>(T x) where T : IFloatingPointIeee754<T> => x * x * x;
    }
}
