namespace DiffKit.Cli.Slopes;

/// <summary>An array read from a file: its numbers, or of complex ones the real and the imaginary parts, which are differentiated each by
/// itself.</summary>
/// <param name="Shape">The length of each axis.</param>
/// <param name="Parts">What a part is called behind the name of its column, and its samples.</param>
internal sealed record SampleArray(int[] Shape, IReadOnlyList<(string Name, double[] Samples)> Parts)
{
    /// <exception cref="InvalidDataException">The file is no .npy array of numbers.</exception>
    public static SampleArray Read(string path)
    {
        if (!NpyArray.HoldsComplex(path))
        {
            var (values, shape) = NpyArray.Read(path);
            return new(shape, [("", values)]);
        }

        var complex = ComplexNpyArray.Read(path);
        return new(
            complex.Shape,
            [("_re", Array.ConvertAll(complex.Values, z => z.Real)), ("_im", Array.ConvertAll(complex.Values, z => z.Imaginary))]);
    }
}
