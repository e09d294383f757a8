using System.Globalization;
using BinNode.Provisioning.Link;

namespace BinNode.Provisioning.Guide;

/// <summary>Calibration for people who prefer questions to commands. Every step can be skipped, and says what changed.</summary>
/// <param name="client">The node's console, open and logged in.</param>
/// <param name="questions">Where answers come from.</param>
/// <param name="words">Where questions go.</param>
public sealed class GuidedCalibration(ConsoleClient client, TextReader questions, TextWriter words)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);

    /// <summary>Goes through all steps.</summary>
    /// <returns>How many calibrations were stored.</returns>
    public int Run()
    {
        int stored = 0;
        stored += Profile() ? 1 : 0;
        stored += Level("Is the bin empty and its lid closed?", "calibrate empty") ? 1 : 0;
        stored += Level("Do you hold a board where full shall be, or is the bin full?", "calibrate full") ? 1 : 0;
        stored += Value("Voltage at the battery's terminals in mV, by a meter (Enter to skip):", "calibrate battery") ? 1 : 0;
        stored += Value("Air temperature in C, such as 23.5 (Enter to skip):", "calibrate temperature") ? 1 : 0;
        words.WriteLine(stored == 0 ? "Nothing was changed." : $"{stored} stored. \"calibrate undo\" on the console takes the last one back.");
        return stored;
    }

    private bool Profile()
    {
        ConsoleAnswer now = client.Demand("profile");
        string name = Ask($"Shape of the container, {now["choices"]} (Enter keeps {now["profile"]}):");
        if (name.Length == 0)
        {
            return false;
        }

        ConsoleAnswer answer = client.Send("profile " + name);
        words.WriteLine(answer.IsOk ? "Stored." : answer.Error);
        return answer.IsOk;
    }

    private bool Level(string question, string command) => Yes(question) && Propose(command);

    private bool Value(string question, string command)
    {
        string value = Ask(question);
        return value.Length > 0 && Propose(command + " " + value);
    }

    // The node answers an unconfirmed calibration with what it would store.
    private bool Propose(string command)
    {
        ConsoleAnswer proposal = client.Send(command, Slow);
        foreach ((string name, string value) in proposal.Fields)
        {
            words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {value}"));
        }

        if (proposal.Error is { } reason && !reason.StartsWith("Nothing has changed", StringComparison.Ordinal))
        {
            words.WriteLine(reason);
            return false;
        }

        if (!Yes("Store this?"))
        {
            return false;
        }

        ConsoleAnswer answer = client.Send(command + " yes", Slow);
        words.WriteLine(answer.IsOk ? "Stored." : answer.Error);
        return answer.IsOk;
    }

    private bool Yes(string question) => Ask(question + " (yes/no)") is "yes" or "y";

    private string Ask(string question)
    {
        words.Write(question + " ");
        words.Flush();
        return (questions.ReadLine() ?? "").Trim();
    }
}
