using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BinNode.Simulation;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench journal: what the journal takes of the flash, how much it holds, and how it wears.</summary>
public static class BenchJournalCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("journal", "Fill the journal through 40 days without network, then a month with one: capacity, share of the flash, file closes and erases a day.") { json };
        command.SetAction(parsed =>
        {
            JournalFigures figures = JournalFigures.Measure();
            Print(figures);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(figures, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }));
            }

            return figures.Lost == 0 ? 0 : 1;
        });
        return command;
    }

    private static void Print(JournalFigures figures)
    {
        Line($"{figures.Kept,10:N0}  readings kept unsent when full; {figures.Dropped:N0} older ones were dropped and counted, {figures.Lost} lost");
        Line($"{figures.FlashBytes / 1024,10:N0}  KB of flash at most, {figures.FlashBytes * 100 / figures.PartitionBytes} % of the partition of {figures.PartitionBytes / 1024} KB");
        Line($"{figures.ClosesPerDay,10:0.0}  file closes a day (96 readings, 4 sessions)");
        Line($"{figures.ErasesPerDay,10:0.0}  block erases a day");
        Line($"{figures.YearsOfFlash,10:0}  years until 100,000 erases a block, spread over the {figures.FreeBlocks} blocks that are free (littlefs moves the directory every 512 erases)");
    }

    private static void Line(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
