namespace DiffKit.Text.Printing;

/// <summary>How typeset constructions are spelled: what stands before, between and after their parts.</summary>
internal interface ITypeset : INotation
{
    string Fraction { get; }

    string Over { get; }

    string FractionEnd { get; }

    string Power { get; }

    string Exponent { get; }

    string PowerEnd { get; }

    string Root { get; }

    string RootEnd { get; }

    string Bar { get; }

    string BarEnd { get; }

    string Comma { get; }

    string Cases { get; }

    string CaseIf { get; }

    string NextCase { get; }

    string Otherwise { get; }

    string CasesEnd { get; }

    string Minus { get; }

    /// <summary>Whether one fraction may hold several divisors: x/y/z as x over y·z. Read back, that would be x/(y·z).</summary>
    bool JoinsDivisors { get; }

    string Number(string digits);

    string Function(string name);
}
