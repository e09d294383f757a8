using System.Text;

namespace BinNode.ModemEmulator;

/// <content>Bytes of the host: command lines and payloads.</content>
public abstract partial class EmulatedModem
{
    /// <summary>Bytes of the host.</summary>
    public void Receive(ReadOnlySpan<byte> data)
    {
        foreach (byte one in data)
        {
            if (!IsOn)
            {
                return;
            }

            if (isBusy)
            {
                waiting.Enqueue(one);
            }
            else
            {
                Take(one);
            }
        }
    }

    private void Take(byte one)
    {
        if (payload != null)
        {
            TakePayload(one);
            return;
        }

        if (isEchoing && one != 0x1B)
        {
            Write([one]);
        }

        if (one == '\r')
        {
            string line = input.ToString();
            input.Clear();
            Begin(line);
        }
        else if (one is >= 0x20 and < 0x7F && input.Length < 556)
        {
            // Longest command line of the SIM800 manual, section 1.4.2.
            input.Append((char)one);
        }
    }

    private void TakePayload(byte one)
    {
        if (isTextPayload)
        {
            if (one == 0x1A || one == 0x1B)
            {
                byte[] text = payload!.AsSpan(0, payloadCount).ToArray();
                payload = null;
                EndText(one == 0x1A ? text : null);
            }
            else if (payloadCount < payload!.Length)
            {
                payload[payloadCount++] = one;
            }

            return;
        }

        payload![payloadCount++] = one;
        if (payloadCount == payload.Length)
        {
            byte[] whole = payload;
            payload = null;
            isBusy = true;
            payloadTaken!(whole);
        }
    }

    private void EndText(byte[]? text)
    {
        isBusy = true;
        if (text == null || !IsRegistered)
        {
            DoneWith(text == null ? "OK" : "+CMS ERROR: 331");
            return;
        }

        Later(2500, () =>
        {
            Messages.Add((smsNumber, Encoding.ASCII.GetString(text)));
            Info($"+CMGS: {Messages.Count}");
            Done();
        });
    }

    private void Begin(string line)
    {
        int at = line.IndexOf("AT", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return;
        }

        Log.Add((world.NowUs, line[at..]));
        CommandTaken?.Invoke(line[at..]);
        commands.Clear();
        foreach (string one in CommandLine.Commands(line[(at + 2)..]))
        {
            commands.Enqueue(one);
        }

        isBusy = true;
        if (commands.Count == 0)
        {
            Later(2, Done);
        }
        else
        {
            Next();
        }
    }

    private void Next()
    {
        string command = commands.Dequeue();
        Later(4, () => Run(command));
    }

    private void Release()
    {
        isBusy = false;
        while (waiting.Count > 0 && !isBusy && IsOn)
        {
            Take(waiting.Dequeue());
        }
    }

    private void Run(string command)
    {
        int equal = command.IndexOf('=');
        string name = (equal < 0 ? command : command[..equal]).ToUpperInvariant();
        string[] fields = equal < 0 ? [] : CommandLine.Fields(command[(equal + 1)..]);
        bool isKnown;
        try
        {
            isKnown = RunCommon(name, fields) || Execute(name, fields, command);
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or OverflowException)
        {
            // Parameters that are missing or no numbers: what a modem answers with ERROR.
            isKnown = false;
        }

        if (!isKnown)
        {
            Fail();
        }
    }
}
