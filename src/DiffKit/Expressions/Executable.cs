using System.Buffers;
using System.Runtime.CompilerServices;

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
        if (outputs.Length > 0)
        {
            Run(x, out outputs[0], outputs[1..]);
        }
    }

    /// <summary>Evaluates the outputs at the point x: the first by itself, then the others.</summary>
    public void Run(ReadOnlySpan<double> x, out double first, Span<double> others)
    {
        Code? code = _code ?? Compile();
        first = 0;
        if (code is { Slots: 0 })
        {
            code.Run(x, ref first, others, []);
            return;
        }

        RunWithScratch(code, x, ref first, others);
    }

    private void RunWithScratch(Code? code, ReadOnlySpan<double> x, ref double first, Span<double> others)
    {
        int slots = code?.Slots ?? program.Steps.Length;
        double[]? rented = slots > MostOnStack ? ArrayPool<double>.Shared.Rent(slots) : null;
        Span<double> scratch = rented ?? stackalloc double[slots];
        if (code is null)
        {
            Interpret(x, ref first, others, scratch[..slots]);
        }
        else
        {
            code.Run(x, ref first, others, scratch);
        }

        if (rented is not null)
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private Code? Compile()
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && program.Steps.Length <= MostStepsCompiled
            && Interlocked.Increment(ref _runs) > patience)
        {
            _code = Emitter.Emit(program, _constants);
        }

        return _code;
    }

    private void Interpret(ReadOnlySpan<double> x, ref double first, Span<double> others, Span<double> values)
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

        first = values[program.Outputs[0]];
        for (int k = 1; k < program.Outputs.Length; k++)
        {
            others[k - 1] = values[program.Outputs[k]];
        }
    }
}
