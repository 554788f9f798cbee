using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Danger;

/// <summary>Hessians of random functions with kinks: right where f is smooth all the same, and right or NaN where it is not.</summary>
public class EverySideLaws
{
    /// <summary>Σ φ(w·x) at 0 with whole w, where φ is kinky to the eye and smooth: ∇² = Σ φ″(0) wwᵀ.</summary>
    [Fact]
    public void SumsOfSmoothFunctions()
    {
        Gen<int[]> terms = Gen.Choose(-3, 3).ArrayOf(3 * Kinky.Curvatures.Length);
        Prop.ForAll(terms.ToArbitrary(), w =>
        {
            var truth = new double[3, 3];
            for (int i = 0; i < 9 * Kinky.Curvatures.Length; i++)
            {
                (int k, int row, int column) = (i / 9, i / 3 % 3, i % 3);
                truth[row, column] += Kinky.Curvatures[k] * w[3 * k + row] * w[3 * k + column];
            }

            Hessians.Is(new Kinky(w), new double[3], truth);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>|u|·|w| + (u + w)² of linear u and w, at 0: known only where they are multiples of each other or the product of their
    /// slopes is 0, and then right.</summary>
    [Fact]
    public void ProductsOfMagnitudes()
    {
        Gen<int[]> forms = Gen.Choose(-3, 3).ArrayOf(6);
        Prop.ForAll(forms.ToArbitrary(), w =>
        {
            var f = new Magnitudes(w);
            foreach (ScalarFunction way in (ScalarFunction[])[Function.Forward(f), Function.Reverse(f)])
            {
                double[,] hessian = way.Hessian([0, 0, 0]).ToArray();
                for (int i = 0; i < 9; i++)
                {
                    (int row, int column) = (i / 3, i % 3);
                    double truth = f.Truth(row, column);
                    Assert.True(double.IsNaN(hessian[row, column]) || Math.Abs(hessian[row, column] - truth) < 1e-12, $"{string.Join(' ', w)}: {row} {column}");
                    Assert.True(!double.IsNaN(hessian[row, column]) || !f.IsSmooth, string.Join(' ', w));
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    private readonly struct Magnitudes(int[] w) : IGenericScalar
    {
        public bool IsSmooth => w[0] * w[4] == w[1] * w[3] && w[1] * w[5] == w[2] * w[4] && w[0] * w[5] == w[2] * w[3];

        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T u = Kinky.Linear(x, w, 0), v = Kinky.Linear(x, w, 3);
            return T.Abs(u) * T.Abs(v) + (u + v) * (u + v);
        }

        /// <summary>NaN where there is none; what |u|·|w| adds along an axis is 2·|uᵢ·wᵢ|.</summary>
        public double Truth(int i, int j)
        {
            double square = 2 * (w[i] + w[3 + i]) * (w[j] + w[3 + j]), cross = w[i] * w[3 + j] + w[j] * w[3 + i];
            int sign = w[0] * w[3] + w[1] * w[4] + w[2] * w[5] < 0 ? -1 : 1;
            return square + (IsSmooth ? sign * cross : i == j ? Math.Abs(cross) : cross == 0 ? 0 : double.NaN);
        }
    }
}
