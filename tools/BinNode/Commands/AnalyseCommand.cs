using System.CommandLine;
using BinNode.Core.Bin;
using BinNode.Levels.Traces;

namespace BinNode.Tools.Commands;

/// <summary>binnode analyse: the node's own judge over a recorded trace.</summary>
public static class AnalyseCommand
{
    private static readonly Option<FileInfo> Csv = new("--csv") { Description = "Trace: t,d_mm,v_mV,c_0p1C,f or t,d_mm or d_mm alone; 0 or empty is no echo.", HelpName = "FILE", Required = true };
    private static readonly Option<int?> Empty = new("--empty-mm") { Description = "Distance to the floor of the empty bin; without it, the farthest distance that readings agree on." };
    private static readonly Option<int?> Full = new("--full-mm") { Description = "Distance to the waste of the full bin; without it, 300 or the nearest distance that readings agree on." };
    private static readonly Option<int?> Blind = new("--blind-mm") { Description = "Readings at or below it are in the blind zone; without it, a value that repeats at the very bottom." };
    private static readonly Option<int?> Ceiling = new("--ceiling-mm") { Description = "Readings at or above it are no echo; without it, a value that repeats at the very top." };
    private static readonly Option<ContainerKind> Profile = new("--profile") { Description = "Shape of the container.", DefaultValueFactory = _ => ContainerKind.Straight };
    private static readonly Option<BatteryKind> Battery = new("--battery") { Description = "Chemistry, for the battery alarm.", DefaultValueFactory = _ => BatteryKind.LiSocl2 };
    private static readonly Option<int> Interval = new("--interval") { Description = "Seconds between rows, for a trace without times.", DefaultValueFactory = _ => 900 };
    private static readonly Option<FileInfo?> Plot = new("--plot") { Description = "Also draw it, as .png or .svg.", HelpName = "FILE" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of a CSV line a reading." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("analyse", "States, emptyings, fill rates and forecasts of a recorded trace, by the firmware's own code.")
        {
            Csv, Empty, Full, Blind, Ceiling, Profile, Battery, Interval, Plot, Json,
        };
        command.Aliases.Add("analyze");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult args)
    {
        try
        {
            IReadOnlyList<TraceRow> rows = TraceReader.Read(args.GetRequiredValue(Csv).FullName, args.GetValue(Interval));
            TraceGeometry geometry = TraceGeometry.Of(rows, args.GetValue(Empty), args.GetValue(Full), args.GetValue(Blind), args.GetValue(Ceiling), args.GetValue(Profile));
            TraceAnalysis analysis = TraceAnalysis.Run(rows, geometry, args.GetValue(Battery));
            Print(args, analysis);
            return 0;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static void Print(ParseResult args, TraceAnalysis analysis)
    {
        if (args.GetValue(Plot) is FileInfo plot)
        {
            TracePlot.Save(analysis, plot.FullName);
        }

        foreach (string note in analysis.Geometry.Notes)
        {
            Console.Error.WriteLine(note);
        }

        if (args.GetValue(Json))
        {
            Console.Out.WriteLine(TraceReport.ToJson(analysis).ToJsonString());
        }
        else
        {
            TraceReport.WriteCsv(analysis, Console.Out);
        }
    }
}
