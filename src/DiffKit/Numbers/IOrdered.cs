namespace DiffKit.Numbers;

/// <summary>A number that tells how many orders of derivatives it carries, those of the number that it is made of included.</summary>
internal interface IOrdered
{
    /// <summary>1 for a dual, n for a series of order n, their sum for one of the other; 0 for a constant series.</summary>
    int Orders { get; }

    /// <summary>0 for a number that carries nothing, or does not tell.</summary>
    static int Of<T>(T x) => x is IOrdered ordered ? ordered.Orders : 0;
}
