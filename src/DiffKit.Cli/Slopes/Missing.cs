namespace DiffKit.Cli.Slopes;

/// <summary>What to do with a row that has no value.</summary>
internal enum Missing
{
    /// <summary>Refuse the file, and name the row.</summary>
    Fail,

    /// <summary>Leave the row out; its neighbours become each other's.</summary>
    Skip,

    /// <summary>Keep it: the slopes that its value enters are NaN, as with numpy.</summary>
    Nan,

    /// <summary>Keep it, and differentiate each run of rows between gaps by itself, one-sided at the gaps.</summary>
    Split,
}
