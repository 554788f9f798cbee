namespace DiffKit.Cli.Tables;

/// <summary>What to do with a row that has no value.</summary>
internal enum Missing
{
    /// <summary>Refuse the file, and name the row.</summary>
    Fail,

    /// <summary>Leave the row out; its neighbours become each other's.</summary>
    Skip,

    /// <summary>Keep it: the slopes that its value enters are NaN, as with numpy.</summary>
    Nan,
}
