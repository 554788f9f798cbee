namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Small whole powers and factorials.</summary>
internal static class Powers
{
    public static double Of(double x, int power)
    {
        double product = 1;
        for (int i = 0; i < power; i++)
        {
            product *= x;
        }

        return product;
    }

    public static double Factorial(int n)
    {
        double product = 1;
        for (int i = 2; i <= n; i++)
        {
            product *= i;
        }

        return product;
    }
}
