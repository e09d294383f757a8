namespace BinNode.Wifi;

/// <summary>
/// Which message identifiers the broker has answered, and how: the last 32, in a ring. An answer may come before its question's identifier is known
/// to the asker, so all are kept. One that is overwritten reads as no answer, which costs a duplicate and loses nothing.
/// </summary>
internal sealed class Answers
{
    /// <summary>No answer yet.</summary>
    public const byte None = 0;

    /// <summary>The broker said yes.</summary>
    public const byte Yes = 1;

    /// <summary>The broker said no, or the client gave up.</summary>
    public const byte No = 2;

    private const int Slots = 32;

    private readonly ushort[] ids = new ushort[Slots];
    private readonly byte[] answers = new byte[Slots];
    private int next;

    /// <summary>Notes an answer; called by the client's thread.</summary>
    public void Put(ushort id, bool yes)
    {
        lock (ids)
        {
            ids[next] = id;
            answers[next] = yes ? Yes : No;
            next = (next + 1) % Slots;
        }
    }

    /// <summary>The answer to an identifier, the newest when there are several.</summary>
    public byte Of(int id)
    {
        lock (ids)
        {
            for (int i = 1; i <= Slots; i++)
            {
                int slot = (next - i + Slots) % Slots;
                if (ids[slot] == id && answers[slot] != None)
                {
                    return answers[slot];
                }
            }
        }

        return None;
    }
}
