namespace DiffKit.Cli.Writing;

/// <summary>A file that is there whole or not at all.</summary>
/// <param name="Option">The option that named it.</param>
/// <param name="Path">Where it goes.</param>
/// <param name="Write">Writes its bytes.</param>
internal sealed record AtomicFile(string Option, string Path, Action<Stream> Write)
{
    /// <summary>Devices and pipes cannot be replaced; they are written to as they stand.</summary>
    private const string Devices = "/dev/";

    private bool IsDevice => Path.StartsWith(Devices, StringComparison.Ordinal);

    /// <summary>Writes all beside their places, then moves them over; where anything fails, what was there stays.</summary>
    /// <exception cref="BadInputException">A directory is not there, or the path is one, or two files have the same.</exception>
    public static void WriteAll(IReadOnlyList<AtomicFile> files)
    {
        string[] targets = [.. files.Select(f => f.Target())];
        if (targets.Distinct().Count() < targets.Length)
        {
            throw new BadInputException($"{string.Join(" and ", files.Select(f => f.Option))} are the same file, {files[0].Path}.");
        }

        string[] temporaries = [.. targets.Select(t => $"{t}.{Guid.NewGuid():N}.tmp")];
        try
        {
            foreach (var (file, temporary) in files.Zip(temporaries))
            {
                file.WriteTo(temporary);
            }

            foreach (var (file, temporary, target) in files.Zip(temporaries, targets).Where(f => !f.First.IsDevice))
            {
                File.Move(temporary, target, overwrite: true);
            }
        }
        finally
        {
            foreach (var (_, temporary) in files.Zip(temporaries).Where(f => !f.First.IsDevice))
            {
                File.Delete(temporary);
            }
        }
    }

    private void WriteTo(string temporary)
    {
        using var stream = IsDevice
            ? new FileStream(Path, FileMode.Open, FileAccess.Write)
            : new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
        Write(stream);
    }

    private string Target()
    {
        var link = File.Exists(Path) && !IsDevice ? File.ResolveLinkTarget(Path, returnFinalTarget: true) : null;
        string target = link?.FullName ?? System.IO.Path.GetFullPath(Path);
        if (Directory.Exists(target))
        {
            throw new BadInputException($"{Option} {Path} is a directory; name a file.");
        }

        string directory = System.IO.Path.GetDirectoryName(target)!;
        return Directory.Exists(directory)
            ? target
            : throw new BadInputException($"{Option} {Path}: there is no directory {directory}.");
    }
}
