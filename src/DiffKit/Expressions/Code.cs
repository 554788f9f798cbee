namespace DiffKit.Expressions;

/// <summary>A program as machine code.</summary>
/// <param name="parts">Its methods, in order.</param>
/// <param name="slots">How many numbers pass from one method to another.</param>
internal sealed class Code(Code.Part[] parts, int slots)
{
    /// <summary>A part of the program, on the first elements of its arrays.</summary>
    public delegate void Part(ref double x, ref double outputs, ref double scratch);

    public int Slots { get; } = slots;

    public void Run(ref double x, ref double outputs, ref double scratch)
    {
        foreach (Part part in parts)
        {
            part(ref x, ref outputs, ref scratch);
        }
    }
}
