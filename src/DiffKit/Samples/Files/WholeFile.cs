namespace DiffKit.Samples.Files;

/// <summary>Files that appear when they are whole, or not at all.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<FileStream> write)
    {
        string part = path + ".part";
        try
        {
            using (FileStream file = File.Create(part))
            {
                write(file);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
