using System.Numerics;
using System.Reflection;
using DiffKit.Numbers;

namespace DiffKit.Tests.Numbers;

/// <summary>Every member of IFloatingPointIeee754 on every carrier answers what it answers on double.</summary>
public class MemberTests
{
    private static readonly double[] s_numbers =
        [0, -0.0, 1, -1, 0.75, -2.5, 3, 1e300, 5e-324, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly double[] s_seconds =
        [2, -3, 1, 0, -0.0, 0.5, -0.5, 1e-300, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void OnConstants()
    {
        Same<Dual<double>>(x => x);
        Same<Adjoint<double>>(x => x);
        Same<Jet<double>>(x => x);
        Same<Multicomplex<double>>(x => x);
        Same<DualN<Lanes8>>(x => x);
        Same<DualN<Lanes16>>(x => x);
        Same<DualN<Lanes32>>(x => x);
        Same<Dual<Dual<double>>, double>(x => new Dual<double>(x, 0), x => x.Primal.Primal);
    }

    [Fact]
    public void OnVariables()
    {
        string[] lookAtWhatIsCarried = ["op_Equality", "op_Inequality", "Equals", "IsZero"];
        Same<Dual<double>>(x => new(x, 1), lookAtWhatIsCarried);
        Same<Adjoint<double>>(new Tape<double>().Variable, lookAtWhatIsCarried);
        Same<Jet<double>>(x => Jet<double>.Variable(x, 2), lookAtWhatIsCarried);
        Same<Multicomplex<double>>(
            x => new(x, 1e-30),
            [.. lookAtWhatIsCarried, "op_Multiply", "op_Division", "op_CheckedMultiply", "op_CheckedDivision"]);
        Same<DualN<Lanes8>>(x => DualN<Lanes8>.Variable(x, 3), lookAtWhatIsCarried);
        Same<DualN<Lanes16>>(x => DualN<Lanes16>.Variable(x, 12), lookAtWhatIsCarried);
        Same<DualN<Lanes32>>(x => DualN<Lanes32>.Variable(x, 25), lookAtWhatIsCarried);
    }

    [Fact]
    public void OnOtherPrecisionsAndNested()
    {
        Tape<Half> halves = new();
        Tape<double> inner = new();
        Tape<Dual<double>> duals = new();
        SameAs<Dual<float>, float>(x => new(x, 1), x => x.Primal);
        SameAs<Jet<float>, float>(x => Jet<float>.Variable(x, 3), x => x.Primal);
        SameAs<Dual<Half>, Half>(x => new(x, Half.One), x => x.Primal);
        SameAs<Jet<Half>, Half>(x => Jet<Half>.Variable(x, 3), x => x.Primal);
        SameAs<Adjoint<Half>, Half>(halves.Variable, x => x.Primal);
        SameAs<Adjoint<Dual<double>>, double>(x => duals.Variable(new(x, 1)), x => x.Primal.Primal);
        SameAs<Dual<Adjoint<double>>, double>(x => new(inner.Variable(x), 1.0), x => x.Primal.Primal);
        SameAs<Jet<Dual<double>>, double>(x => Jet<Dual<double>>.Variable(new(x, 1), 2), x => x.Primal.Primal);
        SameAs<Dual<Jet<double>>, double>(x => new(Jet<double>.Variable(x, 2), 1.0), x => x.Primal.Primal);
        SameAs<Jet<Jet<double>>, double>(x => Jet<Jet<double>>.Variable(Jet<double>.Variable(x, 2), 2), x => x.Primal.Primal);
        SameAs<Dual<Dual<Dual<double>>>, double>(x => new(new(new(x, 1), 1.0), (Dual<double>)1.0), x => x.Primal.Primal.Primal);
        SameAs<Jet<double>, double>(x => Jet<double>.Variable(x, 12), x => x.Primal);
    }

    [Fact]
    public void NoMemberIsForgotten()
    {
        Type number = typeof(IFloatingPointIeee754<>);
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        IEnumerable<string> members = number.GetInterfaces().Append(number)
            .SelectMany(type => type.GetMethods(all))
            .Where(method => method.IsVirtual && !method.Name.Contains('.', StringComparison.Ordinal))
            .Select(method => method.Name);
        string[] elsewhere =
            ["ToString", "TryFormat", "DegreesToRadians", "RadiansToDegrees", .. SlopeTruth.Rows.Select(row => (string)row[0])];
        Assert.Empty(members.Distinct().Except(Members.Of(0.5, 2.0).Select(answer => answer.Name)).Except(elsewhere));
    }

    [Fact]
    public void Texts()
    {
        Assert.Equal("0.25 + 1ε", new Dual<double>(0.25, 1).ToString());
        Assert.Equal("0.25 + 1ε", $"{new Dual<double>(0.25, 1)}");
        Assert.Equal("0.25", $"{new Tape<double>().Variable(0.25)}");
        Assert.Equal("0.25 + 1E-20i", new Multicomplex<double>(0.25, 1e-20).ToString());
        Assert.Equal("0.25 + 1t + 0t^2", $"{Jet<double>.Variable(0.25, order: 2)}");
        Assert.Equal("(1 + 2ε) + (3 + 4ε)ε", $"{new Dual<Dual<double>>(new(1, 2), new(3, 4))}");
        Assert.Equal("(1 + 2ε) + (1 + 0ε)t", $"{Jet<Dual<double>>.Variable(new(1, 2), order: 1)}");
        Assert.Equal("(1 + 2i) + (3 + 4i)i", $"{new Multicomplex<Multicomplex<double>>(new(1, 2), new(3, 4))}");
    }

    [Fact]
    public void AConversionThatWouldLoseADerivativeIsRefused()
    {
        string message = Assert.Throws<NotSupportedException>(() => double.CreateChecked(new Dual<double>(2.5, 1))).Message;
        Assert.Equal("The Dual carries a derivative, which it would lose as Double; keep to T, or ask for .Primal.", message);
        Assert.Equal(2.5, double.CreateChecked(new Dual<double>(2.5, 0)));
        Assert.Equal(2, int.CreateTruncating(new Dual<double>(2.5, 1)));
    }

    private static void Same<TSelf>(Func<double, TSelf> wrap, params string[] except) where TSelf : IValued<TSelf, double> =>
        Same(wrap, x => x.Primal, except);

    private static void SameAs<TSelf, T>(Func<T, TSelf> wrap, Func<TSelf, T> unwrap)
        where TSelf : IFloatingPointIeee754<TSelf>
        where T : IFloatingPointIeee754<T> =>
        Same(wrap, unwrap, "op_Equality", "op_Inequality", "Equals", "IsZero");

    private static void Same<TSelf, T>(Func<T, TSelf> wrap, Func<TSelf, T> unwrap, params string[] except)
        where TSelf : IFloatingPointIeee754<TSelf>
        where T : IFloatingPointIeee754<T>
    {
        foreach (T a in s_numbers.Select(T.CreateTruncating))
        {
            foreach (T b in s_seconds.Select(T.CreateTruncating))
            {
                var truth = Members.Of(a, b).ToArray();
                var actual = Members.Of(wrap(a), wrap(b)).ToArray();
                for (int i = 0; i < truth.Length; i++)
                {
                    object answer = actual[i].Answer is TSelf number ? unwrap(number) : actual[i].Answer;
                    Assert.True(except.Contains(truth[i].Name) || Equals(truth[i].Answer, answer),
                        FormattableString.Invariant(
                            $"{truth[i].Name}({a}, {b}) on {typeof(TSelf)}: {answer}, on {typeof(T).Name} {truth[i].Answer}"));
                }
            }
        }
    }
}
