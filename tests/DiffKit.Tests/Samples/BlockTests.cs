namespace DiffKit.Tests.Samples;

public class BlockTests
{
    public static TheoryData<Scheme> Local() =>
        [Scheme.Numpy(), Scheme.Numpy(2), Scheme.Differences(2, 6), Scheme.SavitzkyGolay(7, 3)];

    [Theory]
    [MemberData(nameof(Local))]
    public void Blocks_join_without_a_seam(Scheme scheme)
    {
        double[] f = [.. Enumerable.Range(0, 300).Select(i => Math.Sin(0.1 * i * i / 100))];
        double[] x = [.. Enumerable.Range(0, 300).Select(i => i + 0.3 * Math.Sin(i))];
        foreach (int length in (int[])[1, 2, 7, 120, 300, 5000])
        {
            double[] joined = [.. ArrayGradient.Blocks(f.Chunk(length), Axis.Uniform(0.5), scheme).SelectMany(block => block)];
            Near.Absolute(ArrayGradient.Of(f, Axis.Uniform(0.5), scheme), joined, 1e-14);
            joined = [.. ArrayGradient.Blocks(f.Chunk(length).Zip(x.Chunk(length)), scheme).SelectMany(block => block)];
            Near.Absolute(ArrayGradient.Of(f, Axis.Coordinates(x), scheme), joined, 1e-12);
        }
    }
}
