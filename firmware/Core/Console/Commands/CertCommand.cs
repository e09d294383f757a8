using BinNode.Core.Settings;

namespace BinNode.Core.Console.Commands;

/// <summary>Takes or removes a certificate; tells only whether there is one.</summary>
internal static class CertCommand
{
    internal static string Run(ConsoleContext context)
    {
        string which = context.Word(1);
        if (which == "")
        {
            context.Out.Field("ca", context.Store.HasFile(CertificateFile.Authority) ? "set" : "not set");
            context.Out.Field("client", context.Store.HasFile(CertificateFile.Client) ? "set" : "not set");
            return null;
        }

        if (which != "ca" && which != "client")
        {
            return context.Usage();
        }

        string name = which == "ca" ? CertificateFile.Authority : CertificateFile.Client;
        if (context.Word(2) == "clear")
        {
            return Clear(context, name);
        }

        context.Input.BeginFile(name);
        context.Out.Say("Paste PEM, then . to store or cancel to drop it.");
        return null;
    }

    private static string Clear(ConsoleContext context, string name)
    {
        if (name == CertificateFile.Authority && context.Settings.Flag(Setting.MqttTls))
        {
            return "mqtt.tls needs the CA: set it off first.";
        }

        return context.Store.DeleteFile(name) ? null : "The file could not be removed.";
    }
}
