using System.Diagnostics;
using System.Text;

namespace BinNode.Provisioning.Link;

/// <summary>Talks to a node's console in its machine mode: a line out, a line back.</summary>
public sealed class ConsoleClient(ISerialLink link)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(6);
    private readonly StringBuilder pending = new();
    private readonly byte[] buffer = new byte[256];

    /// <summary>Gets the console's attention and switches it to machine mode.</summary>
    /// <param name="patience">How long to wait for a node that is still starting.</param>
    /// <exception cref="WorkException">No node answers.</exception>
    public void Open(TimeSpan patience)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string leave = ""; // a console that was left in the middle of an import takes lines for settings
        do
        {
            Write("\u0003" + leave + "machine on\r");
            leave = "cancel\r";
            Stopwatch attempt = Stopwatch.StartNew();
            while (attempt.Elapsed < TimeSpan.FromSeconds(1.5) && ReadLine(TimeSpan.FromSeconds(1.5) - attempt.Elapsed) is { } line)
            {
                if (line.EndsWith("machine=1\tok", StringComparison.Ordinal))
                {
                    Drain();
                    return;
                }
            }
        }
        while (watch.Elapsed < patience);
        throw new WorkException("No node answers: press its button or plug the console cable in again, and repeat within its first minutes.");
    }

    /// <summary>Sends a command.</summary>
    /// <returns>The node's answer, which may be an error.</returns>
    /// <exception cref="WorkException">No answer came, or what came is none.</exception>
    public ConsoleAnswer Send(string command, TimeSpan? timeout = null)
    {
        if (command.Any(c => c is < ' ' or > '~'))
        {
            throw new InputException("The console takes printable ASCII only.");
        }

        Write(command + "\r");
        string line = ReadLine(timeout ?? Usual) ?? throw new WorkException($"The node stopped answering at \"{Verb(command)}\": plug the cable in again and repeat.");
        return ConsoleAnswer.Parse(line) ?? throw new WorkException($"The node answered \"{Verb(command)}\" with something that is no answer: is it a BinNode console?");
    }

    /// <summary>Sends a command that must succeed.</summary>
    /// <exception cref="WorkException">The node refused, with its sentence.</exception>
    public ConsoleAnswer Demand(string command, TimeSpan? timeout = null)
    {
        ConsoleAnswer answer = Send(command, timeout);
        return answer.IsOk ? answer : throw new WorkException($"The node refused \"{Verb(command)}\": {answer.Error}");
    }

    /// <summary>Leaves the console to people again.</summary>
    public void Close()
    {
        Write("machine off\r");
        Drain();
    }

    // Secrets travel in commands; a message names at most the setting.
    private static string Verb(string command)
    {
        int equals = command.IndexOf('=');
        string[] words = (equals < 0 ? command : command[..equals]).Split(' ');
        return words[0] is "login" or "password" ? words[0] : string.Join(' ', words.Take(words[0] == "settings" ? 3 : 2));
    }

    private void Write(string text) => link.Write(Encoding.ASCII.GetBytes(text));

    private string? ReadLine(TimeSpan timeout)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (true)
        {
            string all = pending.ToString();
            int end = all.IndexOf('\n');
            if (end >= 0)
            {
                pending.Remove(0, end + 1);
                return all[..end].TrimEnd('\r');
            }

            TimeSpan left = timeout - watch.Elapsed;
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            int read = link.Read(buffer, left);
            pending.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
    }

    // Answers to attempts that the node got twice.
    private void Drain()
    {
        while (ReadLine(TimeSpan.FromMilliseconds(150)) is not null)
        {
        }

        pending.Clear();
    }
}
