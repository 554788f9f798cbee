namespace DiffKit.Numbers.Balls;

/// <summary>How many binary digits a <see cref="Ball{P}"/> keeps.</summary>
internal interface IPrecision
{
    static abstract int Bits { get; }
}
