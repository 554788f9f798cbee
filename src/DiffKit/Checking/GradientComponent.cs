using System.Globalization;

namespace DiffKit;

/// <summary>One component of a gradient that was checked.</summary>
/// <param name="Index">i, of ∂f/∂xᵢ.</param>
/// <param name="Given">What the gradient to check says.</param>
/// <param name="Expected">What the method found, with its error.</param>
/// <param name="Verdict">Which of the two holds.</param>
public readonly record struct GradientComponent(int Index, double Given, Estimate Expected, GradientVerdict Verdict)
{
    /// <summary>|given - expected| / |expected|: 0.0005 for a component that is wrong by 0.05%; infinite where 0 was expected.</summary>
    public double RelativeDifference => Given == Expected.Value ? 0 : Math.Abs(Given - Expected.Value) / Math.Abs(Expected.Value);

    /// <summary>For example <c>∂f/∂x[3] is 2.001, but should be 2 ± 3e-15: off by 0.05%.</c></summary>
    public override string ToString()
    {
        string given = string.Create(CultureInfo.InvariantCulture, $"∂f/∂x[{Index}] is {Given:R}");
        return Verdict switch
        {
            GradientVerdict.Right => $"{given}, which is right.",
            GradientVerdict.Undecided => $"{given}, and could not be checked: {Expected}.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{given}, but should be {Expected.Value:R} ± {Expected.Error:0.#e+0}: off by {100 * RelativeDifference:G3}%."),
        };
    }
}
