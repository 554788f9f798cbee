using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit;

/// <content>Evaluation on any number type.</content>
public abstract partial class Expr
{
    /// <summary>The names of the variables that the formula depends on, in the order in which it first uses them.</summary>
    public IReadOnlyList<string> Variables
    {
        get
        {
            List<string> names = [];
            HashSet<Expr> seen = [this];
            Stack<Expr> todo = new([this]);
            while (todo.TryPop(out Expr? node))
            {
                if (node is Variable variable)
                {
                    names.Add(variable.Name);
                }

                (Expr? first, Expr? second) = node.Operands;
                if (second is not null && seen.Add(second))
                {
                    todo.Push(second);
                }

                if (first is not null && seen.Add(first))
                {
                    todo.Push(first);
                }
            }

            return names;
        }
    }

    /// <summary>The formula's value on any number type of .NET's generic maths: double, float, <see cref="Dual{T}"/>, another formula ...</summary>
    /// <param name="at">A value for each variable: <c>f.Evaluate(("x", 2.0), ("y", 3.0))</c>.</param>
    /// <exception cref="ArgumentException">A variable has no value, or a value no variable.</exception>
    public T Evaluate<T>(params ReadOnlySpan<(string Name, T Value)> at) where T : IFloatingPointIeee754<T>
    {
        var names = new string[at.Length];
        var values = new T[at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            (names[i], values[i]) = at[i];
        }

        return Program.Of([this], names).Run<T>(values, Program.Constant<T>)[0];
    }

    /// <summary>The formula ready to be evaluated often, with its gradient, on doubles.</summary>
    /// <param name="variables">The names of the point's coordinates, in order; without any, the formula's <see cref="Variables"/>.</param>
    /// <exception cref="ArgumentException">A variable of the formula is missing from the names.</exception>
    public CompiledFormula Compile(params ReadOnlySpan<string> variables) => new(this, variables.IsEmpty ? Variables : variables.ToArray());
}
