using DiffKit.Cli.Operations;
using DiffKit.Cli.Printing;
using DiffKit.Cli.Writing;

namespace DiffKit.Cli.Slopes;

/// <summary>Samples and their derivatives, in every form in which they are written.</summary>
internal interface ISlopes
{
    /// <summary>What <c>--json</c> prints.</summary>
    SamplesAnswer Answer { get; }

    /// <summary>As columns: what was read, and the derivatives.</summary>
    /// <exception cref="BadInputException">It is an array of several dimensions, which has no columns.</exception>
    IReadOnlyList<OutColumn> Columns();

    /// <summary>As one JSON object.</summary>
    object Json();

    /// <summary>The derivatives alone, as an array in numpy's form.</summary>
    void WriteNpy(Stream destination);

    /// <summary>As a picture in SVG.</summary>
    /// <exception cref="BadInputException">It is an array of several dimensions.</exception>
    /// <exception cref="ArgumentException">There are too many curves, or none has a finite number.</exception>
    string Picture();

    /// <summary>What a person should see of slopes that went to a file.</summary>
    Report Summary(string file);
}
