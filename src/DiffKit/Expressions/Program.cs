using System.Numerics;
using DiffKit.Rules;

namespace DiffKit.Expressions;

/// <summary>Formulas as a list of steps, each distinct subformula once, operands before what uses them:
/// what every evaluation runs.</summary>
internal sealed class Program
{
    private Program(Step[] steps, int[] outputs, IReadOnlyList<string> inputs)
    {
        Steps = steps;
        Outputs = outputs;
        Inputs = inputs;
    }

    public Step[] Steps { get; }

    /// <summary>The steps that give the formulas' values.</summary>
    public int[] Outputs { get; }

    /// <summary>The names of the variables, in the order of the point's coordinates.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The program that works out on numbers what <see cref="Stable"/> gave, or derivatives of that.</summary>
    /// <exception cref="ArgumentException">A variable of theirs is not among the inputs.</exception>
    public static Program ForNumbers(IReadOnlyList<Expr> formulas, IReadOnlyList<string> inputs) =>
        Of(Stable.InForms(formulas), inputs, forNumbers: true);

    /// <summary>The program for these formulas as they are, which are to be differentiated.</summary>
    /// <exception cref="ArgumentException">A variable of theirs is not among the inputs.</exception>
    public static Program Of(IReadOnlyList<Expr> formulas, IReadOnlyList<string> inputs) => Of(formulas, inputs, forNumbers: false);

    private static Program Of(IReadOnlyList<Expr> formulas, IReadOnlyList<string> inputs, bool forNumbers)
    {
        Dictionary<string, int> places = [];
        for (int i = 0; i < inputs.Count; i++)
        {
            places.Add(inputs[i], i);
        }

        Dictionary<Expr, int> done = [];
        List<Step> steps = [];
        var outputs = new int[formulas.Count];
        foreach (int i in InOrder(formulas.Count))
        {
            outputs[i] = Add(formulas[i], places, done, steps, forNumbers);
        }

        return new Program(steps.ToArray(), outputs, inputs);
    }

    /// <summary>The formulas' values on any number type.</summary>
    /// <param name="x">The values of the inputs.</param>
    /// <param name="constant">The number for a formula's constant.</param>
    public T[] Run<T>(ReadOnlySpan<T> x, Func<Expr, T> constant) where T : IFloatingPointIeee754<T> =>
        Run(x, constant, static (function, a, b) =>
            function == Elementary.Of2<When>() && !OnFormulas<T>.Are ? Choices.Pick(a, b) : function.Apply(a, b));

    /// <summary>The same on numbers made of formulas, on which no condition can be decided.</summary>
    public T[] RunOnFormulas<T>(ReadOnlySpan<T> x, Func<Expr, T> constant) where T : ICarrier<T> =>
        Run(x, constant, static (function, a, b) => function.Chain(a, b));

    private T[] Run<T>(ReadOnlySpan<T> x, Func<Expr, T> constant, Func<Elementary, T, T, T> call) where T : IFloatingPointIeee754<T>
    {
        var values = new T[Steps.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Step step = Steps[i];
            values[i] = step.Operation switch
            {
                Operation.Constant => constant(step.Source),
                Operation.Input => x[step.A],
                Operation.Add => values[step.A] + values[step.B],
                Operation.Subtract => values[step.A] - values[step.B],
                Operation.Multiply => values[step.A] * values[step.B],
                Operation.Divide => values[step.A] / values[step.B],
                Operation.Negate => -values[step.A],
                Operation.Power => T.Pow(values[step.A], values[step.B]),
                _ => call(FunctionOf(step.Source), values[step.A], values[step.B]),
            };
        }

        return Array.ConvertAll(Outputs, output => values[output]);
    }

    /// <summary>The function that a step of the kind Call calls; a power is called only as a square root.</summary>
    public static Elementary FunctionOf(Expr source) => source is Call call ? call.Function : Elementary.Of<Sqrt>();

    /// <summary>A constant as the nearest number of a type: exactly where the type is exact.</summary>
    public static T Constant<T>(Expr source) where T : IFloatingPointIeee754<T>
    {
        if (source is Constant named)
        {
            return named.As<T>();
        }

        Number number = ((Literal)source).Value;
        const int bitsOfDouble = 53;
        bool small = number.IsFinite && number.P.GetBitLength() <= bitsOfDouble && number.Q.GetBitLength() <= bitsOfDouble;
        return small && !number.IsInteger
            ? T.CreateChecked((double)number.P) / T.CreateChecked((double)number.Q)
            : T.CreateChecked(number.ToDouble());
    }

    /// <summary>The first, then the others from the last: a gradient comes of a sweep from the last variable back to the first, so that
    /// what its formulas share is used while it is at hand.</summary>
    private static IEnumerable<int> InOrder(int count) => Enumerable.Range(0, count).Select(i => i == 0 ? 0 : count - i);

    /// <summary>Depth first without recursion: a formula stays on the stack until its operands are done.</summary>
    private static int Add(
        Expr formula, Dictionary<string, int> inputs, Dictionary<Expr, int> done, List<Step> steps, bool forNumbers)
    {
        Stack<Frame> todo = new([new Frame(formula, forNumbers)]);
        while (todo.TryPeek(out Frame frame))
        {
            if (done.ContainsKey(frame.Node))
            {
                todo.Pop();
                continue;
            }

            int b = frame.Second is null ? 0 : done.GetValueOrDefault(frame.Second, -1);
            int a = frame.First is null ? InputOf(frame.Node, inputs) : done.GetValueOrDefault(frame.First, -1);
            if (b < 0)
            {
                todo.Push(new Frame(frame.Second!, forNumbers));
            }

            if (a < 0)
            {
                todo.Push(new Frame(frame.First!, forNumbers));
            }

            if (a >= 0 && b >= 0)
            {
                done.Add(frame.Node, steps.Count);
                steps.Add(new Step(frame.Operation, a, frame.Second is null ? a : b, frame.Node));
                todo.Pop();
            }
        }

        return done[formula];
    }

    private static int InputOf(Expr node, Dictionary<string, int> inputs)
    {
        if (node is not Variable variable)
        {
            return 0;
        }

        string given = inputs.Count == 0 ? "no variable has" : $"only {string.Join(", ", inputs.Keys.Take(10))} have";
        return inputs.TryGetValue(variable.Name, out int place)
            ? place
            : throw new ArgumentException($"The formula's variable {variable.Name} has no value; {given} one.");
    }

    /// <summary>A formula that waits for its operands.</summary>
    private readonly record struct Frame(Expr Node, Operation Operation, Expr? First, Expr? Second)
    {
        public Frame(Expr node, bool forNumbers)
            : this(node, default, null, null) => (Operation, First, Second) = Lowering.Of(node, forNumbers);
    }
}
