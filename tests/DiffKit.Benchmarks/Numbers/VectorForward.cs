using System.Globalization;
using DiffKit.Functions;
using DiffKit.Methods.ForwardMode;
using DiffKit.Numbers;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>Gradients by several variables a pass: cheap operations and dear ones, sparse and dense, n a multiple of the lanes and
/// not.</summary>
internal sealed class VectorForward(RatioTable table)
{
    private delegate void ByHand(ReadOnlySpan<double> x, Span<double> gradient);

    public void Run()
    {
        foreach (int n in (int[])[8, 16, 32, 50, 64])
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.001 * i)];
            var quadratic = new Quadratic([.. Enumerable.Range(0, n * n).Select(i => Math.Sin(i))]);
            Rows($"Rosenbrock n={n}", default(Rosenbrock), x, Rosenbrock.GradientByHand);
            Rows($"product n={n}", default(Product), x, Product.GradientByHand);
            Rows($"quadratic form n={n}", quadratic, x, quadratic.GradientByHand);
            Rows($"logsumexp n={n}", default(LogSumExp), x, LogSumExp.GradientByHand);
        }

        var random = new Random(3);
        foreach (var (components, dimension) in ((int, int)[])[(2, 2), (5, 2), (6, 3)])
        {
            double[][] points = [.. Enumerable.Range(0, 20).Select(_ => Numbers(random, dimension))];
            var mixture = new Mixture(points, components);
            double[] x = Numbers(random, mixture.Parameters);
            Rows($"GMM K={components} D={dimension} n={x.Length}", mixture, x, mixture.GradientByHand);
        }
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];

    /// <summary>f on the numbers alone, laid out and called as by a gradient, as often: the least that a gradient could cost here.</summary>
    private void Passes<F, L>(string name, F f, double[] x) where F : IGenericScalar where L : unmanaged, ILanes<L>
    {
        double sink = 0;
        ScalarOf<DualN<L>> of = f.Of;
        var seeds = new Seeds<L>();
        seeds.Place(x);
        int passes = (x.Length + L.Width - 1) / L.Width;
        table.Beside(name, "  f on its numbers", () => sink += f.Of<double>(x), Alone, null);

        void Alone()
        {
            for (int pass = 0; pass < passes; pass++)
            {
                sink += AlignedCall.Of(of, seeds.All).Primal;
            }
        }
    }

    private void Rows<F>(string name, F f, double[] x, ByHand byHand) where F : IGenericScalar
    {
        double sink = 0;
        double[] gradient = new double[x.Length], truth = new double[x.Length];
        double plain = table.Plain(name, () => sink += f.Of<double>(x));
        ScalarFunction forward = Function.Forward(f);
        string aim = (1.5 * x.Length / 4).ToString("0.#", CultureInfo.InvariantCulture);
        table.Beside(name, "Forward", () => sink += f.Of<double>(x), () => forward.TryPull(x, gradient), aim);
        Action<string, F, double[]> passes = x.Length <= Lanes8.Width ? Passes<F, Lanes8>
            : Math.Min(x.Length, Lane.Widest) <= Lanes16.Width ? Passes<F, Lanes16>
            : Passes<F, Lanes32>;
        passes(name, f, x);
        table.Row(name, "by hand", RatioTable.Warm(() => byHand(x, truth)), plain, null);
        RatioTable.Agree(truth, gradient);
    }
}
