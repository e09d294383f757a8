using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BinNode.Runner;

namespace BinNode.Tools;

/// <summary>The options by which commands find their broker. With --ca the connection is TLS and the broker is verified; nothing turns that off.</summary>
public sealed class BrokerFlags
{
    /// <summary>Makes the options.</summary>
    /// <param name="description">What --broker takes.</param>
    /// <param name="form">The form of its value.</param>
    /// <param name="usual">Its value when it is not given.</param>
    public BrokerFlags(string description, string form, string usual)
    {
        Broker = new("--broker") { Description = description, HelpName = form, DefaultValueFactory = _ => usual };
    }

    /// <summary>The broker.</summary>
    public Option<string> Broker { get; }

    /// <summary>Its authority.</summary>
    public Option<FileInfo?> Ca { get; } = new("--ca") { Description = "CA certificate of the broker in PEM: turns TLS on.", HelpName = "FILE" };

    /// <summary>User.</summary>
    public Option<string?> User { get; } = new("--user") { Description = "User name at the broker.", HelpName = "NAME" };

    /// <summary>Password.</summary>
    public Option<string?> Password { get; } = new("--password") { Description = "Password at the broker.", HelpName = "TEXT" };

    /// <summary>Completes an address with authority and credentials.</summary>
    /// <exception cref="ArgumentException">The authority's file holds no certificate.</exception>
    public BrokerAddress Complete(BrokerAddress address, ParseResult parsed) => address with
    {
        Authority = Authority(parsed.GetValue(Ca)),
        User = parsed.GetValue(User),
        Password = parsed.GetValue(Password),
    };

    private static byte[]? Authority(FileInfo? file)
    {
        if (file is null)
        {
            return null;
        }

        byte[] pem = File.ReadAllBytes(file.FullName);
        try
        {
            X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(pem)).Dispose();
        }
        catch (CryptographicException)
        {
            throw new ArgumentException($"{file.Name} holds no certificate in PEM: give the CA certificate that signed the broker's own.");
        }

        return pem;
    }
}
