using DiffKit.Tests.Text;

namespace DiffKit.Tests.Expressions;

/// <summary>Functions whose plain forms cancel. Truth: mpmath at 40 digits.</summary>
public sealed class StableFormTests
{
    private const double Relative = 1e-15;

    [Theory]
    [InlineData(1e-300, 1.0000000000000000251e-300, 1.0000000000000000251e-300)]
    [InlineData(1e-17, 1.0000000000000000765e-17, 1.0000000000000000665e-17)]
    [InlineData(1e-10, 1.0000000000500000364e-10, 9.9999999995000003644e-11)]
    [InlineData(-1e-10, -9.9999999995000003643e-11, -1.0000000000500000364e-10)]
    [InlineData(3e-05, 0.00003000045000450003451, 0.000029999550008999798265)]
    [InlineData(-0.3, -0.25918177931828212571, -0.35667494393873236305)]
    [InlineData(0.7, 1.0137527074704764322, 0.53062825106217037011)]
    [InlineData(0.999, 1.7155649053185666849, 0.69264705551826301105)]
    [InlineData(-0.999, -0.63175249538633707846, -6.9077552789821361639)]
    [InlineData(1.5, 3.4816890703380648226, 0.91629073187415506518)]
    [InlineData(40, 235385266837019984.41, 3.7135720667043078039)]
    public void ExpM1AndLog1p(double x, double expm1, double log1p)
    {
        Holds("expm1(x)", x, expm1);
        Holds("log1p(x)", x, log1p);
        Assert.Equal(expm1, Special.ExpM1(new Dual<double>(x, 1)).Primal, Relative * Math.Abs(expm1));
        Assert.Equal(log1p, Special.LogP1(x), Relative * Math.Abs(log1p));
    }

    [Theory]
    [InlineData("sinc(x)", 1e-9, 1)]
    [InlineData("softplus(x)", -40, 4.2483542552915889e-18)]
    [InlineData("softplus(x)", 800, 800)]
    [InlineData("logistic(x)", -800, 0)]
    [InlineData("sinh(x)", 1e-10, 1e-10)]
    [InlineData("atanh(x)", 1e-10, 1e-10)]
    [InlineData("hypot(x, x)", 1e200, 1.4142135623730951e200)]
    public void Others(string formula, double x, double expected) => Holds(formula, x, expected);

    /// <summary>By every way of evaluating, to the last bit alike.</summary>
    private static void Holds(string formula, double x, double expected)
    {
        Expr f = Expr.Parse(formula);
        double value = f.Evaluate(("x", x));
        Assert.Equal(expected, value, Relative * Math.Abs(expected));
        Assert.Equal(value, f.Compile().Value([x]));
        Assert.Equal(value, CSharp.Run(f.ToCSharp("F"), x));
        double[] column = [x], values = [0];
        f.Compile().Values([column], values);
        Assert.Equal([value], values);
    }
}
