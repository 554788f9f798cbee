using DiffKit.Numbers;

namespace DiffKit.Tests.Numbers;

/// <summary>Every function of the table where its derivatives are hard to keep: on every number, and on numbers of numbers.</summary>
public class HardPointTests
{
    private const double Tolerance = 2e-13;

    [Theory]
    [MemberData(nameof(HardPointTruth.Rows), MemberType = typeof(HardPointTruth))]
    public void OneNumber(string name, double x, double[] truth)
    {
        Jet<double> jet = Named.Call(name, Jet<double>.Variable(x, order: 6));
        for (int order = 1; order <= 6; order++)
        {
            Near(truth[order - 1], jet.Derivative(order));
        }

        using var tape = new Tape<double>();
        Adjoint<double> variable = tape.Variable(x);
        tape.Pull(Named.Call(name, variable), 1);
        Near(truth[0], tape.Derivative(variable));
        Near(truth[0], Named.Call(name, new Dual<double>(x, 1)).Tangent);
        Near(truth[0], Named.Call(name, DualN<Lanes8>.Variable(x, 3)).Tangents[3]);
    }

    [Theory]
    [MemberData(nameof(HardPointTruth.Rows), MemberType = typeof(HardPointTruth))]
    public void NumbersOfNumbers(string name, double x, double[] truth)
    {
        Dual<Dual<Dual<double>>> thrice = Named.Call(name, new Dual<Dual<Dual<double>>>(new(new(x, 1), 1.0), (Dual<double>)1.0));
        Near(truth[1], thrice.Tangent.Tangent.Primal);
        Near(truth[2], thrice.Tangent.Tangent.Tangent);
        Near(truth[4], Named.Call(name, Jet<Dual<double>>.Variable(new(x, 1), order: 4)).Derivative(4).Tangent);
        Near(truth[4], Named.Call(name, new Dual<Jet<double>>(Jet<double>.Variable(x, order: 4), 1.0)).Tangent.Derivative(4));
        Near(truth[3], Named.Call(name, Jet<Jet<double>>.Variable(Jet<double>.Variable(x, 2), order: 2)).Derivative(2).Derivative(2));
    }

    [Theory]
    [MemberData(nameof(HardPointTruth.Rows), MemberType = typeof(HardPointTruth))]
    public void TapesOfNumbersAndNumbersOfTapes(string name, double x, double[] truth)
    {
        using Tape<Dual<double>> duals = new();
        using Tape<Jet<double>> jets = new();
        using Tape<double> inner = new();
        Adjoint<Dual<double>> dual = duals.Variable(new(x, 1));
        Adjoint<Jet<double>> jet = jets.Variable(Jet<double>.Variable(x, order: 3));
        Adjoint<double> plain = inner.Variable(x);
        duals.Pull(Named.Call(name, dual), 1.0);
        jets.Pull(Named.Call(name, jet), 1.0);
        inner.Pull(Named.Call(name, new Dual<Adjoint<double>>(plain, 1.0)).Tangent, 1);
        Near(truth[1], duals.Derivative(dual).Tangent);
        Near(truth[3], jets.Derivative(jet).Derivative(3));
        Near(truth[1], inner.Derivative(plain));
    }

    /// <summary>What lies below the least double is lost; 1e-300 leaves room for digits.</summary>
    private static void Near(double truth, double actual) => Close.To(truth, actual, Math.Max(Tolerance, truth == 0 ? 0 : 1e-300 / Math.Abs(truth)));
}
