namespace DiffKit.Functions;

/// <summary>A function that may have come at one number type alone, as a lambda on duals does.</summary>
internal interface IAtOneNumber
{
    /// <summary>Whether it can be had at other number types.</summary>
    bool IsGeneric { get; }
}
