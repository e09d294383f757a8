namespace BinNode.Cellular;

/// <summary>
/// One command of the modem: what to send, what comes back, how long that may take and how often to try.
/// A profile fills the one row that the driver owns; a table of rows would cost memory at every wake.
/// </summary>
public sealed class AtRow
{
    /// <summary>Line to send, without the carriage return.</summary>
    public string Text;

    /// <summary>Start of a line that must come besides OK, or null. "#" stands for any line that starts with a digit.</summary>
    public string Expect;

    /// <summary>Start of a line that means failure, besides ERROR; or null.</summary>
    public string Fail;

    /// <summary>Prompt before the modem takes the payload, or null when the command has none.</summary>
    public string Prompt;

    /// <summary>True: the command ends with <see cref="Expect"/> and has no OK.</summary>
    public bool EndsWithExpect;

    /// <summary>True: an error of this command does not stop the sequence.</summary>
    public bool Optional;

    /// <summary>Longest time for the final answer, in milliseconds.</summary>
    public int TimeoutMs;

    /// <summary>Times to send the command before it counts as failed, 1 to 3.</summary>
    public int Tries;

    /// <summary>Fills the row. Returns true, so that a profile can end with it.</summary>
    /// <param name="text">Line to send.</param>
    /// <param name="expect">Start of the line that must come besides OK, or null.</param>
    /// <param name="timeoutMs">Longest time for the final answer.</param>
    /// <param name="tries">Times to send it, 1 to 3.</param>
    public bool Set(string text, string expect, int timeoutMs, int tries)
    {
        Text = text;
        Expect = expect;
        Fail = null;
        Prompt = null;
        EndsWithExpect = false;
        Optional = false;
        TimeoutMs = timeoutMs;
        Tries = tries;
        return true;
    }

    /// <summary>Fills the row for a command whose failure does not matter.</summary>
    public bool Try(string text, int timeoutMs)
    {
        Set(text, null, timeoutMs, 1);
        Optional = true;
        return true;
    }

    /// <summary>Fills the row for a command that ends with a line of its own instead of OK.</summary>
    public bool Ends(string text, string expect, string fail, int timeoutMs)
    {
        Set(text, expect, timeoutMs, 1);
        Fail = fail;
        EndsWithExpect = true;
        return true;
    }

    /// <summary>Fills the row for a command that takes a payload after its prompt.</summary>
    public bool Sends(string text, string prompt, string expect, int timeoutMs)
    {
        Set(text, expect, timeoutMs, 1);
        Prompt = prompt;
        return true;
    }
}
