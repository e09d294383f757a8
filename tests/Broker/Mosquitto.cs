using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BinNode.Runner;

namespace BinNode.Broker.Tests;

/// <summary>mosquitto 2 on a free port of this machine, with a folder of its own, that can be killed and started again.</summary>
internal sealed class Mosquitto : IDisposable
{
    /// <summary>What firmware/MQTT.md tells operators to set for a durable PUBACK.</summary>
    public const string Durable = "persistence true\nautosave_on_changes true\nautosave_interval 1\n";

    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto", "/opt/homebrew/sbin/mosquitto"];

    private string? limit;
    private Process? process;

    /// <summary>Starts a broker.</summary>
    /// <param name="settings">Lines of mosquitto.conf besides the listener.</param>
    /// <param name="limit">Shell command to run before it, such as a limit of file sizes, or null.</param>
    /// <param name="files">Files to put into its folder, which the settings call @.</param>
    public Mosquitto(string settings = "", string? limit = null, params (string Name, string Content)[] files)
    {
        Need();
        this.limit = limit;
        Folder = Directory.CreateTempSubdirectory("binnode-broker-").FullName;
        Port = FreePort();
        foreach ((string name, string content) in files)
        {
            File.WriteAllText(Path.Combine(Folder, name), content);
        }

        string access = settings.Contains("password_file", StringComparison.Ordinal) ? "" : "allow_anonymous true\n";
        File.WriteAllText(Configuration, $"listener {Port} 127.0.0.1\npersistence_location {Folder}/\nuser root\n{access}{settings.Replace("@", Folder, StringComparison.Ordinal)}");
        Start();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its address.</summary>
    public BrokerAddress Address => new("127.0.0.1", Port);

    private string Folder { get; }

    private string Configuration => Path.Combine(Folder, "mosquitto.conf");

    /// <summary>Skips a test where there is no mosquitto, with a word; on the Linux of CI that is a failure.</summary>
    public static void Need()
    {
        if (Places.Any(File.Exists))
        {
            return;
        }

        const string Word = "mosquitto is not installed, so nothing was tried against it: apt-get install mosquitto.";
        if (Environment.GetEnvironmentVariable("CI") == "true" && OperatingSystem.IsLinux())
        {
            Assert.Fail(Word);
        }

        Assert.Inconclusive(Word);
    }

    /// <summary>Starts it, on the same port and files as before.</summary>
    public void Start()
    {
        string program = Places.First(File.Exists);
        ProcessStartInfo start = limit is null
            ? new(program, ["-c", Configuration])
            : new("/bin/bash", ["-c", $"{limit}; exec {program} -c {Configuration}"]);
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        Assert.IsTrue(SpinWait.SpinUntil(() => process.HasExited || Answers(), TimeSpan.FromSeconds(20)) && !process.HasExited, "mosquitto started");
    }

    /// <summary>Kills it as a power cut would: SIGKILL.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>Kills it and starts it again. What a full disk has left is first put right as an operator would: room is made, a torn store removed.</summary>
    public void Crash()
    {
        Kill();
        if (limit is not null)
        {
            limit = null;
            File.Delete(Path.Combine(Folder, "mosquitto.db"));
            File.Delete(Path.Combine(Folder, "mosquitto.db.new"));
        }

        Start();
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(Folder, true);
    }

    /// <summary>A port nobody listens to.</summary>
    public static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private bool Answers()
    {
        try
        {
            using TcpClient client = new("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            Thread.Sleep(20);
            return false;
        }
    }
}
