using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Laws;

/// <summary>What holds of derivatives whatever the point, the direction and the method.</summary>
public class OperatorLaws
{
    private static readonly (string Name, ScalarFunction F)[] Methods =
    [
        ("finite differences", Function.From(Plain)),
        ("forward mode", Function.Forward(Model)),
        ("reverse mode", Function.Reverse(Model)),
        ("symbolic", Function.Parse("x*sin(y) + exp(x*z/4) + z^2*y")),
    ];

    private static readonly Gen<double[]> Triple =
        Gen.Choose(-2000, 2000).Select(i => i / 1000.0).ArrayOf(3);

    [Fact]
    public void MethodsAgreeWithinTheErrorsTheyState() => ForAll(x =>
    {
        Estimate<double[]>[] gradients = [.. Methods.Select(m => m.F.EstimateGradient(x))];
        return gradients.All(g => g.Value.Zip(gradients[^1].Value, g.Error).All(c => Near(c.First, c.Second, c.Third)));
    });

    [Fact]
    public void DirectionalIsTheGradientTimesTheDirection() => ForAll(x => Methods.All(m =>
    {
        double[] v = [x[1], -x[2], 0.5];
        Estimate along = m.F.EstimateDirectional(x, v);
        Estimate<double[]> g = m.F.EstimateGradient(x);
        double error = along.Error + g.Error.Zip(v, (e, vi) => e * Math.Abs(vi)).Sum();
        return Near(along.Value, g.Value.Zip(v, (gi, vi) => gi * vi).Sum(), error);
    }));

    [Fact]
    public void ADirectionTwiceAsLongGivesTwiceAndFourTimes() => ForAll(x => Methods.All(m =>
    {
        double[] v = [1, x[0], -1];
        double[] twice = [.. v.Select(vi => 2 * vi)];
        return new[] { 1, 2 }.All(order =>
        {
            Estimate once = m.F.EstimateDirectional(x, v, order);
            Estimate more = m.F.EstimateDirectional(x, twice, order);
            double factor = Math.Pow(2, order);
            return Near(more.Value, factor * once.Value, more.Error + factor * once.Error);
        });
    }));

    [Fact]
    public void TheHessianTimesADirectionIsTheSecondDerivativeAlongIt() => ForAll(x => Methods.All(m =>
    {
        double[] v = [1, -2, x[2]];
        var h = m.F.EstimateHessian(x);
        Estimate along = m.F.EstimateDirectional(x, v, order: 2);
        double product = 0;
        double error = along.Error;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                product += v[i] * h.Value[i, j] * v[j];
                error += Math.Abs(v[i] * v[j]) * h.Error[i, j];
            }
        }

        return Near(along.Value, product, error);
    }));

    [Fact]
    public void AGradientWrongByAFewHundredthsOfAPercentIsCaught() => ForAll(x =>
    {
        double[] exact = Methods[^1].F.Gradient(x);
        int i = Array.FindIndex(exact, g => Math.Abs(g) > 0.05 * exact.Max(Math.Abs));
        GradientCheck right = GradientCheck.Of(Plain, _ => exact, at: x);
        GradientCheck wrong = GradientCheck.Of(Plain, _ => [.. exact.Select((g, j) => j == i ? 1.0005 * g : g)], at: x);
        return right.IsRight && wrong.Components[i].Verdict == GradientVerdict.Wrong;
    });

    private static void ForAll(Func<double[], bool> law) => Prop.ForAll(Triple.ToArbitrary(), law).QuickCheckThrowOnFailure();

    private static bool Near(double a, double b, double error) => Math.Abs(a - b) <= error + 1e-12 * (1 + Math.Abs(b));

    private static double Plain(double[] x) => Model<double>(x);

    private static T Model<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
        p[0] * T.Sin(p[1]) + T.Exp(p[0] * p[2] / T.CreateChecked(4)) + p[2] * p[2] * p[1];
}
