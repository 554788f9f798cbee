using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace DiffKit.Expressions;

/// <summary>Turns a program into machine code, by way of IL. A step that is used once is part of the expression that uses it, one that is
/// used more often has a local variable. A long program becomes several methods, since the just-in-time compiler gives up optimising long
/// ones; what passes from one to the next is in scratch memory.</summary>
[RequiresDynamicCode("Generates code.")]
internal sealed class Emitter
{
    /// <summary>Steps in one method: the compiler keeps track of at most 1024 locals in one.</summary>
    private const int StepsInMethod = 500;

    private readonly Program _program;
    private readonly double[] _constants;
    private readonly int[] _uses;
    private readonly int[] _lastUse;
    private readonly int[] _onlyUser;
    private readonly int[] _slots;
    private readonly LocalBuilder?[] _locals;
    private int _slotCount;

    private Emitter(Program program, double[] constants)
    {
        _program = program;
        _constants = constants;
        int n = program.Steps.Length;
        (_uses, _lastUse, _onlyUser, _slots, _locals) = (new int[n], new int[n], new int[n], new int[n], new LocalBuilder?[n]);
    }

    public static Code Emit(Program program, double[] constants)
    {
        var emitter = new Emitter(program, constants);
        emitter.CountUses();
        List<Code.Part> parts = [];
        for (int start = 0; start < program.Steps.Length; start += StepsInMethod)
        {
            parts.Add(emitter.EmitPart(start, Math.Min(start + StepsInMethod, program.Steps.Length)));
        }

        return new Code(parts.ToArray(), emitter._slotCount);
    }

    private void CountUses()
    {
        Array.Fill(_slots, -1);
        for (int i = 0; i < _program.Steps.Length; i++)
        {
            Step step = _program.Steps[i];
            if (IsLeaf(step))
            {
                continue;
            }

            Use(step.A, i);
            if (IsBinary(step))
            {
                Use(step.B, i);
            }
        }

        // An output is stored by name, so that it never is a part of another expression only.
        foreach (int output in _program.Outputs)
        {
            _uses[output] += 2;
        }
    }

    private void Use(int step, int user)
    {
        _uses[step]++;
        _lastUse[step] = user;
        _onlyUser[step] = user;
    }

    private Code.Part EmitPart(int start, int end)
    {
        Type number = typeof(double).MakeByRefType();
        var method = new DynamicMethod(
            "Formula", typeof(void), [number, number, number, number], typeof(Emitter).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        var outputs = _program.Outputs.Select((step, index) => (step, index))
            .Where(o => o.step >= start && o.step < end)
            .ToLookup(o => o.step, o => o.index);
        Array.Clear(_locals);
        for (int i = start; i < end; i++)
        {
            if (IsNamed(i) || outputs.Contains(i))
            {
                EmitExpression(il, i, start);
                Store(il, i, end, outputs[i]);
            }
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Code.Part>();
    }

    /// <summary>Whether a step has a variable of its own: it is used more than once, or by a later method.</summary>
    private bool IsNamed(int i) =>
        !IsLeaf(_program.Steps[i]) && _uses[i] > 0 && (_uses[i] > 1 || _onlyUser[i] / StepsInMethod != i / StepsInMethod);

    private void Store(ILGenerator il, int i, int end, IEnumerable<int> outputs)
    {
        LocalBuilder local = il.DeclareLocal(typeof(double));
        _locals[i] = local;
        il.Emit(OpCodes.Stloc, local);
        foreach (int output in outputs)
        {
            StoreAt(il, output == 0 ? OpCodes.Ldarg_1 : OpCodes.Ldarg_2, Math.Max(output - 1, 0), local);
        }

        if (_lastUse[i] >= end)
        {
            _slots[i] = _slotCount++;
            StoreAt(il, OpCodes.Ldarg_3, _slots[i], local);
        }
    }

    /// <summary>The expression of one step down to named steps, operands first, off a stack of what is still to be emitted.</summary>
    private void EmitExpression(ILGenerator il, int root, int start)
    {
        Stack<(int Step, bool OperandsDone)> todo = new([(root, false)]);
        while (todo.TryPop(out var item))
        {
            Step step = _program.Steps[item.Step];
            if (item.OperandsDone)
            {
                EmitOperation(il, step);
            }
            else if (IsLeaf(step))
            {
                EmitLeaf(il, step, item.Step);
            }
            else if (item.Step != root && IsNamed(item.Step))
            {
                EmitNamed(il, item.Step, start);
            }
            else
            {
                todo.Push((item.Step, true));
                if (IsBinary(step))
                {
                    todo.Push((step.B, false));
                }

                todo.Push((step.A, false));
            }
        }
    }

    private void EmitLeaf(ILGenerator il, Step step, int index)
    {
        if (step.Operation == Operation.Constant)
        {
            il.Emit(OpCodes.Ldc_R8, _constants[index]);
            return;
        }

        LoadAt(il, OpCodes.Ldarg_0, step.A);
    }

    private void EmitNamed(ILGenerator il, int step, int start)
    {
        if (step >= start)
        {
            il.Emit(OpCodes.Ldloc, _locals[step]!);
            return;
        }

        LoadAt(il, OpCodes.Ldarg_3, _slots[step]);
    }

    private static void EmitOperation(ILGenerator il, Step step)
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

    /// <summary>The method of <see cref="Math"/> of the same name, which may be one instruction; for others the rule's own.</summary>
    private static MethodInfo MethodOf(Elementary function)
    {
        Type[] arguments = Enumerable.Repeat(typeof(double), function.Arity).ToArray();
        MethodInfo? known = typeof(Math).GetMethod(function.Rule.Name, arguments);
        return known?.ReturnType == typeof(double) ? known : function.OnDoubles.Method;
    }

    private static void LoadAt(ILGenerator il, OpCode array, int index)
    {
        Address(il, array, index);
        il.Emit(OpCodes.Ldind_R8);
    }

    private static void StoreAt(ILGenerator il, OpCode array, int index, LocalBuilder value)
    {
        Address(il, array, index);
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Stind_R8);
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

    private static bool IsLeaf(Step step) => step.Operation is Operation.Constant or Operation.Input;

    private static bool IsBinary(Step step) =>
        step.Operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Power
        || (step.Operation == Operation.Call && Program.FunctionOf(step.Source).Arity == 2);
}
