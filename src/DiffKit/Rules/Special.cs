using System.Numerics;
using DiffKit.Rules;

namespace DiffKit;

/// <summary>Functions that .NET's generic maths lacks, on every number: on double (and through it float and Half) to about 1e-15,
/// on a number that carries derivatives exactly, to every order, and on a formula as a node of it.</summary>
public static class Special
{
    /// <summary>1 where x > 0, -1 where x &lt; 0, 0 at 0, as a number of the same type. Its slope is 0, and NaN at 0.</summary>
    public static T Sign<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Sign, T>.Of(x);

    /// <summary>eˣ - 1, to full relative accuracy near 0, where <c>double.ExpM1</c> cancels.</summary>
    public static T ExpM1<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<ExpM1, T>.Of(x);

    /// <summary>2ˣ - 1, to full relative accuracy near 0.</summary>
    public static T Exp2M1<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Exp2M1, T>.Of(x);

    /// <summary>10ˣ - 1, to full relative accuracy near 0.</summary>
    public static T Exp10M1<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Exp10M1, T>.Of(x);

    /// <summary>log(1 + x), to full relative accuracy near 0, where <c>double.LogP1</c> cancels.</summary>
    public static T LogP1<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<LogP1, T>.Of(x);

    /// <summary>log₂(1 + x), to full relative accuracy near 0.</summary>
    public static T Log2P1<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Log2P1, T>.Of(x);

    /// <summary>log₁₀(1 + x), to full relative accuracy near 0.</summary>
    public static T Log10P1<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Log10P1, T>.Of(x);

    /// <summary>1 / cosh(x), without overflow.</summary>
    public static T Sech<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Sech, T>.Of(x);

    /// <summary>σ(x) = 1 / (1 + e⁻ˣ), without overflow.</summary>
    public static T Logistic<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Logistic, T>.Of(x);

    /// <summary>log(1 + eˣ), without overflow; slope σ(x).</summary>
    public static T Softplus<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Softplus, T>.Of(x);

    /// <summary>log σ(x) = -log(1 + e⁻ˣ), without overflow.</summary>
    public static T LogSigmoid<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<LogSigmoid, T>.Of(x);

    /// <summary>erf(x) = 2/√π ∫₀ˣ exp(-t²) dt.</summary>
    public static T Erf<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Erf, T>.Of(x);

    /// <summary>1 - erf(x), without cancellation for large x.</summary>
    public static T Erfc<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Erfc, T>.Of(x);

    /// <summary>The y with erf(y) = x, for |x| ≤ 1.</summary>
    public static T ErfInv<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<ErfInv, T>.Of(x);

    /// <summary>Γ(x) = ∫₀^∞ t^(x-1) e⁻ᵗ dt, continued to x &lt; 0; NaN at 0, -1, -2 ...</summary>
    public static T Gamma<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Gamma, T>.Of(x);

    /// <summary>log |Γ(x)|, to full relative accuracy near its zeros 1 and 2.</summary>
    public static T LogGamma<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<LogGamma, T>.Of(x);

    /// <summary>ψ(x) = Γ′(x) / Γ(x).</summary>
    public static T Digamma<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Digamma, T>.Of(x);

    /// <summary>ψ⁽ⁿ⁾(x), the n-th derivative of ψ; n = 0 is <see cref="Digamma"/>.</summary>
    public static T Polygamma<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<Polygamma, T>.Of(T.CreateChecked(n), x);

    /// <summary>The W ≥ -1 with W·exp(W) = x, for x ≥ -1/e.</summary>
    public static T LambertW<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<LambertW, T>.Of(x);

    /// <summary>sin(x)/x, 1 at 0. (Not sin(πx)/(πx): that is <c>Sinc(T.Pi * x)</c>.)</summary>
    public static T Sinc<T>(T x) where T : IFloatingPointIeee754<T> => SphericalJ(0, x);

    /// <summary>jₙ(x) = √(π/2x) J₍ₙ₊½₎(x), the spherical Bessel function of the first kind, n ≥ 0.</summary>
    public static T SphericalJ<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<SphericalJ, T>.Of(T.CreateChecked(n), x);

    /// <summary>(eˣ - 1)/x, 1 at 0; its n-th derivative ∫₀¹ tⁿ·exp(t·x) dt for n > 0.</summary>
    public static T ExpRel<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<ExpRel, T>.Of(T.CreateChecked(n), x);

    /// <summary>Jₙ(x), the Bessel function of the first kind.</summary>
    public static T BesselJ<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<BesselJ, T>.Of(T.CreateChecked(n), x);

    /// <summary>Yₙ(x), the Bessel function of the second kind, x > 0.</summary>
    public static T BesselY<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<BesselY, T>.Of(T.CreateChecked(n), x);

    /// <summary>Iₙ(x), the modified Bessel function of the first kind.</summary>
    public static T BesselI<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<BesselI, T>.Of(T.CreateChecked(n), x);

    /// <summary>Kₙ(x), the modified Bessel function of the second kind, x > 0.</summary>
    public static T BesselK<T>(int n, T x) where T : IFloatingPointIeee754<T> => Hosted2<BesselK, T>.Of(T.CreateChecked(n), x);

    /// <summary>x as a constant: the same value, and derivative 0 to every order. For what steers a computation without being part of it,
    /// such as the search for a root whose derivative <see cref="ImplicitFunction"/> gives.</summary>
    public static T Still<T>(T x) where T : IFloatingPointIeee754<T> => Hosted<Still, T>.Of(x);
}
