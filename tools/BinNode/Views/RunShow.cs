using System.Text.Json;
using BinNode.Runner;
using Spectre.Console;

namespace BinNode.Tools.Views;

/// <summary>Runs a node and shows it: live in a terminal, line by line in a pipe, and at the end the summary and the picture.</summary>
public static class RunShow
{
    private const int Interrupted = 130;

    /// <summary>Runs; returns the exit code: 0 everything arrived or waits, 1 something was lost or left twice, 130 interrupted.</summary>
    public static int Play(RunOptions options, string? plotName, bool json, bool live, CancellationToken cancel)
    {
        using NodeRun run = new(options);
        History history = new(run);
        RunSummary summary = live ? PlayLive(run, history, cancel) : PlayPlain(run, history, json, cancel);
        if (plotName is not null)
        {
            RunPicture.Draw(run, history, plotName);
        }

        Print(summary, plotName);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(summary));
        }

        return cancel.IsCancellationRequested ? Interrupted : summary.Lost == 0 && summary.Duplicates == 0 && summary.Rejected == 0 ? 0 : 1;
    }

    private static RunSummary PlayLive(NodeRun run, History history, CancellationToken cancel)
    {
        LiveView view = new(run, history);
        RunSummary? summary = null;
        AnsiConsole.Live(view.Render()).Start(context =>
        {
            run.Woke = result =>
            {
                history.Add(result);
                if (view.IsTime())
                {
                    context.UpdateTarget(view.Render());
                }
            };
            summary = run.Run(cancel);
            context.UpdateTarget(view.Render());
        });
        return summary!;
    }

    private static RunSummary PlayPlain(NodeRun run, History history, bool json, CancellationToken cancel)
    {
        TextWriter log = json ? Console.Error : Console.Out;
        int day = -1;
        run.Woke = result =>
        {
            history.Add(result);
            int today = (int)((run.Board.TrueUnixSeconds - run.Board.Options.StartUnixSeconds) / 86400);
            if (today != day && run.Done < 1)
            {
                day = today;
                log.WriteLine(FormattableString.Invariant($"day {day + 1}: {run.Board.Wakes} wakes, {run.Backend.Delivered} readings delivered in {run.Backend.ReadingMessages} messages"));
            }
        };
        return run.Run(cancel);
    }

    private static void Print(RunSummary summary, string? plotName)
    {
        Table table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("what").AddColumn(new TableColumn("figure").RightAligned());
        Row(table, "simulated days", $"{summary.Days:0.##}");
        Row(table, "wakes", $"{summary.Wakes}");
        Row(table, "readings measured", $"{summary.Measured}");
        Row(table, "readings delivered", $"{summary.Delivered}");
        Row(table, "still waiting in the node", $"{summary.Waiting}");
        Row(table, "lost", $"{summary.Lost}");
        Row(table, "duplicates after de-duplication", $"{summary.Duplicates}");
        Row(table, "payload bytes a reading", $"{summary.PayloadBytesPerReading:0.00}");
        Row(table, "sessions a day", $"{summary.SessionsPerDay:0.00}");
        Row(table, "bytes on the wire a day, without TLS", $"{summary.UplinkBytesPerDay:0}");
        Row(table, "charge a day (model)", $"{summary.ChargeMahPerDay:0.00} mAh");
        Row(table, "longest wake", $"{summary.LongestWakeMs / 1000.0:0.0} s");
        Row(table, "real time", $"{summary.WallS:0.0} s");
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        (Console.IsOutputRedirected ? console : AnsiConsole.Console).Write(table);
        if (plotName is not null)
        {
            (Console.IsOutputRedirected ? console : AnsiConsole.Console).WriteLine($"Picture: {plotName}.png and {plotName}.svg");
        }
    }

    private static void Row(Table table, string what, FormattableString figure) =>
        table.AddRow(Markup.Escape(what), Markup.Escape(FormattableString.Invariant(figure)));
}
