namespace DiffKit.Cli.Tables;

/// <summary>Files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Devices and pipes cannot be replaced; they are written to as they stand.</summary>
    private const string Devices = "/dev/";

    /// <summary>Writes beside the file, then moves over it; where anything fails, what was there stays.</summary>
    /// <exception cref="BadInputException">The directory is not there, or the path is one.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (path.StartsWith(Devices, StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        string target = Target(path);
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string Target(string path)
    {
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        string target = link?.FullName ?? Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new BadInputException($"--out {path} is a directory; name a file.");
        }

        string directory = Path.GetDirectoryName(target)!;
        return Directory.Exists(directory)
            ? target
            : throw new BadInputException($"--out {path}: there is no directory {directory}.");
    }
}
