using DiffKit.Numbers;

namespace DiffKit.Tests.Numbers;

/// <summary>Every function of the table on every carrier, against derivatives worked out with 60 digits.</summary>
public class ChainRuleTests
{
    /// <summary>A few units in the last place, those of Bessel functions included.</summary>
    private const double Tolerance = 2e-14;

    [Theory]
    [MemberData(nameof(SlopeTruth.Rows), MemberType = typeof(SlopeTruth))]
    public void FirstDerivatives(string name, double x, double first, double second)
    {
        Dual<double> dual = Named.Call(name, new Dual<double>(x, 1));
        var tape = new Tape<double>();
        Adjoint<double> variable = tape.Variable(x), adjoint = Named.Call(name, variable);
        tape.Pull(adjoint, 1);
        Close.To(first, dual.Tangent, Tolerance);
        Close.To(first, Named.Call(name, DualN<Lanes8>.Variable(x, 7)).Tangents[7], Tolerance);
        Close.To(first, Named.Call(name, DualN<Lanes16>.Variable(x, 9)).Tangents[9], Tolerance);
        Close.To(first, Named.Call(name, DualN<Lanes32>.Variable(x, 30)).Tangents[30], Tolerance);
        Close.To(first, tape.Derivative(variable), Tolerance);
        Close.To(first, Named.Call(name, Jet<double>.Variable(x, order: 1)).Derivative(1), Tolerance);
        Close.To(first, Named.Call(name, new Multicomplex<double>(x, Step(x))).Imaginary / Step(x), Tolerance);
        Assert.True(double.IsFinite(second));
    }

    [Theory]
    [MemberData(nameof(SlopeTruth.Rows), MemberType = typeof(SlopeTruth))]
    public void ValuesAreThoseOfDouble(string name, double x, double first, double second)
    {
        double tolerance = name.EndsWith("Estimate", StringComparison.Ordinal) ? 1e-4 : 0;
        double value = Accurate(name, x) ?? Named.Call(name, x);
        Close.To(value, Named.Call(name, new Dual<double>(x, 1)).Primal, tolerance);
        Close.To(value, Named.Call(name, new Tape<double>().Variable(x)).Primal, tolerance);
        Close.To(value, Named.Call(name, Jet<double>.Variable(x, order: 3)).Primal, tolerance);
        Assert.True(double.IsFinite(first + second));
    }

    [Theory]
    [MemberData(nameof(SlopeTruth.Rows), MemberType = typeof(SlopeTruth))]
    public void SecondDerivatives(string name, double x, double first, double second)
    {
        Dual<Dual<double>> nested = Named.Call(name, new Dual<Dual<double>>(new(x, 1), 1.0));
        var tape = new Tape<Dual<double>>();
        Adjoint<Dual<double>> variable = tape.Variable(new(x, 1));
        tape.Pull(Named.Call(name, variable), 1.0);
        double tolerance = second == 0 ? Tolerance : Tolerance * (1 + Math.Abs(first / second / Math.Max(1, Math.Abs(x))));
        Close.To(first, nested.Tangent.Primal, Tolerance);
        Close.To(second, nested.Tangent.Tangent, tolerance);
        Close.To(second, tape.Derivative(variable).Tangent, tolerance);
        Close.To(second, Named.Call(name, new Dual<DualN<Lanes8>>(DualN<Lanes8>.Variable(x, 2), 1.0)).Tangent.Tangents[2], tolerance);
        Close.To(second, Named.Call(name, Jet<double>.Variable(x, order: 2)).Derivative(2), tolerance);
        var bicomplex = new Multicomplex<Multicomplex<double>>(new(x, Step(x)), Step(x));
        Close.To(second, Named.Call(name, bicomplex).Imaginary.Imaginary / Step(x) / Step(x), tolerance);
    }

    [Theory]
    [MemberData(nameof(SlopeTruth.Fifth), MemberType = typeof(SlopeTruth))]
    public void FifthDerivativesByJets(string name, double x, double fifth) =>
        Close.To(fifth, Named.Call(name, Jet<double>.Variable(x, order: 6)).Derivative(5), 1e-11);

    /// <summary>What .NET works out on double by subtracting or adding 1, so that digits cancel, a carrier has in full.</summary>
    private static double? Accurate(string name, double x) => name switch
    {
        "ExpM1" => Special.ExpM1(x),
        "Exp2M1" => Special.Exp2M1(x),
        "Exp10M1" => Special.Exp10M1(x),
        "LogP1" => Special.LogP1(x),
        "Log2P1" => Special.Log2P1(x),
        "Log10P1" => Special.Log10P1(x),
        _ => null,
    };

    /// <summary>Far below x, and a power of 2.</summary>
    private static double Step(double x) => Math.ScaleB(1, (x == 0 ? 0 : Math.ILogB(x)) - 70);
}
