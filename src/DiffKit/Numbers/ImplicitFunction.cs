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
    /// <summary>Steps that every solution gets, so that one which is nearly right becomes right.</summary>
    private const int FewestSteps = 3;

    /// <summary>Further steps that a poor solution gets.</summary>
    private const int SpareSteps = 8;

    /// <summary>y(p) with its derivatives, to the order that p carries.</summary>
    /// <param name="equations">g.</param>
    /// <param name="solution">A solution, found however you like; only its value is used, so find it at <see cref="Special.Still"/> of p,
    /// which records nothing.</param>
    /// <param name="p">The parameters, with what they carry.</param>
    /// <returns>n numbers; NaN where ∂g/∂y is singular, or where the solution is none and Newton's method does not find one from there.</returns>
    /// <exception cref="ArgumentException">g does not give as many equations as y has numbers.</exception>
    public static T[] Of<G, T>(G equations, ReadOnlySpan<T> solution, ReadOnlySpan<T> p)
        where G : IImplicitEquations
        where T : IFloatingPointIeee754<T>
    {
        T[] y = Array.ConvertAll(solution.ToArray(), Special.Still);
        Dual<T>[] parameters = Array.ConvertAll(p.ToArray(), Dual<T>.Constant);
        int steps = Steps(p);
        bool isFound = false;
        for (int step = 0; step < steps || (!isFound && step < steps + SpareSteps); step++)
        {
            T[] residual = Residual(equations.Of<T>(y, p), y.Length);
            T[] shift = Elimination.Solve(Jacobian(equations, y, parameters), residual);
            for (int i = 0; i < y.Length; i++)
            {
                y[i] -= shift[i];
            }

            isFound = IsSmall(shift, y, p);
        }

        return isFound ? y : Array.ConvertAll(y, found => found * T.NaN);
    }

    /// <summary>Each step of Newton's method doubles the orders of derivative that are right: 0, 1, 3, 7, 15.</summary>
    private static int Steps<T>(ReadOnlySpan<T> p)
    {
        int orders = 0;
        foreach (T parameter in p)
        {
            orders = Math.Max(orders, IOrdered.Of(parameter));
        }

        return Math.Max(FewestSteps, BitOperations.Log2((uint)orders) + 1);
    }

    /// <summary>Whether the last step was so small, in what is solved for and in what it is made of, that the next one would be lost in
    /// rounding. A formula, which has no value yet, is not asked.</summary>
    private static bool IsSmall<T>(T[] shift, T[] y, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        if (!typeof(T).IsValueType)
        {
            return true;
        }

        T scale = Largest(p, Largest<T>(y, T.Zero));
        return Largest<T>(shift, T.Zero) <= T.Sqrt(Special.Still(T.BitIncrement(T.One) - T.One)) * scale;
    }

    private static T Largest<T>(ReadOnlySpan<T> numbers, T least) where T : IFloatingPointIeee754<T>
    {
        foreach (T number in numbers)
        {
            least = T.Max(least, T.Abs(Special.Still(number)));
        }

        return least;
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

    private static T[] Residual<T>(T[]? residual, int n) => residual is null
        ? throw new ArgumentException("g returned null; it returns a number for each equation.", "equations")
        : residual.Length == n
        ? residual
        : throw new ArgumentException($"g gave {residual.Length} equation(s) for {n} unknown(s); it takes as many.", "equations");
}
