using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// A7670 and SIM7670. Commands from the A7600 Series SSL Application Note (TCP and TLS over one family of commands: section 3.1 TCP,
/// 3.3 TLS, 3.7 certificate, 4.1.1 result codes) and the A76XX Series AT Command Manual as public drivers quote it (5.2.16 CGAUTH: password before user).
/// </summary>
public class A7670 : ModemProfile
{
    private const string File = "\"ca.pem\"";

    /// <summary>Makes the profile.</summary>
    public A7670()
    {
        KeyMs = 100;
        BootMs = 9000;
        BootLimitMs = 25_000;
    }

    /// <inheritdoc/>
    public override bool Row(ModemStep step, int index, AtRow row, ModemArguments with)
    {
        CellularConfig config = with.Config;
        switch (step)
        {
            case ModemStep.Configure when index == 0:
                // CTZU: the network's time into the clock. CCHSET=1,0: report the result of a send, push what arrives.
                return row.Set(
                    "ATE0+CMEE=1;+CGREG=2;+CEREG=2;+CTZU=1;+COPS=3,2;+CCHSET=1,0" + Authentication(config) + ";+CGREG?;+CEREG?;+CPIN?", null, 9000, 1);
            case ModemStep.Provision when index == 0:
                return row.Try("AT+CGDCONT=1,\"IP\"," + ModemArguments.Quote(config.Apn), 9000);
            case ModemStep.Status when index == 0:
                return row.Set("AT+CGREG?;+CEREG?", null, 9000, 1);
            case ModemStep.Time when index == 0:
                return row.Set("AT+CNTP=" + ModemArguments.Quote(config.TimeServer) + ",0", null, 9000, 1);
            case ModemStep.Time when index == 1:
                return row.Set("AT+CNTP", "+CNTP: 0", 15_000, 1);
            case ModemStep.Time when index == 2:
                return row.Set("AT+CCLK?", null, 9000, 1);
            case ModemStep.Attach when index == 0:
                // Application note 3.1: starts the service and activates the context.
                row.Set(with.Prefix + "+CCHSTART", "+CCHSTART: 0", 30_000, 1);
                row.Fail = "+CCHSTART: ";
                return true;
            case ModemStep.Certificate when index == 0:
                return row.Sends("AT+CCERTDOWN=" + File + "," + with.Count.ToString(), ">", null, 15_000);
            case ModemStep.Tls:
                return Tls(index, row);
            case ModemStep.Open when index == 0:
                return row.Set(
                    "AT+CCHOPEN=0," + ModemArguments.Quote(with.Host) + "," + with.Port.ToString() + (with.Tls ? ",2" : ",1"), "+CCHOPEN: 0,", 60_000, 1);
            case ModemStep.Send when index == 0:
                row.Sends("AT+CCHSEND=0," + with.Count.ToString(), ">", "+CCHSEND: 0,0", 15_000);
                row.Fail = "+CCHSEND: ";
                return true;
            case ModemStep.Close when index == 0:
                return row.Try("AT+CCHCLOSE=0", 5000);
            case ModemStep.Detach when index == 0:
                return row.Try("AT+CCHSTOP", 5000);
            case ModemStep.Off when index == 0:
                return row.Set("AT+CPOF", "NORMAL POWER DOWN", 3000, 1);
            default:
                return CommonRow(step, index, row, with);
        }
    }

    /// <inheritdoc/>
    public override int DataLength(AtLine line, byte ending) => ending == '\r' && line.StartsWith("+CCHRECV: DATA,") ? Length(line, 2) : 0;

    /// <inheritdoc/>
    public override bool IsClosed(AtLine line) => line.StartsWith("+CCH_PEER_CLOSED: 0") || line.StartsWith("+CCH_RECV_CLOSED: 0") || line.StartsWith("+CCHCLOSE: 0");

    /// <inheritdoc/>
    public override bool IsBanner(AtLine line) => base.IsBanner(line) || line.StartsWith("*ATREADY");

    /// <inheritdoc/>
    public override MqttStatus OpenStatus(int code)
    {
        // Application note 4.1.1: 13 no name, 15 handshake, 19 no certificate.
        return code == 0 ? MqttStatus.Ok : code == 13 ? MqttStatus.NoHost : code == 15 || code == 19 ? MqttStatus.BadCertificate : MqttStatus.Unreachable;
    }

    private static string Authentication(CellularConfig config)
    {
        return config.User.Length == 0 ? ""
            : ";+CGAUTH=1," + config.Auth.ToString() + "," + ModemArguments.Quote(config.Password) + "," + ModemArguments.Quote(config.User);
    }

    private static bool Tls(int index, AtRow row)
    {
        switch (index)
        {
            case 0:
                // Application note 3.3: sslversion 3 is TLS 1.2; authmode 1 verifies the broker, which is not the default. ignorelocaltime 0: expiry counts.
                return row.Set(
                    "AT+CSSLCFG=\"sslversion\",0,3;+CSSLCFG=\"authmode\",0,1;+CSSLCFG=\"ignorelocaltime\",0,0;+CSSLCFG=\"enableSNI\",0,1", null, 9000, 1);
            case 1:
                // Reads back version, authmode and ignorelocaltime: a modem that does not verify is not used.
                row.Set("AT+CSSLCFG=\"cacert\",0," + File + ";+CCHSSLCFG=0,0;+CSSLCFG?", "+CSSLCFG: 0,3,1,0,", 9000, 1);
                row.Fail = "+CSSLCFG: 0,";
                return true;
            default:
                return false;
        }
    }
}
