using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Operators;

/// <summary>Random sparsity, with dense and empty rows, and branches that depend on x: the matrix is the one found without colours.</summary>
public class SparseLaws
{
    private static readonly Arbitrary<int> s_seeds = ArbMap.Default.ArbFor<int>();

    [Fact]
    public void JacobiansAreThoseWithoutColours() => Prop.ForAll(s_seeds, seed =>
    {
        var f = new Wires(seed);
        double[] x = f.Point();
        Matrix<double> dense = Function.ForwardVector(f).Jacobian(x);
        VectorFunction forward = Function.ForwardVector(f), finite = Function.From((double[] p) => f.Of<double>(p));
        return Agree(dense, forward.SparseJacobian(x), 1e-14)
            && Agree(dense, Function.ReverseVector(f).SparseJacobian(x), 1e-13)
            && Agree(dense, finite.SparseJacobian(x, forward.Pattern(x)), 1e-8);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void HessiansAreThoseWithoutColours() => Prop.ForAll(s_seeds, seed =>
    {
        var f = new Wires(seed);
        double[] x = f.Point();
        Matrix<double> dense = Function.Reverse(f).Hessian(x);
        return Agree(dense, Function.Reverse(f).SparseHessian(x), 1e-12) && Agree(dense, Function.Forward(f).SparseHessian(x), 1e-12);
    }).QuickCheckThrowOnFailure();

    private static bool Agree(Matrix<double> a, Matrix<double> b, double tolerance) =>
        a.RowCount == b.RowCount && a.ColumnCount == b.ColumnCount
        && (a - b).Enumerate().Zip(a.Enumerate()).All(pair => Math.Abs(pair.First) <= tolerance * (1 + Math.Abs(pair.Second)));

    /// <summary>Outputs that each look at a few variables, drawn from a seed.</summary>
    private sealed class Wires : IGenericVector, IGenericScalar
    {
        private readonly int[][] _rows;
        private readonly double[] _point;

        public Wires(int seed)
        {
            var random = new Random(seed);
            int n = random.Next(1, 20);
            double density = random.NextDouble() / 2;
            _point = [.. Enumerable.Range(0, n).Select(_ => 4 * random.NextDouble() - 2)];
            _rows = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(8) switch
            {
                0 => [],
                1 => Enumerable.Range(0, n).ToArray(),
                _ => [.. Enumerable.Range(0, n).Where(_ => random.NextDouble() < density)],
            })];
        }

        public double[] Point() => _point;

        T[] IGenericVector.Of<T>(ReadOnlySpan<T> x) => Of(x);

        public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            var y = new T[_rows.Length];
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = Row(x, i);
            }

            return y;
        }

        T IGenericScalar.Of<T>(ReadOnlySpan<T> x)
        {
            T sum = T.Zero;
            foreach (T y in Of(x))
            {
                sum += T.Atan(y * y);
            }

            return sum;
        }

        private T Row<T>(ReadOnlySpan<T> x, int i) where T : IFloatingPointIeee754<T>
        {
            T sum = T.CreateChecked(0.1 * i), product = T.One;
            foreach (int j in _rows[i])
            {
                product *= T.CreateChecked(0.5) * x[j];
                sum += x[j] > T.Zero ? T.Sin(x[(j + i) % x.Length]) : T.Exp(x[j]);
            }

            return i % 2 == 0 ? sum : sum * product;
        }
    }
}
