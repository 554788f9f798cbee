namespace DiffKit.Tests.Danger;

/// <summary>A Hessian by forward and by reverse mode, and by every operator that tells of it, held to the truth.</summary>
internal static class Hessians
{
    public static ScalarFunction[] Both(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint) =>
        [Function.Forward(dual), Function.Reverse(adjoint)];

    public static void Is(
        ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint, double[] x, double[,] hessian, double scale = 1)
    {
        int n = x.Length;
        var scaled = new double[n, n];
        for (int i = 0; i < n * n; i++)
        {
            scaled[i / n, i % n] = hessian[i / n, i % n] * scale;
        }

        Array.ForEach(Both(dual, adjoint), f => Is(f, x, scaled));
    }

    public static void Is<F>(F f, double[] x, double[,] hessian) where F : IGenericScalar
    {
        Is(Function.Forward(f), x, hessian);
        Is(Function.Reverse(f), x, hessian);
    }

    /// <summary>By the matrix, its diagonal, its product with a vector, along a line and as a mixed partial.</summary>
    private static void Is(ScalarFunction f, double[] x, double[,] truth)
    {
        double[,] hessian = f.Hessian(x).ToArray();
        double[] diagonal = f.HessianDiagonal(x), v = [.. x.Select((_, i) => 1 - 0.5 * i)], product = f.HessianVector(x, v);
        double along = 0;
        for (int i = 0; i < x.Length; i++)
        {
            Near(truth[i, i], diagonal[i], truth[i, i]);
            double row = 0;
            for (int j = 0; j < x.Length; j++)
            {
                Near(truth[i, j], hessian[i, j], Math.Sqrt(Math.Abs(truth[i, i] * truth[j, j])));
                (row, along) = (row + truth[i, j] * v[j], along + v[i] * truth[i, j] * v[j]);
            }

            Near(row, product[i], Enumerable.Range(0, x.Length).Max(j => Math.Abs(truth[i, j])));
        }

        Near(along, f.Directional(x, v, order: 2), truth.Cast<double>().Max(Math.Abs));
        int[] mixed = [1, 1, .. new int[x.Length - 2]];
        Near(truth[0, 1], f.MixedPartial(x, mixed), truth.Cast<double>().Max(Math.Abs));
    }

    private static void Near(double truth, double found, double size) =>
        Assert.True(Math.Abs(found - truth) <= 1e-13 * Math.Max(Math.Abs(size), Math.Abs(truth)), $"{found:R}, not {truth:R}");

    public static void IsNotANumber(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint)
    {
        foreach (ScalarFunction f in Both(dual, adjoint))
        {
            Assert.Equal(double.NaN, f.Hessian([0, 0])[0, 1]);
            Assert.Equal(double.NaN, f.MixedPartial([0, 0], [1, 1]));
            Assert.Equal(double.NaN, f.Directional([0, 0], [1, 2], order: 2));
            Assert.Contains(double.NaN, (IEnumerable<double>)f.HessianVector([0, 0], [1, 2]));
        }
    }
}
