using System.Diagnostics.CodeAnalysis;
using DiffKit.Functions;
using DiffKit.Methods.ForwardMode;
using DiffKit.Methods.ReverseMode;

namespace DiffKit;

public static partial class Function
{
    private const string MakesCode = "A derivative may need the method at a number type that the compiler did not see; "
        + "implement IGenericScalar or IGenericVector where no code may be made at run time.";

    /// <summary>Forward mode: your own generic C#, exact to rounding, to any order. Cheap for few variables and for derivatives
    /// along a line.</summary>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(T x)</c>, written behind <c>Forward</c> by its name alone.</param>
    [RequiresDynamicCode(MakesCode)]
    public static ScalarFunction Forward(UnivariateOf<Dual<double>> f) => new ForwardScalar<UnivariateMethod<Dual<double>>>(new(f), 1);

    /// <inheritdoc cref="Forward(UnivariateOf{Dual{double}})"/>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, so that a point of the wrong length is refused before f sees it.</param>
    [RequiresDynamicCode(MakesCode)]
    public static ScalarFunction Forward(ScalarOf<Dual<double>> f, int? inputs = null) =>
        new ForwardScalar<ScalarMethod<Dual<double>>>(new(f), inputs);

    /// <inheritdoc cref="Forward(ScalarOf{Dual{double}}, int?)"/>
    /// <param name="f">A generic method <c>T[] F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, so that a point of the wrong length is refused before f sees it.</param>
    [RequiresDynamicCode(MakesCode)]
    public static VectorFunction Forward(VectorOf<Dual<double>> f, int? inputs = null) =>
        new ForwardVector<VectorMethod<Dual<double>>>(new(f), inputs);

    /// <summary>Forward mode of a function written as a type: no code is made at run time.</summary>
    public static ScalarFunction Forward<F>(F f, int? inputs = null) where F : IGenericScalar => new ForwardScalar<F>(f, inputs);

    /// <inheritdoc cref="Forward{F}(F, int?)"/>
    public static VectorFunction ForwardVector<F>(F f, int? inputs = null) where F : IGenericVector => new ForwardVector<F>(f, inputs);

    /// <summary>Reverse mode: your own generic C#, exact to rounding; a gradient in n variables at a small multiple of f,
    /// whatever n.</summary>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(T x)</c>, written behind <c>Reverse</c> by its name alone.</param>
    [RequiresDynamicCode(MakesCode)]
    public static ScalarFunction Reverse(UnivariateOf<Adjoint<double>> f) =>
        Reverse<UnivariateMethod<Adjoint<double>>>(new(f), 1);

    /// <inheritdoc cref="Reverse(UnivariateOf{Adjoint{double}})"/>
    /// <param name="f">A generic method <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, so that a point of the wrong length is refused before f sees it.</param>
    [RequiresDynamicCode(MakesCode)]
    public static ScalarFunction Reverse(ScalarOf<Adjoint<double>> f, int? inputs = null) =>
        Reverse<ScalarMethod<Adjoint<double>>>(new(f), inputs);

    /// <inheritdoc cref="Reverse(ScalarOf{Adjoint{double}}, int?)"/>
    /// <param name="f">A generic method <c>T[] F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>.</param>
    /// <param name="inputs">n, so that a point of the wrong length is refused before f sees it.</param>
    [RequiresDynamicCode(MakesCode)]
    public static VectorFunction Reverse(VectorOf<Adjoint<double>> f, int? inputs = null) =>
        ReverseVector<VectorMethod<Adjoint<double>>>(new(f), inputs);

    /// <summary>Reverse mode of a function written as a type: no code is made at run time.</summary>
    public static ScalarFunction Reverse<F>(F f, int? inputs = null) where F : IGenericScalar =>
        new ReverseScalar<F>(f, new ForwardScalar<F>(f, inputs));

    /// <inheritdoc cref="Reverse{F}(F, int?)"/>
    public static VectorFunction ReverseVector<F>(F f, int? inputs = null) where F : IGenericVector =>
        new ReverseVector<F>(f, new ForwardVector<F>(f, inputs));

    /// <summary>Reverse mode of a loop of N steps in the memory of √N steps, at one more run of f.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The loop has fewer than 0 steps.</exception>
    public static ScalarFunction ReverseLoop<L>(L loop, int? inputs = null) where L : IGenericLoop =>
        new CheckpointedScalar<L>(Require.Loop(loop), new ForwardScalar<UnrolledLoop<L>>(new(loop), inputs));
}
