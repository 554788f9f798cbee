using System.Numerics;
using DiffKit.Numbers;

namespace DiffKit.Tests.Numbers;

/// <summary>Every number on every number: f(x) = x³y + exp(xy)/(1 + y²) with y = 0.7, whose derivatives by x are known.</summary>
public class NestingTests
{
    private const double X = 0.5, Y = 0.7;

    private static T F<T>(T x, T y) where T : IFloatingPointIeee754<T> => x * x * x * y + T.Exp(x * y) / (T.One + y * y);

    private static double Truth(int order)
    {
        double power = order switch { 1 => 3 * X * X * Y, 2 => 6 * X * Y, 3 => 6 * Y, _ => 0 };
        return power + Math.Pow(Y, order) * Math.Exp(X * Y) / (1 + Y * Y);
    }

    [Fact]
    public void OfDouble()
    {
        Close.To(Truth(1), F(new Dual<double>(X, 1), Y).Tangent, 1e-15);
        Close.To(Truth(1), F(DualN<Lanes8>.Variable(X, 5), Y).Tangents[5], 1e-15);
        Close.To(Truth(1), F(DualN<Lanes16>.Variable(X, 15), Y).Tangents[15], 1e-15);
        Close.To(Truth(1), F(DualN<Lanes32>.Variable(X, 17), Y).Tangents[17], 1e-15);
        Close.To(Truth(4), F(Jet<double>.Variable(X, 5), Y).Derivative(4), 1e-14);
        Close.To(Truth(1), Pulled<double>(X, Y), 1e-15);
    }

    [Fact]
    public void OfFloatAndHalf()
    {
        Close.To(Truth(1), F(new Dual<float>((float)X, 1), (float)Y).Tangent, 1e-6);
        Close.To(Truth(2), F(Jet<float>.Variable((float)X, 2), (float)Y).Derivative(2), 1e-6);
        Close.To(Truth(1), Pulled((float)X, (float)Y), 1e-6);
        Close.To(Truth(1), (double)F(new Dual<Half>((Half)X, (Half)1), (Half)Y).Tangent, 4e-3);
        Close.To(Truth(2), (double)F(Jet<Half>.Variable((Half)X, 2), (Half)Y).Derivative(2), 4e-3);
        Close.To(Truth(1), (double)Pulled((Half)X, (Half)Y), 4e-3);
        Close.To(Truth(2), F(new Dual<Dual<float>>(new((float)X, 1), 1f), (Dual<float>)(float)Y).Tangent.Tangent, 1e-6);
    }

    [Fact]
    public void OfDuals()
    {
        Dual<double> x = new(X, 1), y = Y;
        Close.To(Truth(2), F(new Dual<Dual<double>>(x, 1.0), y).Tangent.Tangent, 1e-15);
        Close.To(Truth(2), F(new Dual<DualN<Lanes8>>(DualN<Lanes8>.Variable(X, 3), 1.0), (DualN<Lanes8>)Y).Tangent.Tangents[3], 1e-15);
        Close.To(Truth(2), Pulled(x, y).Tangent, 1e-15);
        Close.To(Truth(3), F(Jet<Dual<double>>.Variable(x, 2), y).Derivative(2).Tangent, 1e-14);
    }

    [Fact]
    public void OfJets()
    {
        Jet<double> x = Jet<double>.Variable(X, 3), y = Y;
        Close.To(Truth(4), F(new Dual<Jet<double>>(x, 1.0), y).Tangent.Derivative(3), 1e-14);
        Close.To(Truth(4), Pulled(x, y).Derivative(3), 1e-14);
        Close.To(Truth(5), F(Jet<Jet<double>>.Variable(x, 2), y).Derivative(2).Derivative(3), 1e-13);
    }

    [Fact]
    public void OfAdjoints()
    {
        foreach (Func<Adjoint<double>, Adjoint<double>> slope in new Func<Adjoint<double>, Adjoint<double>>[]
        {
            x => F(new Dual<Adjoint<double>>(x, 1.0), (Adjoint<double>)Y).Tangent,
            x => F(Jet<Adjoint<double>>.Variable(x, 1), (Adjoint<double>)Y).Derivative(1),
            x => Pulled(x, (Adjoint<double>)Y),
        })
        {
            using var tape = new Tape<double>();
            Adjoint<double> x = tape.Variable(X);
            tape.Pull(slope(x), 1);
            Close.To(Truth(2), tape.Derivative(x), 1e-15);
        }
    }

    private static T Pulled<T>(T x, T y) where T : IFloatingPointIeee754<T>
    {
        using var tape = new Tape<T>();
        Adjoint<T> variable = tape.Variable(x);
        tape.Pull(F(variable, y), T.One);
        return tape.Derivative(variable);
    }
}
