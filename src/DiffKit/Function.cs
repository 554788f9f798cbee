namespace DiffKit;

/// <summary>The front door: wrap a function once, and the way of wrapping chooses the method.</summary>
public static partial class Function
{
}
