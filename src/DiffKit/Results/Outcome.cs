namespace DiffKit;

/// <summary>How the search for a derivative ended. Anything but <see cref="Converged"/> asks the reader to look at the error.</summary>
public enum Outcome
{
    /// <summary>The error is within the tolerance asked for; 0 for a method that is exact to rounding.</summary>
    Converged,

    /// <summary>No step does better: rounding (or the noise declared) keeps the error above the tolerance asked for. The error is believed.</summary>
    RoundingLimited,

    /// <summary>Nothing was checked, as was asked for: one stencil at one step, whose error is the theoretical one.</summary>
    Unchecked,

    /// <summary>The steps do not agree with one another: a kink, a jump, noise, or a function that the steps cannot see.
    /// The value may be wrong, and the error may be too small.</summary>
    NotConverged,

    /// <summary>The calls allowed, or the steps given, were used up before the tolerance was reached.</summary>
    EvaluationLimit,

    /// <summary>The function, or its derivative, is NaN or infinite here; the value says which.</summary>
    NotFinite,
}
