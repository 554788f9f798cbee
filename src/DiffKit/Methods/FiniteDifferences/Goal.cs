namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The error that ends a search.</summary>
internal readonly record struct Goal(double Absolute, double Relative)
{
    public static Goal Of(DiffKit.FiniteDifferences method, int order, double epsilon) =>
        new(method.AbsoluteTolerance, method.RelativeTolerance ?? WithinReach(order, epsilon));

    /// <summary>The error allowed for a derivative of this size.</summary>
    public double Allowed(double size) => double.MaxNative(Absolute, Relative * size);

    /// <summary>What a dozen calls reach for a well-scaled function: for a first derivative ε^(4/5), the best of a formula of accuracy 4;
    /// each order more divides by a step and costs some 60 times that, up to what 5e-5 allows.</summary>
    private static double WithinReach(int order, double epsilon)
    {
        double first = epsilon == Border.Epsilon ? 3e-13 : Math.Pow(epsilon, 0.8);
        return double.MinNative(first * Powers.Of(60, order - 1), double.MaxNative(5e-5, first));
    }
}
