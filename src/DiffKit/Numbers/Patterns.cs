namespace DiffKit.Numbers;

/// <summary>Variables that know which they are, and what became of them.</summary>
internal static class Patterns
{
    public static Dependence[] Variables(ReadOnlySpan<double> x)
    {
        var variables = new Dependence[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            variables[i] = Dependence.Variable(x[i], i);
        }

        return variables;
    }

    public static int[][] Rows(Dependence[] outputs) => Array.ConvertAll(outputs, output => IndexSet.List(output.On));
}
