using MathNet.Numerics.LinearAlgebra;
using static System.FormattableString;

namespace DiffKit.Samples.Schemes;

/// <summary>Least squares over a window. The weights are a row of the pseudo-inverse of the matrix of powers, by QR, with places in units
/// of the window's half length so that the powers stay comparable.</summary>
internal sealed class SavitzkyGolayScheme(int window, int degree, int order)
    : WindowScheme(order, degree + 1 - order, Invariant($"a Savitzky-Golay window of {Checked(window, degree, order)}"))
{
    public override int Width(bool uniform, bool atEnd) => window;

    public override double[] Weights(int[] offsets) => Weights(Array.ConvertAll(offsets, offset => (double)offset));

    public override double[] Weights(double[] places)
    {
        double unit = places.Max(Math.Abs);
        var powers = Matrix<double>.Build.Dense(window, degree + 1, (i, k) => Math.Pow(places[i] / unit, k));
        var qr = powers.QR();
        var pick = Vector<double>.Build.Dense(degree + 1);
        pick[Order] = Enumerable.Range(1, Order).Aggregate(1.0, (product, k) => product * k / unit);
        return (qr.Q.SubMatrix(0, window, 0, degree + 1) * qr.R.SubMatrix(0, degree + 1, 0, degree + 1).Transpose().Solve(pick)).ToArray();
    }

    /// <summary>A fit takes several samples at one place, but needs more places than the degree.</summary>
    protected override void Check(Axis axis, int n)
    {
        double[] x = axis.Points!;
        for (int first = CoordinateCheck.Turn(x) > 0 ? 0 : n; first + window <= n; first++)
        {
            int places = x[first..(first + window)].Distinct().Count();
            if (places <= degree)
            {
                throw new ArgumentException(Invariant(
                    $"{axis.Names[first]} to {axis.Names[first + window - 1]} are {places} places; a polynomial of degree {degree} needs {degree + 1}."));
            }
        }
    }

    private static int Checked(int window, int degree, int order)
    {
        if (window % 2 == 0 || window < 3)
        {
            throw new ArgumentOutOfRangeException(
                nameof(window), Invariant($"The window is an odd number of samples, 3 or more, not {window}."));
        }

        if (degree >= window)
        {
            throw new ArgumentOutOfRangeException(
                nameof(degree), Invariant($"A polynomial of degree {degree} needs a window of more than {degree} samples, not {window}."));
        }

        return order >= 0 && order <= degree
            ? window
            : throw new ArgumentOutOfRangeException(
                nameof(order), Invariant($"A polynomial of degree {degree} has derivatives of order 0 to {degree}, not {order}."));
    }
}
