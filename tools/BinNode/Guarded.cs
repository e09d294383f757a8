using BinNode.Tools.Payload;

namespace BinNode.Tools;

/// <summary>Turns what the user can put right into one sentence and an exit code.</summary>
public static class Guarded
{
    /// <summary>The exit code of wrong input.</summary>
    public const int BadInput = 2;

    /// <summary>Runs a command's work; wrong input ends with 2.</summary>
    public static int Run(Func<int> work)
    {
        try
        {
            return work();
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

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return BadInput;
    }
}
