namespace DiffKit.Samples.Kernels;

/// <summary>An array in row-major order, seen along one of its axes: <c>[outer, length, inner]</c>.</summary>
internal readonly record struct Layout(int Outer, int Length, int Inner)
{
    public static Layout Of(ReadOnlySpan<int> shape, int axis) => new(Product(shape[..axis]), shape[axis], Product(shape[(axis + 1)..]));

    /// <summary>How many elements an array that exists has.</summary>
    public static int Product(ReadOnlySpan<int> shape)
    {
        int product = 1;
        foreach (int length in shape)
        {
            product *= length;
        }

        return product;
    }
}
