using System.Text;

namespace DiffKit.Tests.Samples;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("diffkit").FullName;

    public string[] Files => Directory.GetFiles(path);

    public string File(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);

    /// <summary>The format as numpy publishes it: two bytes for the header's length in version 1, four from version 2 on.</summary>
    public string Npy(string header, byte[] data, byte version = 1)
    {
        string file = File(Guid.NewGuid().ToString("N"));
        var length = new byte[version == 1 ? 2 : 4];
        length[0] = (byte)header.Length;
        length[1] = (byte)(header.Length >> 8);
        System.IO.File.WriteAllBytes(file, [0x93, .. "NUMPY"u8, version, 0, .. length, .. Encoding.ASCII.GetBytes(header), .. data]);
        return file;
    }
}
