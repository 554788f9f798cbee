namespace DiffKit;

/// <summary>Noisy samples, smoothed and differentiated.</summary>
/// <param name="Values">The smoothed samples.</param>
/// <param name="Slope">Their derivative, at the samples.</param>
/// <param name="Residual">The root mean square of what was taken off: of the order of the noise where the smoothing is right.</param>
/// <param name="Parameter">How strongly it smoothed: the one given or the one that was found.</param>
public sealed record Smoothed(double[] Values, double[] Slope, double Residual, double Parameter);
