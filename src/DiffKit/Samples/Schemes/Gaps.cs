namespace DiffKit;

/// <summary>What becomes of samples that are NaN. The derivative at such a sample is NaN in any case.</summary>
public enum Gaps
{
    /// <summary>NaN spreads to each sample whose formula reads it, as in numpy.</summary>
    Propagate,

    /// <summary>The samples left are differentiated as if the gaps had never been sampled, at their own coordinates.</summary>
    Skip,

    /// <summary>Each run of samples between gaps is differentiated by itself, one-sided at the gaps; a run too short for the scheme is NaN.</summary>
    Split,
}
