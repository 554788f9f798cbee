using System.Runtime.InteropServices;

namespace DiffKit.Expressions;

/// <summary>A program as machine code.</summary>
/// <param name="parts">Its methods, in order.</param>
/// <param name="slots">How many numbers pass from one method to another.</param>
internal sealed class Code(Code.Part[] parts, int slots)
{
    /// <summary>A part of the program, on the first elements of its arrays.</summary>
    public delegate void Part(ref double x, ref double first, ref double others, ref double scratch);

    public int Slots { get; } = slots;

    public void Run(ReadOnlySpan<double> x, ref double first, Span<double> others, Span<double> scratch)
    {
        foreach (Part part in parts)
        {
            part(
                ref MemoryMarshal.GetReference(x), ref first,
                ref MemoryMarshal.GetReference(others), ref MemoryMarshal.GetReference(scratch));
        }
    }
}
