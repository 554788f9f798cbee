using System.Diagnostics;
using System.Numerics;
using DiffKit.Numbers;

namespace DiffKit;

/// <content>A gradient's variables: the first on the tape, kept from one gradient to the next.</content>
public sealed partial class Tape<T>
{
    private Adjoint<T>[] _variables = [];

    /// <summary>A fresh start with n variables, on a tape that the calling thread keeps. They have no operands, so that their nodes are
    /// never looked at.</summary>
    internal ReadOnlySpan<Adjoint<T>> FirstVariables(ReadOnlySpan<T> x)
    {
        Debug.Assert(_owner.Id == Environment.CurrentManagedThreadId, "A tape is kept by the thread that made it.");
        if (_variables.Length < x.Length)
        {
            MakeRoom(x.Length);
        }

        for (int i = 0; i < x.Length; i++)
        {
            // The value alone: writing a reference to the heap costs ten times as much.
            Adjoint<T>.SetPrimal(ref _variables[i], x[i]);
        }

        _count = _firstOperation = First + x.Length;
        _owner.See();
        _roots?.Clear();
        return _variables.AsSpan(0, x.Length);
    }

    /// <summary>The derivatives of y by the first n variables, good until the next sweep.</summary>
    internal ReadOnlySpan<T> FirstDerivatives(Adjoint<T> y, int n)
    {
        Sweep(y, T.One);
        return _adjoints.AsSpan(First, n);
    }

    private void MakeRoom(int variables)
    {
        if (_nodes.Length < First + variables)
        {
            Array.Resize(ref _nodes, (int)BitOperations.RoundUpToPowerOf2((uint)(First + variables)));
        }

        _variables = new Adjoint<T>[variables];
        for (int i = 0; i < variables; i++)
        {
            _variables[i] = new(T.Zero, T.One, this, First + i);
        }
    }
}
