using System.Buffers;
using System.Numerics.Tensors;

namespace DiffKit.Expressions;

/// <summary>A program at many points: each step works on a block of points at once, so that sums and products are vectorised and what is
/// needed stays in the cache. The results are those of one point at a time, to the last bit.</summary>
internal static class ColumnProgram
{
    private const int Block = 256;

    /// <summary>The first output at each point.</summary>
    /// <param name="program">The program.</param>
    /// <param name="columns">For each input, its values at the points.</param>
    /// <param name="values">Where the results go, one for each point.</param>
    public static void Run(Program program, ReadOnlySpan<double[]> columns, Span<double> values)
    {
        double[] blocks = ArrayPool<double>.Shared.Rent(program.Steps.Length * Block);
        for (int start = 0; start < values.Length; start += Block)
        {
            int count = Math.Min(Block, values.Length - start);
            for (int i = 0; i < program.Steps.Length; i++)
            {
                Work(program.Steps[i], i, blocks, columns, start, count);
            }

            blocks.AsSpan(program.Outputs[0] * Block, count).CopyTo(values[start..]);
        }

        ArrayPool<double>.Shared.Return(blocks);
    }

    private static void Work(Step step, int index, double[] blocks, ReadOnlySpan<double[]> columns, int start, int count)
    {
        Span<double> result = blocks.AsSpan(index * Block, count);
        if (step.Operation == Operation.Constant)
        {
            result.Fill(Program.Constant<double>(step.Source));
            return;
        }

        if (step.Operation == Operation.Input)
        {
            columns[step.A].AsSpan(start, count).CopyTo(result);
            return;
        }

        Span<double> a = blocks.AsSpan(step.A * Block, count);
        Span<double> b = blocks.AsSpan(step.B * Block, count);
        switch (step.Operation)
        {
            case Operation.Add:
                TensorPrimitives.Add(a, b, result);
                break;
            case Operation.Subtract:
                TensorPrimitives.Subtract(a, b, result);
                break;
            case Operation.Multiply:
                TensorPrimitives.Multiply(a, b, result);
                break;
            case Operation.Divide:
                TensorPrimitives.Divide(a, b, result);
                break;
            case Operation.Negate:
                TensorPrimitives.Negate(a, result);
                break;
            case Operation.Power:
                Call((Func<double, double, double>)Math.Pow, a, b, result);
                break;
            default:
                Call(Program.FunctionOf(step.Source).OnDoubles, a, b, result);
                break;
        }
    }

    private static void Call(Delegate function, Span<double> a, Span<double> b, Span<double> result)
    {
        if (function is Func<double, double> one)
        {
            for (int i = 0; i < result.Length; i++)
            {
                result[i] = one(a[i]);
            }

            return;
        }

        var two = (Func<double, double, double>)function;
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = two(a[i], b[i]);
        }
    }
}
