using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Danger;

/// <summary>A point where a library of derivatives goes wrong with ease: forward and reverse mode must tell the truth, or the convention
/// that the rules document, or NaN.</summary>
internal static class BothModes
{
    /// <summary>Forward, reverse, and (from order 2) both by nested numbers too.</summary>
    public static void Derivative(UnivariateOf<Dual<double>> dual, UnivariateOf<Adjoint<double>> adjoint, double x, int order, double truth)
    {
        Close.To(truth, Function.Forward(dual).Derivative(x, order), 1e-14);
        Close.To(truth, Function.Reverse(adjoint).Derivative(x, order), 1e-14);
    }

    public static void Gradients(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint, double[] x, double[] truth)
    {
        double[] forward = Function.Forward(dual).Gradient(x), reverse = Function.Reverse(adjoint).Gradient(x);
        for (int i = 0; i < truth.Length; i++)
        {
            Close.To(truth[i], forward[i], 1e-15);
            Close.To(truth[i], reverse[i], 1e-15);
        }
    }

    public static void Hessians(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint, double[] x, double[,] truth)
    {
        Assert.Equal(truth, Function.Forward(dual).Hessian(x).ToArray());
        Assert.Equal(truth, Function.Reverse(adjoint).Hessian(x).ToArray());
    }
}
