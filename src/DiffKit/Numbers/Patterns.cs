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

    /// <summary>What each partial derivative of f depends on.</summary>
    public static int[][] HessianRows(Func<ReadOnlySpan<Adjoint<Dependence>>, Adjoint<Dependence>> f, ReadOnlySpan<double> x)
    {
        using var tape = new Tape<Dependence>();
        Adjoint<Dependence>[] variables = Array.ConvertAll(Variables(x), tape.Variable);
        tape.Pull(f(variables), Dependence.Constant(1));
        return Rows(Array.ConvertAll(variables, tape.Derivative));
    }

    public static int[][] Rows(Dependence[] outputs) => Array.ConvertAll(outputs, output => IndexSet.List(output.On));
}
