using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit;

/// <content>Evaluation on any number type.</content>
public abstract partial class Expr
{
    /// <summary>The names of the variables that the formula depends on, in the order in which it first uses them.</summary>
    public IReadOnlyList<string> Variables => [.. Rewriting.Nodes([this]).OfType<Variable>().Select(variable => variable.Name)];

    /// <summary>The formula's value; whole numbers may be given as they are.</summary>
    /// <inheritdoc cref="Evaluate{T}(ReadOnlySpan{ValueTuple{string, T}})"/>
    public double Evaluate(params ReadOnlySpan<(string Name, double Value)> at) => Evaluate<double>(at);

    /// <summary>The formula's value on any number type of .NET's generic maths: double, float,
    /// <see cref="Dual{T}"/>, another formula ...</summary>
    /// <param name="at">A value for each variable: <c>f.Evaluate(("x", 2), ("y", 3))</c>.</param>
    /// <exception cref="ArgumentException">A variable has no value, or a value no variable.</exception>
    public T Evaluate<T>(params ReadOnlySpan<(string Name, T Value)> at) where T : IFloatingPointIeee754<T>
    {
        var names = new string[at.Length];
        var values = new T[at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            (names[i], values[i]) = at[i];
        }

        Program program = OnFormulas<T>.Are ? Program.Of([this], names) : Program.ForNumbers(Stable.Of([this]), names);
        return program.Run<T>(values, Program.Constant<T>)[0];
    }

    /// <summary>The formula ready to be evaluated often, with its gradient, on doubles.</summary>
    /// <param name="variables">The names of the point's coordinates, in order; without any, the formula's <see cref="Variables"/>.</param>
    /// <exception cref="ArgumentException">A variable of the formula is missing from the names.</exception>
    public CompiledFormula Compile(params ReadOnlySpan<string> variables) => new(this, variables.IsEmpty ? Variables : variables.ToArray());
}
