namespace DiffKit;

/// <summary>What becomes of samples that are NaN.</summary>
public enum Gaps
{
    /// <summary>NaN spreads to each sample whose formula reads it, as in numpy: between evenly spaced samples the formula does not read
    /// the sample itself.</summary>
    Propagate,

    /// <summary>The samples left are differentiated as if the gaps had never been sampled, at their own coordinates; in the
    /// gaps the derivative is NaN.</summary>
    Skip,

    /// <summary>Each run of samples between gaps is differentiated by itself, one-sided at the gaps; in the gaps and in a
    /// run too short for the scheme the derivative is NaN.</summary>
    Split,
}
