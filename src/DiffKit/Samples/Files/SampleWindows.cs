namespace DiffKit.Samples.Files;

/// <summary>Differentiates samples that may be read anywhere, window by window: each window is read with as many samples on either side as
/// the scheme looks at, so that what is kept of it is what the whole would give. Two windows are all the memory there is.</summary>
internal sealed class SampleWindows(Axis axis, Scheme scheme, IProgress<double>? progress, CancellationToken cancellation)
{
    /// <summary>1 MiB: long beside the reach of a scheme, short beside memory.</summary>
    private const int Length = 1 << 17;

    private readonly int reach = scheme.Least(axis);

    public delegate void Reader(long start, Span<double> into);

    public delegate void Writer(long start, ReadOnlySpan<double> slopes);

    /// <exception cref="ArgumentException">There are too few samples.</exception>
    /// <exception cref="OperationCanceledException">It was stopped between two windows.</exception>
    public void Differentiate(long count, Reader read, Writer write)
    {
        Shapes.Samples((int)Math.Min(count, int.MaxValue), 0, axis, scheme);
        int longest = (int)Math.Min(count, Length + 2L * reach);
        (double[] samples, double[] slopes) = (new double[longest], new double[longest]);
        for (long start = 0; start < count; start += Length)
        {
            cancellation.ThrowIfCancellationRequested();
            long end = Math.Min(start + Length, count), first = Math.Max(0, start - reach), last = Math.Min(end + reach, count);
            int held = (int)(last - first);
            read(first, samples.AsSpan(0, held));
            ArrayGradient.Of(samples.AsSpan(0, held), axis, slopes.AsSpan(0, held), scheme);
            write(start, slopes.AsSpan((int)(start - first), (int)(end - start)));
            progress?.Report((double)end / count);
        }
    }
}
