namespace DiffKit.Expressions;

/// <summary>How often the result of each step of a program is used, and where last.</summary>
internal sealed class StepUses
{
    private readonly Program _program;
    private readonly int[] _count;
    private readonly int[] _last;

    public StepUses(Program program)
    {
        _program = program;
        (_count, _last) = (new int[program.Steps.Length], new int[program.Steps.Length]);
        for (int i = 0; i < program.Steps.Length; i++)
        {
            Count(program.Steps[i], i);
        }

        // An output is stored by name, so that it never is a part of another expression only.
        foreach (int output in program.Outputs)
        {
            _count[output] += 2;
        }
    }

    /// <summary>The last step that uses step i; 0 where none does.</summary>
    public int Last(int i) => _last[i];

    /// <summary>Whether step i has a variable of its own: it is used more than once, or by another method, of so many steps each.</summary>
    public bool IsNamed(int i, int stepsInMethod) =>
        !_program.Steps[i].IsLeaf && _count[i] > 0 && (_count[i] > 1 || _last[i] / stepsInMethod != i / stepsInMethod);

    private void Count(Step step, int user)
    {
        if (step.IsLeaf)
        {
            return;
        }

        Use(step.A, user);
        if (step.IsBinary)
        {
            Use(step.B, user);
        }
    }

    private void Use(int step, int user)
    {
        _count[step]++;
        _last[step] = user;
    }
}
