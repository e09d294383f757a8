using BinNode.Provisioning;

namespace BinNode.Tools;

/// <summary>Runs the work of the installer's commands: one sentence and the exit code for whatever goes wrong, and an end at Ctrl-C.</summary>
internal static class InstallerGuard
{
    /// <summary>Runs a command's work. 0 done, 1 the work failed, 2 the input was wrong, 130 interrupted.</summary>
    internal static int Run(Func<CancellationToken, int> work)
    {
        using CancellationTokenSource stop = new();
        void Interrupt(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            stop.Cancel();
        }

        Console.CancelKeyPress += Interrupt;
        try
        {
            return work(stop.Token);
        }
        catch (InputException e)
        {
            return Fail(e.Message, 2);
        }
        catch (WorkException e)
        {
            return Fail(e.Message, 1);
        }
        catch (OperationCanceledException)
        {
            return Fail("Interrupted; what was done is done, run the same command to go on.", 130);
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
        }
    }

    private static int Fail(string sentence, int exitCode)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }
}
