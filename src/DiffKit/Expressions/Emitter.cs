using System.Diagnostics.CodeAnalysis;
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
    private readonly StepUses _uses;
    private readonly int[] _slots;
    private readonly LocalBuilder?[] _locals;
    private int _slotCount;

    private Emitter(Program program, double[] constants)
    {
        int n = program.Steps.Length;
        (_program, _constants, _uses) = (program, constants, new StepUses(program));
        (_slots, _locals) = (new int[n], new LocalBuilder?[n]);
    }

    public static Code Emit(Program program, double[] constants)
    {
        var emitter = new Emitter(program, constants);
        List<Code.Part> parts = [];
        for (int start = 0; start < program.Steps.Length; start += StepsInMethod)
        {
            parts.Add(emitter.EmitPart(start, Math.Min(start + StepsInMethod, program.Steps.Length)));
        }

        return new Code(parts.ToArray(), emitter._slotCount);
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
            if (_uses.IsNamed(i, StepsInMethod) || outputs.Contains(i))
            {
                EmitExpression(il, i, start);
                Store(il, i, end, outputs[i]);
            }
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Code.Part>();
    }

    private void Store(ILGenerator il, int i, int end, IEnumerable<int> outputs)
    {
        LocalBuilder local = il.DeclareLocal(typeof(double));
        _locals[i] = local;
        il.Emit(OpCodes.Stloc, local);
        foreach (int output in outputs)
        {
            il.StoreAt(output == 0 ? OpCodes.Ldarg_1 : OpCodes.Ldarg_2, Math.Max(output - 1, 0), local);
        }

        if (_uses.Last(i) >= end)
        {
            _slots[i] = _slotCount++;
            il.StoreAt(OpCodes.Ldarg_3, _slots[i], local);
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
                il.EmitOperation(step);
            }
            else if (step.IsLeaf)
            {
                EmitLeaf(il, step, item.Step);
            }
            else if (item.Step != root && _uses.IsNamed(item.Step, StepsInMethod))
            {
                EmitNamed(il, item.Step, start);
            }
            else
            {
                todo.Push((item.Step, true));
                if (step.IsBinary)
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

        il.LoadAt(OpCodes.Ldarg_0, step.A);
    }

    private void EmitNamed(ILGenerator il, int step, int start)
    {
        if (step >= start)
        {
            il.Emit(OpCodes.Ldloc, _locals[step]!);
            return;
        }

        il.LoadAt(OpCodes.Ldarg_3, _slots[step]);
    }
}
