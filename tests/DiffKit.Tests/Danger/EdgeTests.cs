using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>Functions far out, at the edge of where they have a value, and beyond.</summary>
public class EdgeTests
{
    [Fact]
    public void GaussianAtZero()
    {
        double[] truth = [0, -2, 0, 12];
        for (int order = 1; order <= 4; order++)
        {
            BothModes.Derivative(F, F, 0, order, truth[order - 1]);
        }

        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(-(x * x));
    }

    [Fact]
    public void SoftplusAndLogSigmoidWrittenWithAKinkAtZero()
    {
        BothModes.Derivative(Softplus, Softplus, 0, 1, 0.5);
        BothModes.Derivative(LogSigmoid, LogSigmoid, 0, 1, 0.5);
        BothModes.Derivative(Special.Softplus, Special.Softplus, 0, 1, 0.5);
        BothModes.Derivative(Special.LogSigmoid, Special.LogSigmoid, 0, 2, -0.25);
        static T Softplus<T>(T x) where T : IFloatingPointIeee754<T> => T.Max(x, T.Zero) + T.LogP1(T.Exp(-T.Abs(x)));
        static T LogSigmoid<T>(T x) where T : IFloatingPointIeee754<T> => T.Min(x, T.Zero) - T.LogP1(T.Exp(-T.Abs(x)));
    }

    [Fact]
    public void LogSumExpOfEqualAndOfHugeNumbers()
    {
        BothModes.Gradients(F, F, [1, 1], [0.5, 0.5]);
        BothModes.Gradients(F, F, [1000, 0], [1, 0]);
        BothModes.Gradients(F, F, [-1000, -1000], [0.5, 0.5]);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T largest = T.NegativeInfinity, sum = T.Zero;
            foreach (T each in x)
            {
                largest = T.Max(largest, each);
            }

            foreach (T each in x)
            {
                sum += T.Exp(each - largest);
            }

            return largest + T.Log(sum);
        }
    }

    [Fact]
    public void Atan2AllAroundButAtTheOrigin()
    {
        foreach (var (y, x) in new[] { (1.0, 0.0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, -1), (1e200, 1e200), (1e-200, 1e-200) })
        {
            double radius = double.Hypot(y, x);
            BothModes.Gradients(Angle, Angle, [y, x], [x / radius / radius, -y / radius / radius]);
        }

        BothModes.Gradients(Angle, Angle, [0, 0], [double.NaN, double.NaN]);
        static T Angle<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Atan2(p[0], p[1]);
    }

    [Fact]
    public void WhereThereIsNoValueThereIsNoDerivative()
    {
        BothModes.Derivative(Log, Log, -1, 1, double.NaN);
        BothModes.Derivative(Acosh, Acosh, 0.5, 1, double.NaN);
        BothModes.Derivative(Atanh, Atanh, 2, 1, double.NaN);
        BothModes.Derivative(LogP1, LogP1, -2, 1, double.NaN);
        static T Log<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);
        static T Acosh<T>(T x) where T : IFloatingPointIeee754<T> => T.Acosh(x);
        static T Atanh<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x);
        static T LogP1<T>(T x) where T : IFloatingPointIeee754<T> => T.LogP1(x);
    }

    [Fact]
    public void TanhFarOutHasSlopeZeroToEveryOrder()
    {
        BothModes.Derivative(F, F, 800, 1, 0);
        BothModes.Derivative(F, F, 800, 2, 0);
        BothModes.Derivative(F, F, -800, 3, 0);
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x);
    }
}
