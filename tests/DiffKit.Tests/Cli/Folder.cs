namespace DiffKit.Tests.Cli;

/// <summary>A folder for one test's files, gone when it ends.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("diffkit-");

    public string[] Names => [.. directory.GetFileSystemInfos().Select(f => f.Name).Order()];

    public string Path(string name) => System.IO.Path.Combine(directory.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string With(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public void Dispose() => directory.Delete(recursive: true);
}
