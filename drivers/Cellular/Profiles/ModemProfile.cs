using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>What is different from modem to modem: times, commands, and how its own lines are read. It has no state.</summary>
public abstract class ModemProfile
{
    /// <summary>Milliseconds that the power key is pressed to switch on.</summary>
    public int KeyMs;

    /// <summary>Milliseconds from the key to the first command that has a chance.</summary>
    public int BootMs;

    /// <summary>Milliseconds from the key after which a modem that does not answer is ill.</summary>
    public int BootLimitMs;

    /// <summary>True when it does TLS 1.2 and verifies the broker.</summary>
    public bool HasTls = true;

    /// <summary>Most bytes of one send.</summary>
    public const int MaxSend = 1024;

    /// <summary>Fills the row of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="index">Row within the step, from 0.</param>
    /// <param name="row">Gets the command.</param>
    /// <param name="with">What to fill it with.</param>
    /// <returns>False when the step has no such row.</returns>
    public abstract bool Row(ModemStep step, int index, AtRow row, ModemArguments with);

    /// <summary>Bytes of the socket that a line announces; 0 for none. See <see cref="IAtListener.DataLength"/>.</summary>
    public abstract int DataLength(AtLine line, byte ending);

    /// <summary>True when the line says that the socket or the address is gone.</summary>
    public abstract bool IsClosed(AtLine line);

    /// <summary>True when the line says that bytes wait to be fetched.</summary>
    public virtual bool IsWaiting(AtLine line) => false;

    /// <summary>True when a modem says so after its start or before its end, and never else.</summary>
    public virtual bool IsBanner(AtLine line) => line.Is("RDY") || line.Contains("POWER DOWN");

    /// <summary>What the result of an opened socket means.</summary>
    /// <param name="code">Number of the modem's answer.</param>
    public abstract MqttStatus OpenStatus(int code);

    /// <summary>Rows that are the same everywhere: 3GPP TS 27.007 and 27.005.</summary>
    protected static bool CommonRow(ModemStep step, int index, AtRow row, ModemArguments with)
    {
        switch (step)
        {
            case ModemStep.Pin when index == 0:
                // TS 27.007 section 8.3. Once: the third wrong PIN locks the SIM.
                return row.Set("AT+CPIN=" + ModemArguments.Quote(with.Config.Pin), null, 10_000, 1);
            case ModemStep.Sim when index == 0:
                return row.Set("AT+CPIN?", null, 5000, 1);
            case ModemStep.Why when index == 0:
                // TS 27.007 section 10.1.22: with <n> 3 the answer has the cause. Not every modem knows it.
                return row.Try("AT+CEREG=3;+CEREG?", 2000);
            case ModemStep.Why when index == 1:
                // TS 27.007 section 6.10: often a text, or about calls only (SIM800 manual 3.2.7).
                return row.Try("AT+CEER", 2000);
            case ModemStep.Operator when index == 0:
                // TS 27.007 section 7.3; mode 1 insists, mode 4 falls back to any operator. Takes up to two minutes.
                return row.Set(
                    (with.Config.Operator.Length > 0 ? "AT+COPS=1,2," : "AT+COPS=4,2,") + ModemArguments.Quote(with.Operator), null, 180_000, 1);
            case ModemStep.Sms when index == 0:
                // TS 27.005 section 3.2.3.
                return row.Set("AT+CMGF=1", null, 2000, 2);
            case ModemStep.Sms when index == 1:
                // TS 27.005 section 3.5.1: the text ends with Ctrl-Z.
                return row.Sends("AT+CMGS=" + ModemArguments.Quote(with.Config.SmsNumber), ">", "+CMGS:", 60_000);
            default:
                return false;
        }
    }

    /// <summary>Reads a length and turns down what cannot be one.</summary>
    protected static int Length(AtLine line, int index)
    {
        int count = line.Number(index, 0);
        return count > 1500 ? 0 : count;
    }
}
