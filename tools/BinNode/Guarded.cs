using BinNode.Runner;
using BinNode.Tools.Payload;

namespace BinNode.Tools;

/// <summary>Turns what the user can put right into one sentence and an exit code.</summary>
public static class Guarded
{
    /// <summary>The exit code of wrong input.</summary>
    public const int BadInput = 2;

    /// <summary>Runs a command's work beside the thread that listens for Ctrl-C, so that it can be ended cleanly.</summary>
    public static Task<int> RunAsync(Func<int> work) => Task.Run(() => Run(work));

    /// <summary>Runs a command's work; wrong input ends with 2, a broker that is not there with 1.</summary>
    public static int Run(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (BrokerException absent)
        {
            return Fail(absent.Message, 1);
        }
        catch (TraceFormatException wrong)
        {
            return Fail(wrong.Message);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return Fail(wrong.Message);
        }
        catch (FileNotFoundException missing)
        {
            return Fail($"The file {missing.FileName} does not exist; check its name.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Fail(unreadable.Message);
        }
    }

    private static int Fail(string sentence, int exitCode = BadInput)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }
}
