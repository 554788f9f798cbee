using System.Reflection;
using System.Reflection.Emit;

namespace DiffKit.Expressions;

/// <summary>The instructions of IL for operations and for the elements of arrays of double.</summary>
internal static class Instructions
{
    /// <summary>The operation of a step, on operands that lie on the stack.</summary>
    public static void EmitOperation(this ILGenerator il, Step step)
    {
        switch (step.Operation)
        {
            case Operation.Add:
                il.Emit(OpCodes.Add);
                break;
            case Operation.Subtract:
                il.Emit(OpCodes.Sub);
                break;
            case Operation.Multiply:
                il.Emit(OpCodes.Mul);
                break;
            case Operation.Divide:
                il.Emit(OpCodes.Div);
                break;
            case Operation.Negate:
                il.Emit(OpCodes.Neg);
                break;
            case Operation.Power:
                il.Emit(OpCodes.Call, ((Func<double, double, double>)Math.Pow).Method);
                break;
            default:
                il.Emit(OpCodes.Call, MethodOf(Program.FunctionOf(step.Source)));
                break;
        }
    }

    public static void LoadAt(this ILGenerator il, OpCode array, int index)
    {
        Address(il, array, index);
        il.Emit(OpCodes.Ldind_R8);
    }

    public static void StoreAt(this ILGenerator il, OpCode array, int index, LocalBuilder value)
    {
        Address(il, array, index);
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Stind_R8);
    }

    /// <summary>The method of <see cref="Math"/> of the same name, which may be one instruction; for others the rule's own.</summary>
    private static MethodInfo MethodOf(Elementary function)
    {
        Type[] arguments = Enumerable.Repeat(typeof(double), function.Arity).ToArray();
        MethodInfo? known = typeof(Math).GetMethod(function.Rule.Name, arguments);
        return known?.ReturnType == typeof(double) ? known : function.OnDoubles.Method;
    }

    private static void Address(ILGenerator il, OpCode array, int index)
    {
        il.Emit(array);
        if (index > 0)
        {
            il.Emit(OpCodes.Ldc_I4, index * sizeof(double));
            il.Emit(OpCodes.Add);
        }
    }
}
