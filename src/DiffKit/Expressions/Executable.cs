using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Expressions;

/// <summary>A program on doubles. Its first runs are interpreted; one that is run often is worth compiling to machine code, which takes
/// a millisecond and gives the same results to the last bit. Where code can't be generated (Native AOT), and for programs too large
/// to be worth it, all runs are interpreted. No run allocates.</summary>
/// <param name="program">The program.</param>
/// <param name="patience">How many runs are interpreted before it is compiled.</param>
internal sealed class Executable(Program program, int patience)
{
    private const int MostStepsCompiled = 50_000;
    private const int MostOnStack = 512;

    private readonly double[] _constants = Array.ConvertAll(
        program.Steps, step => step.Operation == Operation.Constant ? Program.Constant<double>(step.Source) : 0);

    private readonly Delegate?[] _functions = Array.ConvertAll(
        program.Steps, step => step.Operation == Operation.Call ? Program.FunctionOf(step.Source).OnDoubles : null);

    private volatile Code? _code;
    private int _runs;

    /// <summary>Evaluates the outputs at the point x.</summary>
    public void Run(ReadOnlySpan<double> x, Span<double> outputs)
    {
        int slots = (_code ?? Compile())?.Slots ?? program.Steps.Length;
        if (slots <= MostOnStack)
        {
            Run(x, outputs, stackalloc double[slots + 1]);
            return;
        }

        double[] rented = ArrayPool<double>.Shared.Rent(slots + 1);
        try
        {
            Run(x, outputs, rented);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private void Run(ReadOnlySpan<double> x, Span<double> outputs, Span<double> scratch)
    {
        if (_code is { } code)
        {
            code.Run(ref MemoryMarshal.GetReference(x), ref MemoryMarshal.GetReference(outputs), ref MemoryMarshal.GetReference(scratch));
        }
        else
        {
            Interpret(x, outputs, scratch[..program.Steps.Length]);
        }
    }

    private Code? Compile()
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && program.Steps.Length <= MostStepsCompiled && Interlocked.Increment(ref _runs) > patience)
        {
            _code = Emitter.Emit(program, _constants);
        }

        return _code;
    }

    private void Interpret(ReadOnlySpan<double> x, Span<double> outputs, Span<double> values)
    {
        Step[] steps = program.Steps;
        for (int i = 0; i < steps.Length; i++)
        {
            ref readonly Step step = ref steps[i];
            values[i] = step.Operation switch
            {
                Operation.Constant => _constants[i],
                Operation.Input => x[step.A],
                Operation.Add => values[step.A] + values[step.B],
                Operation.Subtract => values[step.A] - values[step.B],
                Operation.Multiply => values[step.A] * values[step.B],
                Operation.Divide => values[step.A] / values[step.B],
                Operation.Negate => -values[step.A],
                Operation.Power => Math.Pow(values[step.A], values[step.B]),
                _ => _functions[i] is Func<double, double> one
                    ? one(values[step.A])
                    : ((Func<double, double, double>)_functions[i]!)(values[step.A], values[step.B]),
            };
        }

        for (int k = 0; k < program.Outputs.Length; k++)
        {
            outputs[k] = values[program.Outputs[k]];
        }
    }
}
