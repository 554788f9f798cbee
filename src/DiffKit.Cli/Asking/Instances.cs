namespace DiffKit.Cli.Asking;

/// <summary>One instance of each class here that implements a type: what makes adding a command or an operation one file.</summary>
internal static class Instances
{
    public static IEnumerable<T> Of<T>(params object[] arguments) =>
        from type in typeof(Instances).Assembly.GetTypes()
        where type.IsAssignableTo(typeof(T)) && !type.IsAbstract
        select (T)Activator.CreateInstance(type, arguments)!;
}
