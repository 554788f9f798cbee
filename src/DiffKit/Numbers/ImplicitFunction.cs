using System.Numerics;
using DiffKit.Numbers;

namespace DiffKit;

/// <summary>The function y(p) that equations g(y, p) = 0 define, differentiated by the implicit function theorem,
/// y′(p) = -(∂g/∂y)⁻¹ ∂g/∂p, instead of through the iterations that found y.</summary>
/// <example><code>
/// readonly struct Kepler : IImplicitEquations   // E - e sin E = M, with p = (e, M)
/// {
///     public T[] Of&lt;T&gt;(ReadOnlySpan&lt;T&gt; y, ReadOnlySpan&lt;T&gt; p) where T : IFloatingPointIeee754&lt;T&gt; =&gt;
///         [y[0] - p[0] * T.Sin(y[0]) - p[1]];
/// }
///
/// static T Anomaly&lt;T&gt;(ReadOnlySpan&lt;T&gt; p) where T : IFloatingPointIeee754&lt;T&gt; =&gt;
///     ImplicitFunction.Of(default(Kepler), [MySolver(p)], p)[0];
/// </code></example>
public static class ImplicitFunction
{
    /// <summary>Each step of Newton's method doubles the orders of derivative that are right: 0, 1, 3, 7.</summary>
    private const int Steps = 3;

    /// <summary>y(p) with its derivatives, to order 7 on nested numbers.</summary>
    /// <param name="equations">g.</param>
    /// <param name="solution">A solution, found however you like; only its value is used, so find it at <see cref="Special.Still"/> of p,
    /// which records nothing.</param>
    /// <param name="p">The parameters, with what they carry.</param>
    /// <returns>n numbers; NaN where ∂g/∂y is singular.</returns>
    /// <exception cref="ArgumentException">g does not give as many equations as y has numbers.</exception>
    public static T[] Of<G, T>(G equations, ReadOnlySpan<T> solution, ReadOnlySpan<T> p)
        where G : IImplicitEquations
        where T : IFloatingPointIeee754<T>
    {
        T[] y = Array.ConvertAll(solution.ToArray(), Special.Still);
        Dual<T>[] parameters = Array.ConvertAll(p.ToArray(), Dual<T>.Constant);
        for (int step = 0; step < Steps; step++)
        {
            T[] shift = Elimination.Solve(Jacobian(equations, y, parameters), Residual(equations.Of<T>(y, p), y.Length));
            for (int i = 0; i < y.Length; i++)
            {
                y[i] -= shift[i];
            }
        }

        return y;
    }

    /// <summary>∂g/∂y by columns, on numbers that carry what y and p do.</summary>
    private static T[][] Jacobian<G, T>(G equations, T[] y, Dual<T>[] parameters)
        where G : IImplicitEquations
        where T : IFloatingPointIeee754<T>
    {
        Dual<T>[] seeded = Array.ConvertAll(y, Dual<T>.Constant);
        var columns = new T[y.Length][];
        for (int j = 0; j < columns.Length; j++)
        {
            seeded[j] = new(y[j], T.One);
            columns[j] = Array.ConvertAll(equations.Of<Dual<T>>(seeded, parameters), g => g.Tangent);
            seeded[j] = y[j];
        }

        return columns;
    }

    private static T[] Residual<T>(T[] residual, int n) => residual.Length == n
        ? residual
        : throw new ArgumentException($"g gave {residual.Length} equation(s) for {n} unknown(s); it takes as many.", "equations");
}
