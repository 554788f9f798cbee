using static System.FormattableString;

namespace DiffKit.Samples.Files;

/// <summary>Files that appear when they are whole, or not at all.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<FileStream> write)
    {
        string part = Invariant($"{path}.{Guid.NewGuid():N}.part");
        try
        {
            using (FileStream file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
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
