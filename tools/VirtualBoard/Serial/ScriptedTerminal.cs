using System.Text;

namespace BinNode.VirtualBoard;

/// <summary>
/// A technician at the console in virtual time: presses Enter when the port opens, and types the next line whenever the node waits for one,
/// be it with a prompt or, in machine mode, after an answer. Types nothing more when the lines are used up.
/// </summary>
public sealed class ScriptedTerminal(IEnumerable<string> lines) : ISerialPeer
{
    private const long ThinkUs = 400_000;

    private static readonly string[] Prompts = ["\n> ", "\n: ", "(yes/no) ", "not shown: ", "Password: "];

    private readonly Queue<string> waiting = new(lines);
    private readonly StringBuilder seen = new();
    private ISerialLine? line;
    private bool isMachine;
    private bool isAwaited;

    /// <summary>All that the screen has shown, echoes included.</summary>
    public string Screen => seen.ToString();

    /// <summary>True when every line has been typed.</summary>
    public bool IsDone => waiting.Count == 0;

    /// <summary>How often the chip has opened the port.</summary>
    public int Visits { get; private set; }

    /// <inheritdoc/>
    public void Attach(ISerialLine serialLine) => line = serialLine;

    /// <inheritdoc/>
    public void Opened(int baud)
    {
        Visits++;
        isMachine = false;
        Type(string.Empty);
    }

    /// <inheritdoc/>
    public void Closed()
    {
    }

    /// <inheritdoc/>
    public void Receive(byte[] data, int offset, int count)
    {
        seen.Append(Encoding.ASCII.GetString(data, offset, count));
        isMachine |= EndsWith("machine=1\tok\r\n");
        if (!isAwaited || !(isMachine ? EndsWith("\n") : Prompts.Any(EndsWith)))
        {
            return;
        }

        isAwaited = false;
        if (waiting.TryDequeue(out string? next))
        {
            isMachine &= next != "machine off";
            Type(next);
        }
    }

    private bool EndsWith(string text) => seen.Length >= text.Length && seen.ToString(seen.Length - text.Length, text.Length) == text;

    private void Type(string text)
    {
        if (!IsDone || text.Length > 0)
        {
            line!.Send(Encoding.ASCII.GetBytes(text + "\r"), ThinkUs);
            isAwaited = true;
        }
    }
}
