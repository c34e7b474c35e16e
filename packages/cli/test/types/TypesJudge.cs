using System.Reflection;
using System.Text;

// Reads messages with generated types and writes them again: a class and a message a line in, the message or `!` out.
Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(false);
for (string? line = Console.ReadLine(); line != null; line = Console.ReadLine())
{
    int space = line.IndexOf(' ');
    string name = line[..space];
    Type type = Type.GetType(name, true)!;
    try
    {
        object? message = type.GetMethod("FromJson")!.Invoke(null, new object[] { line[(space + 1)..] });
        Type serialize = Type.GetType(name[..name.LastIndexOf('.')] + ".Serialize", true)!;
        Console.WriteLine(serialize.GetMethod("ToJson", new[] { type })!.Invoke(null, new[] { message }));
    }
    catch (TargetInvocationException refused)
    {
        Console.WriteLine("! " + refused.InnerException!.Message.Split('\n')[0]);
    }
}
