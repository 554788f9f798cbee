namespace DiffKit.Samples;

/// <summary>How even the distances between neighbouring samples are, which decides how cheaply they can be differentiated.</summary>
internal enum Regularity
{
    /// <summary>All distances are the same number.</summary>
    Uniform,

    /// <summary>The distances differ from their mean by less than <see cref="CoordinateCheck.NearlyUniform"/> of it, as those of a
    /// rounded linspace do: first-order corrections give the weights to rounding, without divisions.</summary>
    NearlyUniform,

    /// <summary>Any other distances.</summary>
    Irregular,
}
