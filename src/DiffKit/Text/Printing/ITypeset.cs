namespace DiffKit.Text.Printing;

/// <summary>How typeset constructions are spelled: what stands before, between and after their parts.</summary>
internal interface ITypeset
{
    string Open { get; }

    string Close { get; }

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

    string Times { get; }

    string Comma { get; }

    string And { get; }

    string Or { get; }

    string Cases { get; }

    string CaseIf { get; }

    string Otherwise { get; }

    string CasesEnd { get; }

    string Minus { get; }

    string Plus { get; }

    string Subtract { get; }

    string Comparison(string sign);

    string Number(string digits);

    string Name(string name);

    string Constant(string name);

    string Function(string name);
}
