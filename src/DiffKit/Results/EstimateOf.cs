namespace DiffKit;

/// <summary>An array of numbers and its doubt, entry by entry: a gradient (<c>double[]</c>), a Jacobian or a Hessian
/// (<c>Matrix&lt;double&gt;</c>).</summary>
/// <typeparam name="T">The shape of the answer.</typeparam>
/// <param name="Value">The derivatives.</param>
/// <param name="Error">A bound for each entry of <paramref name="Value"/>, in the same shape; 0 where exact to rounding.</param>
/// <param name="Evaluations">Calls of the wrapped function that were spent on all entries together.</param>
/// <param name="Outcome">The worst outcome of any entry, in the order of the enumeration.</param>
public sealed record Estimate<T>(T Value, T Error, int Evaluations, Outcome Outcome);
