using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit;

/// <content>Evaluation on any number type.</content>
public abstract partial class Expr
{
    /// <summary>The names of the variables that the formula depends on, in the order in which it first uses them.</summary>
    public IReadOnlyList<string> Variables => [.. Rewriting.Nodes([this]).OfType<Variable>().Select(variable => variable.Name)];

    /// <summary>The formula's value; whole numbers may be given as they are. Where double arithmetic loses digits, so that not even 1e-12
    /// of the value could be relied on, it is worked out again with as many as it takes.</summary>
    /// <inheritdoc cref="Evaluate{T}(ReadOnlySpan{ValueTuple{string, T}})"/>
    public double Evaluate(params ReadOnlySpan<(string Name, double Value)> at)
    {
        (string[] names, double[] values) = Split(at);
        Constant.CheckNames([this], names);
        return Precise.Values(
            Program.ForNumbers(Stable.Of([this]), names), new(() => Program.ForNumbers([this], names)), values)[0].Primal;
    }

    /// <summary>The formula's value on any number type of .NET's generic maths: double, float,
    /// <see cref="Dual{T}"/>, another formula ...</summary>
    /// <param name="at">A value for each variable: <c>f.Evaluate(("x", 2), ("y", 3))</c>.</param>
    /// <exception cref="ArgumentException">A variable has no value, or a value is given for e or π where these are the formula's
    /// constants; names that the formula does not have are allowed, as a derivative may have lost some.</exception>
    public T Evaluate<T>(params ReadOnlySpan<(string Name, T Value)> at) where T : IFloatingPointIeee754<T>
    {
        (string[] names, T[] values) = Split(at);
        Constant.CheckNames([this], names);
        Program program = OnFormulas<T>.Are ? Program.Of([this], names) : Program.ForNumbers(Stable.Of([this]), names);
        return program.Run<T>(values, Program.Constant<T>)[0];
    }

    /// <summary>The formula ready to be evaluated often, with its gradient, on doubles.</summary>
    /// <param name="variables">The names of the point's coordinates, in order; without any, the formula's <see cref="Variables"/>.</param>
    /// <exception cref="ArgumentException">A variable of the formula is missing from the names.</exception>
    public CompiledFormula Compile(params ReadOnlySpan<string> variables) => new(this, variables.IsEmpty ? Variables : variables.ToArray());

    private static (string[] Names, T[] Values) Split<T>(ReadOnlySpan<(string Name, T Value)> at)
    {
        (var names, var values) = (new string[at.Length], new T[at.Length]);
        for (int i = 0; i < at.Length; i++)
        {
            (names[i], values[i]) = at[i];
        }

        return (names, values);
    }
}
