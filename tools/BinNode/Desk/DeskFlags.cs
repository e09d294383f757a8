using System.CommandLine;
using BinNode.Provisioning.Brokers;
using BinNode.Provisioning.Fleet;
using BinNode.Runner;

namespace BinNode.Tools.Desk;

/// <summary>The options by which monitor and send reach a broker, and the vault that knows the keys and the backend's login.</summary>
public sealed class DeskFlags
{
    private readonly BrokerFlags at = new("HOST:PORT of the broker.", "HOST:PORT", "localhost:1883");
    private readonly Option<string> root = new("--root") { Description = "First levels of the topics, as the setting mqtt.root.", HelpName = "TEXT", DefaultValueFactory = _ => "bn" };

    /// <summary>The vault of provision.</summary>
    public Option<string?> Secrets { get; } = new("--secrets") { Description = "The vault of provision: the nodes' keys, and the backend's login at the broker.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { at.Broker, root, at.Ca, at.User, at.Password, Secrets })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>First levels of the topics.</summary>
    public string Root(ParseResult parsed) => parsed.GetValue(root)!;

    /// <summary>The broker and the login: as given, or the backend's of the vault.</summary>
    public BrokerAddress Address(ParseResult parsed)
    {
        BrokerAddress given = at.Complete(BrokerAddress.Parse(parsed.GetValue(at.Broker)!), parsed);
        string? kept = given.User is null && parsed.GetValue(Secrets) is { } path ? new SecretVault(path).Find(BackendUser.Name, "mqtt.password") : null;
        return kept is null ? given : given with { User = BackendUser.Name, Password = kept };
    }
}
