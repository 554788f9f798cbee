using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Slopes;

/// <summary>One column of one group: what is differentiated at once.</summary>
/// <param name="Table">Where it comes from.</param>
/// <param name="Column">The number of its column among those of y.</param>
/// <param name="Group">The name of its group; null where all rows belong together.</param>
/// <param name="Rows">Its rows, as numbers in <see cref="SampleTable.Rows"/>.</param>
internal sealed record Series(SampleTable Table, int Column, string? Group, int[] Rows)
{
    public double[] Values => Array.ConvertAll(Rows, row => Table.Y[Column][row]);

    /// <summary>Where the samples lie; one row apart is <see cref="SeriesPlan.Spacing"/> where there is no x.</summary>
    public double[] Places => Table.X is { } x
        ? Array.ConvertAll(Rows, row => x[row])
        : [.. Rows.Select((_, i) => i * Table.Plan.Spacing)];

    /// <summary>The samples, smoothed where that is asked for, and their slopes.</summary>
    /// <exception cref="BadInputException">There are too few rows, or two that a formula divides by lie at the same place.</exception>
    public Smoothed Slope(SlopeScheme scheme)
    {
        Long(scheme);
        Distinct(scheme);
        double[] values = Values;
        Axis axis = Table.X is null ? Axis.Uniform(Table.Plan.Spacing) : Axis.Coordinates(Places);
        return scheme.Smoother is { } smoother
            ? smoother.Smooth(values, axis)
            : new(values, ArrayGradient.Of(values, axis, scheme.Scheme), Residual: 0, Parameter: 0);
    }

    private void Long(SlopeScheme scheme)
    {
        if (Rows.Length < scheme.Least)
        {
            string where = Group is null ? Table.Plan.File : $"the group '{Group.Shortened()}' of {Table.Plan.File}";
            throw new BadInputException(
                $"{where} has {Rows.Length.Shown()} row(s) with values of '{Table.Plan.Y[Column]}'; {scheme} needs {scheme.Least.Shown()} or more.");
        }
    }

    private void Distinct(SlopeScheme scheme)
    {
        if (Table.X is not { } x)
        {
            return;
        }

        for (int i = 1; i < Rows.Length; i++)
        {
            for (int j = i - 1; j >= Math.Max(0, i - scheme.Reach); j--)
            {
                if (x[Rows[i]] == x[Rows[j]])
                {
                    throw new BadInputException(
                        $"row {Number(i)} of {Table.Plan.File}: '{Table.Plan.X}' is the same as in row {Number(j)}; there is no slope between them.");
                }
            }
        }
    }

    private long Number(int i) => Table.Rows[Rows[i]].Number;
}
