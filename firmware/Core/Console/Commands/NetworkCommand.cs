using BinNode.Contracts;

namespace BinNode.Core.Console.Commands;

/// <summary>Tries the way to the broker, step by step.</summary>
internal static class NetworkCommand
{
    internal static string Run(ConsoleContext context)
    {
        switch (context.Word(1))
        {
            case "scan":
                return Advice(context.Host.Scan(context.Out));
            case "join":
                return Join(context);
            case "signal":
                return Join(context);
            case "ping":
                return TryBroker(context, false);
            case "publish":
                return TryBroker(context, true);
            default:
                return context.Usage();
        }
    }

    /// <summary>Why a network could not be joined, and what to do; null when it was.</summary>
    internal static string Advice(LinkStatus status)
    {
        switch (status)
        {
            case LinkStatus.Up: return null;
            case LinkStatus.NoNetwork: return "No network found: check its name, the antenna and the reception.";
            case LinkStatus.Refused: return "The network refused the node: check its password, or the SIM and the APN.";
            case LinkStatus.Timeout: return "The network gave no address in time: try again, nearer to it.";
            case LinkStatus.NoSim: return "The SIM is missing, locked, or its PIN is wrong.";
            case LinkStatus.ToldToWait: return "The network told the node to wait: leave it alone for a while.";
            case LinkStatus.RadioSilent: return "This takes a restart: type reboot, then log in and repeat within two minutes.";
            case LinkStatus.NotConfigured: return "No network is set: set wifi.ssid or cell.apn.";
            default: return "The radio does not answer: check its power and wiring.";
        }
    }

    /// <summary>Why the broker could not be reached, and what to do; null when it was.</summary>
    internal static string Advice(MqttStatus status)
    {
        switch (status)
        {
            case MqttStatus.Ok: return null;
            case MqttStatus.NoHost: return "The broker's name is unknown: check mqtt.host.";
            case MqttStatus.Unreachable: return "The broker does not answer: check mqtt.host and mqtt.port.";
            case MqttStatus.BadCertificate: return "The broker's certificate was refused: check the CA and the clock.";
            case MqttStatus.NotAuthorized: return "The broker refused user or password.";
            case MqttStatus.Refused: return "The broker refused the node.";
            case MqttStatus.Timeout: return "The broker did not confirm in time.";
            default: return "The connection to the broker was lost.";
        }
    }

    private static string Join(ConsoleContext context)
    {
        string reason = Advice(context.Host.Join());
        if (reason == null)
        {
            WriteLink(context);
        }

        return reason;
    }

    private static string TryBroker(ConsoleContext context, bool publish)
    {
        MqttStatus status = context.Host.TryBroker(publish, out LinkStatus joined);
        string reason = Advice(joined) ?? Advice(status);
        if (reason == null)
        {
            WriteLink(context);
            context.Out.Field("broker_ms", context.Host.Link.ConnectMs);
        }

        return reason;
    }

    private static void WriteLink(ConsoleContext context)
    {
        LinkReport link = context.Host.Link;
        if (link.HasSignal)
        {
            context.Out.Field("signal_dbm", link.SignalDbm);
        }

        context.Out.Field("join_ms", link.JoinMs);
    }
}
