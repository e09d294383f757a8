using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// SIM800L. Commands from the SIM800 Series AT Command Manual: chapter 8 (TCPIP: CIPSTART, CIPSEND, CSTT, CIICR, CIFSR, CIPHEAD),
/// chapter 6 (SIMCom: CLTS, CPOWD). Its TLS ends at old versions and does not verify: there is none here.
/// </summary>
public sealed class Sim800L : ModemProfile
{
    /// <summary>Makes the profile.</summary>
    public Sim800L()
    {
        KeyMs = 1100;
        BootMs = 3500;
        BootLimitMs = 12_000;
        HasTls = false;
    }

    /// <inheritdoc/>
    public override bool Row(ModemStep step, int index, AtRow row, ModemArguments with)
    {
        CellularConfig config = with.Config;
        switch (step)
        {
            case ModemStep.Configure when index == 0:
                // CIPHEAD: received data comes with its length.
                return row.Set("ATE0+CMEE=1;+CGREG=2;+CLTS=1;+COPS=3,2;+CIPMUX=0;+CIPHEAD=1;+CGREG?;+CPIN?", null, 5000, 1);
            case ModemStep.Provision when index == 0:
                // A modem in autobaud mode has no banner; a fixed speed is kept with AT&W (section 2.2.28).
                return row.Try("AT+IPR=" + config.Baud.ToString() + ";&W", 5000);
            case ModemStep.Status when index == 0:
                return row.Set("AT+CGREG?", null, 2000, 1);
            case ModemStep.Attach:
                return Attach(index, row, with);
            case ModemStep.Open when index == 0:
                row.Set("AT+CIPSTART=\"TCP\"," + ModemArguments.Quote(with.Host) + "," + with.Port.ToString(), "CONNECT OK", 60_000, 1);
                row.Fail = "CONNECT FAIL";
                return true;
            case ModemStep.Send when index == 0:
                row.Ends("AT+CIPSEND=" + with.Count.ToString(), "SEND OK", "SEND FAIL", 30_000);
                row.Prompt = ">";
                return true;
            case ModemStep.Close when index == 0:
                return row.Try("AT+CIPCLOSE=1", 5000);
            case ModemStep.Off when index == 0:
                return row.Ends("AT+CPOWD=1", "NORMAL POWER DOWN", null, 5000);
            default:
                return CommonRow(step, index, row, with);
        }
    }

    /// <inheritdoc/>
    public override int DataLength(AtLine line, byte ending) => ending == ':' && line.StartsWith("+IPD,") ? Length(line, 0) : 0;

    /// <inheritdoc/>
    public override bool IsClosed(AtLine line) => line.Is("CLOSED") || line.StartsWith("+PDP: DEACT");

    /// <inheritdoc/>
    public override MqttStatus OpenStatus(int code) => MqttStatus.Unreachable;

    private static bool Attach(int index, AtRow row, ModemArguments with)
    {
        CellularConfig config = with.Config;
        switch (index)
        {
            case 0:
                // A context of before would make the rest fail.
                row.Ends(with.Prefix + "+CIPSHUT", "SHUT OK", null, 10_000);
                row.Tries = 2;
                return true;
            case 1:
                return row.Set(
                    "AT+CSTT=" + ModemArguments.Quote(config.Apn) + "," + ModemArguments.Quote(config.User) + "," + ModemArguments.Quote(config.Password), null, 5000, 2);
            case 2:
                return row.Set("AT+CIICR", null, 60_000, 1);
            case 3:
                // Answers with the address alone, and must be asked before a connection.
                return row.Ends("AT+CIFSR", "#", null, 5000);
            default:
                return false;
        }
    }
}
