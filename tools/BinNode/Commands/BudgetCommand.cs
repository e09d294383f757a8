using System.CommandLine;
using System.Text.Json;
using BinNode.Energy;
using BinNode.Tools.Views;

namespace BinNode.Tools.Commands;

/// <summary>Charge a day and years of a battery by the model, and what they would be if.</summary>
public static class BudgetCommand
{
    private static readonly Option<string?> Interval = new("--interval") { Description = "Time between two measurements: 15m, 1h, 900.", DefaultValueFactory = _ => "15m" };
    private static readonly Option<string?> Report = new("--report") { Description = "Time between two reports: 6h, 24h, 1d. [default: 6h, or as the adaptive schedule does]" };
    private static readonly Option<string> Uplink = new("--uplink") { Description = "wifi, cellular or none.", DefaultValueFactory = _ => "wifi" };
    private static readonly Option<string> Battery = new("--battery") { Description = "Battery: " + string.Join(", ", Cell.All.Select(cell => cell.Key)) + ".", DefaultValueFactory = _ => "ER34615+HLC" };
    private static readonly Option<string> Sensor = new("--sensor") { Description = "jsn (JSN-SR04T) or a02 (A02YYUW).", DefaultValueFactory = _ => "jsn" };
    private static readonly Option<double?> SensorVolts = new("--sensor-volts") { Description = "Supply of the sensor in volts; as its datasheet says when not given." };
    private static readonly Option<double> Temperature = new("--temperature") { Description = "Mean temperature over the year in degrees Celsius.", DefaultValueFactory = _ => 25 };
    private static readonly Option<bool> Adaptive = new("--adaptive") { Description = "The adaptive schedule instead of a fixed interval." };
    private static readonly Option<double?> Measurements = new("--measurements") { Description = "Measurements a day, instead of an interval." };
    private static readonly Option<bool> Tls = new("--tls") { Description = "TLS on Wi-Fi." };
    private static readonly Option<bool> Static = new("--static-address") { Description = "A fixed address on Wi-Fi instead of DHCP." };
    private static readonly Option<bool> NoPsm = new("--no-psm") { Description = "The modem's power is cut between sessions." };
    private static readonly Option<bool> RadioAtBoot = new("--radio-at-boot") { Description = "What if the radio started before Main at every wake." };
    private static readonly Option<bool> Overlap = new("--overlap") { Description = "What if battery and thermistor were read while the sensor warms up." };
    private static readonly Option<bool> ClientClose = new("--client-close") { Description = "What if the MQTT client were closed after a session, with its sleeps." };
    private static readonly Option<double?> Pings = new("--pings") { Description = "Pings of a measurement, instead of what the firmware needs on the mean." };
    private static readonly Option<bool> LightSleep = new("--light-sleep") { Description = "What if the chip slept lightly beside the sensor." };
    private static readonly Option<bool> SkipCheck = new("--skip-image-check") { Description = "What if the loader skipped the image check after deep sleep." };
    private static readonly Option<FileInfo?> FiguresFile = new("--figures") { Description = "CSV of a bench whose figures replace the built-in ones: see hardware/BENCH.md." };
    private static readonly Option<string> Modem = new("--modem") { Description = "Modem of a cellular node: " + string.Join(", ", Scenario.Modems) + ".", DefaultValueFactory = _ => "sim7080" };
    private static readonly Option<string?> Plot = new("--plot") { Description = "Draw the budget: writes NAME.png and NAME.svg.", HelpName = "NAME" };
    private static readonly Option<bool> WriteDocuments = new("--write") { Description = "Write what is generated from the model, at the root of the repository: hardware/ENERGY.md, its picture, the constants of the node's ledger." };
    private static readonly Option<bool> Check = new("--check") { Description = "Fail when one of these is stale." };
    private static readonly Option<bool> Doubts = new("--doubts") { Description = "Also list the figures that leave most open." };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print Markdown." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object as the last line." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Command command = new("budget", "Charge a day and years of a battery, by the model in hardware/energy.")
        {
            Interval, Report, Uplink, Battery, Sensor, SensorVolts, Temperature, Adaptive, Measurements, Tls, Static, NoPsm, RadioAtBoot, Overlap, ClientClose, Pings, LightSleep, SkipCheck, FiguresFile, Modem, Doubts, Plot, Markdown, WriteDocuments, Check, Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult args)
    {
        try
        {
            FileInfo? file = args.GetValue(FiguresFile);
            Figures figures = file == null ? Figures.Default : Figures.Default.With(File.ReadAllText(file.FullName), file.Name);
            if (args.GetValue(WriteDocuments) || args.GetValue(Check))
            {
                return args.GetValue(Check) ? BudgetDocuments.Check(figures) : BudgetDocuments.Write(figures);
            }

            Budget budget = Budget.Of(Read(args, figures), figures);
            Print(args, budget);
            if (args.GetValue(Plot) is { } name)
            {
                BudgetPicture.Draw([(budget.Scenario.Uplink.ToString(), budget)], name);
            }

            return 0;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static Scenario Read(ParseResult args, Figures figures)
    {
        string battery = args.GetValue(Battery)!;
        return new Scenario
        {
            IntervalS = Seconds(args, Interval),
            ReportS = args.GetValue(Report) != null ? Seconds(args, Report) : args.GetValue(Adaptive) ? 86400 / figures["adaptive.reports"].Value : 21600,
            MeasurementsPerDay = Positive(args.GetValue(Measurements), "--measurements") ?? (args.GetValue(Adaptive) ? figures["adaptive.measurements"].Value : null),
            InterludesPerDay = args.GetValue(Adaptive) ? figures["adaptive.interludes"].Value : null,
            Uplink = args.GetValue(Uplink)!.ToLowerInvariant() switch
            {
                "wifi" => BinNode.Energy.Uplink.Wifi,
                "cellular" => BinNode.Energy.Uplink.Cellular,
                "none" => BinNode.Energy.Uplink.None,
                string other => throw new FormatException($"--uplink is '{other}' and must be wifi, cellular or none."),
            },
            Battery = Cell.Find(battery) ?? throw new FormatException($"--battery '{battery}' is not known; known are {string.Join(", ", Cell.All.Select(cell => cell.Key))}."),
            Sensor = args.GetValue(Sensor)!.ToLowerInvariant() is "jsn" or "a02" ? args.GetValue(Sensor)!.ToLowerInvariant() : throw new FormatException($"--sensor is '{args.GetValue(Sensor)}' and must be jsn or a02."),
            SensorSupplyV = Positive(args.GetValue(SensorVolts), "--sensor-volts"),
            TemperatureC = args.GetValue(Temperature) is >= -40 and <= 85 and double celsius ? celsius : throw new FormatException("--temperature must lie between -40 and 85."),
            Tls = args.GetValue(Tls),
            StaticAddress = args.GetValue(Static),
            Modem = Scenario.Modems.Contains(args.GetValue(Modem)!) ? args.GetValue(Modem)! : throw new FormatException($"--modem is '{args.GetValue(Modem)}' and must be one of {string.Join(", ", Scenario.Modems)}."),
            Psm = !args.GetValue(NoPsm) && args.GetValue(Modem) == "sim7080",
            RadioSilent = !args.GetValue(RadioAtBoot),
            OverlapsWaits = args.GetValue(Overlap),
            ClosesClient = args.GetValue(ClientClose),
            Pings = Positive(args.GetValue(Pings), "--pings"),
            LightSleep = args.GetValue(LightSleep),
            SkipsImageCheck = args.GetValue(SkipCheck),
        };
    }

    private static double Seconds(ParseResult args, Option<string?> option)
    {
        string text = args.GetValue(option)!;
        return Duration.TryParse(text, out double seconds) && seconds >= 10 ? seconds : throw new FormatException($"{option.Name} is '{text}' and must be a time of 10 seconds or more, such as 15m, 6h or 1d.");
    }

    private static double? Positive(double? value, string name) => value is null or > 0 ? value : throw new FormatException($"{name} must be more than 0.");

    private static void Print(ParseResult args, Budget budget)
    {
        Scenario scenario = budget.Scenario;
        bool markdown = args.GetValue(Markdown);
        Console.WriteLine($"{scenario.Measurements:0.#} measurements and {scenario.Reports:0.##} reports a day, {scenario.Battery.Name}, {scenario.TemperatureC:0} °C");
        Console.WriteLine();
        Write(BudgetText.Table(budget), markdown);
        if (args.GetValue(Doubts))
        {
            Console.WriteLine();
            Write(BudgetText.Doubts(budget, 10), markdown);
        }

        Console.WriteLine();
        Console.WriteLine($"{budget.MahPerDay:0.00} mAh a day ({BudgetText.Range(budget)}); the battery lasts {budget.Years:0.0} years ({budget.LowYears:0.0} to {budget.HighYears:0.0}).");
        foreach (string warning in budget.Warnings)
        {
            Console.WriteLine(warning);
        }

        if (args.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(ToJson(budget), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        }
    }

    private static object ToJson(Budget budget) => new
    {
        mah_per_day = Math.Round(budget.MahPerDay, 4),
        mah_per_day_range = new { low = Math.Round(budget.LowMahPerDay, 4), high = Math.Round(budget.HighMahPerDay, 4) },
        years = new { value = Math.Round(budget.Years, 2), low = Math.Round(budget.LowYears, 2), high = Math.Round(budget.HighYears, 2) },
        measurements_per_day = budget.Scenario.Measurements,
        reports_per_day = budget.Scenario.Reports,
        battery = budget.Scenario.Battery.Key,
        phases = Enum.GetValues<Phase>().Where(phase => budget.MahOf(phase) > 0).ToDictionary(phase => phase.ToString(), phase => Math.Round(budget.MahOf(phase), 4)),
        warnings = budget.Warnings,
    };

    // A Markdown table reads well in a terminal once its columns are aligned.
    private static void Write(string table, bool markdown)
    {
        if (markdown)
        {
            Console.Write(table);
            return;
        }

        string[][] rows = [.. table.TrimEnd('\n').Split('\n').Where((_, i) => i != 1).Select(row => row.Trim('|').Split('|').Select(cell => cell.Trim().Replace("*", string.Empty).Replace("`", string.Empty)).ToArray())];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column < 2 && !char.IsDigit(cell.FirstOrDefault()) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }
}
