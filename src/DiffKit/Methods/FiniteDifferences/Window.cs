using System.Runtime.Intrinsics;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A contiguous window of steps in the making, which begins at one step and has grown down to another.</summary>
internal struct Window
{
    /// <summary>The step that it begins with, its largest.</summary>
    public double Step;

    /// <summary>u of that step, h² or h.</summary>
    public double Variable;

    /// <summary>What polynomials make of it.</summary>
    public AtZero Polynomial;

    /// <summary><see cref="AtZero.Missed"/> before the last step came in.</summary>
    public double MissedBefore;

    /// <summary>How the coefficient wanted came to be.</summary>
    public Changes Changes;

    /// <summary>What rational functions make of it.</summary>
    public RationalAtZero Rational;

    /// <summary>What they made of it before the last step came in.</summary>
    public RationalAtZero RationalBefore;

    /// <summary>How their derivative came to be.</summary>
    public Changes RationalChanges;

    /// <summary>The most that f changed by at the step that it begins with, per step to the order of the derivative.</summary>
    public double Change;

    /// <summary>Takes in the step of uⱼ, with which the window below ends, and what the coefficient of the power below
    /// contributes.</summary>
    public void Grow(in Window below, Vector256<double> uj, double perGap, in AtZero fromLower)
    {
        var grown = AtZero.Through(Variable, below.Polynomial, uj, Polynomial, perGap, fromLower);
        Changes.Take(grown.Value, Polynomial.Value, below.Polynomial.Value);
        (MissedBefore, Polynomial) = (Polynomial.Missed, grown);
        Change = double.MaxNative(Change, below.Change);
    }

    /// <summary>Takes the same step in for rational functions.</summary>
    public void GrowRational(in Window below, double uj, bool isPair)
    {
        RationalAtZero grown = isPair
            ? RationalAtZero.Through(Variable, below.Rational, uj, Rational)
            : RationalAtZero.Through(Variable, below.Rational, uj, Rational, below.RationalBefore);
        RationalChanges.Take(grown.Value, Rational.Value, below.Rational.Value);
        (RationalBefore, Rational) = (Rational, grown);
    }
}
