using System.Linq.Expressions;
using DiffKit.Expressions;

namespace DiffKit;

/// <content>Formulas from C# lambdas.</content>
public abstract partial class Expr
{
    /// <summary>The formula that a C# lambda computes; its parameters become variables of the same names.</summary>
    /// <param name="f">The lambda. It may call <see cref="Math"/>, <c>double</c>, <see cref="Special"/> and other expression lambdas, and
    /// use captured variables and arrays, which are read now.</param>
    /// <exception cref="NotSupportedException">The lambda does something that has no formula; the message names it.</exception>
    public static Expr From(Expression<Func<double, double>> f) => LambdaReader.Read(f);

    /// <inheritdoc cref="From(Expression{Func{double, double}})"/>
    public static Expr From(Expression<Func<double, double, double>> f) => LambdaReader.Read(f);

    /// <inheritdoc cref="From(Expression{Func{double, double}})"/>
    public static Expr From(Expression<Func<double, double, double, double>> f) => LambdaReader.Read(f);

    /// <inheritdoc cref="From(Expression{Func{double, double}})"/>
    public static Expr From(Expression<Func<double, double, double, double, double>> f) => LambdaReader.Read(f);

    /// <inheritdoc cref="From(Expression{Func{double, double}})"/>
    public static Expr From(Expression<Func<double, double, double, double, double, double>> f) => LambdaReader.Read(f);

    /// <inheritdoc cref="From(Expression{Func{double, double}})"/>
    public static Expr From(Expression<Func<double, double, double, double, double, double, double>> f) => LambdaReader.Read(f);

    /// <summary>The formula that a C# lambda of an array computes: p[0] becomes the variable p0, p[1] becomes p1.</summary>
    /// <inheritdoc cref="From(Expression{Func{double, double}})"/>
    public static Expr From(Expression<Func<double[], double>> f) => LambdaReader.Read(f);
}
