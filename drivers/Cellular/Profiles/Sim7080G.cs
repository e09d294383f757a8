using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// SIM7080G. Commands from the SIM7070_SIM7080_SIM7090 Series AT Command Manual V1.04 as public drivers quote it (the manual itself
/// was not at hand): chapters CNACT/CNCFG (IP application), CAOPEN/CASEND/CARECV (TCP/UDP(S) application), CSSLCFG/CASSLCFG, CFS (file system).
/// </summary>
public sealed class Sim7080G : ModemProfile
{
    private const string File = "\"ca.pem\"";

    /// <summary>Makes the profile.</summary>
    public Sim7080G()
    {
        KeyMs = 1000;
        BootMs = 2500;
        BootLimitMs = 12_000;
    }

    /// <inheritdoc/>
    public override bool Row(ModemStep step, int index, AtRow row, ModemArguments with)
    {
        CellularConfig config = with.Config;
        switch (step)
        {
            case ModemStep.Configure when index == 0:
                // CNCFG: context 0, IPv4. CLTS: the network's time into the clock. The SIM's state comes last: its error leaves the rest done.
                return row.Set(
                    "ATE0+CMEE=1;+CEREG=2;+CLTS=1;+COPS=3,2;+CNCFG=0,1" + AccessPoint(config) + ";+CEREG?;+CPIN?", null, 5000, 1);
            case ModemStep.Provision:
                return Provision(index, row, config);
            case ModemStep.Status when index == 0:
                return row.Set("AT+CEREG?", null, 2000, 1);
            case ModemStep.Time when index == 0:
                return row.Set("AT+CNTPCID=0;+CNTP=" + ModemArguments.Quote(config.TimeServer) + ",0", null, 2000, 1);
            case ModemStep.Time when index == 1:
                return row.Set("AT+CNTP", "+CNTP: 1", 15_000, 1);
            case ModemStep.Time when index == 2:
                return row.Set("AT+CCLK?", null, 2000, 1);
            case ModemStep.Attach when index == 0:
                row.Set(with.Prefix + "+CNACT=0,1", "+APP PDP: 0,ACTIVE", 30_000, 1);
                row.Fail = "+APP PDP: 0,DEACTIVE";
                return true;
            case ModemStep.Certificate:
                return Certificate(index, row, with);
            case ModemStep.Tls:
                return Tls(index, row, with);
            case ModemStep.Open when index < 2:
                return Open(index, row, with);
            case ModemStep.Send when index == 0:
                return row.Sends("AT+CASEND=0," + with.Count.ToString(), ">", null, 15_000);
            case ModemStep.Receive when index == 0:
                return row.Set("AT+CARECV=0,1024", null, 5000, 1);
            case ModemStep.Close when index == 0:
                return row.Try("AT+CACLOSE=0", 5000);
            case ModemStep.Detach when index == 0:
                return row.Try("AT+CNACT=0,0", 5000);
            case ModemStep.Off when index == 0:
                return row.Ends("AT+CPOWD=1", "NORMAL POWER DOWN", null, 5000);
            default:
                return CommonRow(step, index, row, with);
        }
    }

    /// <inheritdoc/>
    public override int DataLength(AtLine line, byte ending)
    {
        // Pushed: +CAURC: "recv",0,<length>[,<address>,<port>]; fetched: +CARECV: <length>,
        return ending == '\r' && line.StartsWith("+CAURC: \"recv\"") ? Length(line, 2)
            : ending == ',' && line.StartsWith("+CARECV: ") ? Length(line, 0) : 0;
    }

    /// <inheritdoc/>
    public override bool IsClosed(AtLine line) => line.StartsWith("+CASTATE: 0,0") || line.StartsWith("+APP PDP: 0,DEACTIVE");

    /// <inheritdoc/>
    public override bool IsWaiting(AtLine line) => line.StartsWith("+CADATAIND: 0");

    /// <inheritdoc/>
    public override MqttStatus OpenStatus(int code)
    {
        // CAOPEN <result>: 20 cannot resolve the host, 24 to 26 certificate, 27 connect failed, 23 remote refuses.
        return code == 0 ? MqttStatus.Ok : code == 20 ? MqttStatus.NoHost : code >= 24 && code <= 26 ? MqttStatus.BadCertificate : MqttStatus.Unreachable;
    }

    private static string AccessPoint(CellularConfig config)
    {
        string text = config.Apn.Length == 0 ? "" : "," + ModemArguments.Quote(config.Apn);
        return config.Apn.Length == 0 || config.User.Length == 0 ? text
            : text + "," + ModemArguments.Quote(config.User) + "," + ModemArguments.Quote(config.Password) + "," + config.Auth.ToString();
    }

    private static bool Open(int index, AtRow row, ModemArguments with)
    {
        // The last parameter asks the modem to push what arrives. Firmware that does not know it says ERROR, and is asked without (row 1).
        row.Set(
            "AT+CAOPEN=0,0,\"TCP\"," + ModemArguments.Quote(with.Host) + "," + with.Port.ToString() + (index == 0 ? ",1" : ""), "+CAOPEN: 0,", 60_000, 1);
        return true;
    }

    private static bool Provision(int index, AtRow row, CellularConfig config)
    {
        switch (index)
        {
            case 0:
                // CGDCONT: the context of the attach. CNMP 38: LTE only.
                return row.Try(
                    "AT+CGDCONT=1,\"IP\"," + ModemArguments.Quote(config.Apn) + ";+CNMP=38" + (config.Radio > 0 ? ";+CMNB=" + config.Radio.ToString() : ""), 5000);
            case 1:
                return row.Try(
                    config.Psm ? "AT+CPSMS=1,,,\"" + PsmTimer.Tau(config.PsmTauS) + "\",\"" + PsmTimer.Active(config.PsmActiveS) + "\"" : "AT+CPSMS=0", 5000);
            case 2 when config.Bands.Length > 0:
                return row.Try("AT+CBANDCFG=\"CAT-M\"," + config.Bands + ";+CBANDCFG=\"NB-IOT\"," + config.Bands, 5000);
            default:
                return false;
        }
    }

    private static bool Certificate(int index, AtRow row, ModemArguments with)
    {
        switch (index)
        {
            case 0:
                return row.Try("AT+CFSINIT", 5000);
            case 1:
                return row.Sends("AT+CFSWFILE=3," + File + ",0," + with.Count.ToString() + ",10000", "DOWNLOAD", null, 15_000);
            case 2:
                return row.Try("AT+CFSTERM", 5000);
            case 3:
                return row.Set("AT+CSSLCFG=\"convert\",2," + File, null, 5000, 1);
            default:
                return false;
        }
    }

    private static bool Tls(int index, AtRow row, ModemArguments with)
    {
        switch (index)
        {
            case 0:
                // sslversion 3: TLS 1.2. ignorertctime 0: an expired certificate is refused.
                return row.Set(
                    "AT+CACID=0;+CSSLCFG=\"sslversion\",0,3;+CSSLCFG=\"ignorertctime\",0,0;+CSSLCFG=\"sni\",0," + ModemArguments.Quote(with.Host), null, 5000, 1);
            case 1:
                return row.Set("AT+CASSLCFG=0,\"SSL\",1;+CASSLCFG=0,\"CRINDEX\",0;+CASSLCFG=0,\"CACERT\"," + File, null, 5000, 1);
            default:
                return false;
        }
    }
}
