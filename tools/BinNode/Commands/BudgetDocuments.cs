using BinNode.Energy;
using BinNode.Tools.Views;

namespace BinNode.Tools.Commands;

/// <summary>What is generated from the model, at the root of the repository.</summary>
internal static class BudgetDocuments
{
    private const string Picture = "hardware/energy/budget";

    /// <summary>Writes all of it.</summary>
    public static int Write(Figures figures)
    {
        foreach ((string path, string text) in Texts(figures))
        {
            File.WriteAllText(path, text);
        }

        Scenario cellular = new() { Uplink = Uplink.Cellular };
        BudgetPicture.Draw(
            [
                ("Wi-Fi, 96 and 4 a day", Budget.Of(new Scenario(), figures)),
                ("Wi-Fi, adaptive", Budget.Of(Scenario.AdaptiveOn(figures), figures)),
                ("SIM7080G, 96 and 4", Budget.Of(cellular, figures)),
                ("SIM7080G, 96 and 1", Budget.Of(cellular with { ReportS = 86400 }, figures)),
                ("SIM7080G, adaptive", Budget.Of(Scenario.AdaptiveOn(figures) with { Uplink = Uplink.Cellular }, figures)),
            ],
            Picture);
        File.Delete(Picture + ".png");
        return 0;
    }

    /// <summary>Compares the texts; the picture differs from system to system in its fonts.</summary>
    public static int Check(Figures figures)
    {
        foreach ((string path, string text) in Texts(figures))
        {
            if (!File.Exists(path) || File.ReadAllText(path).ReplaceLineEndings("\n") != text)
            {
                Console.Error.WriteLine($"{path} is stale: run \"binnode budget --write\" at the root of the repository.");
                return 1;
            }
        }

        return 0;
    }

    private static IEnumerable<(string Path, string Text)> Texts(Figures figures)
    {
        yield return ("hardware/ENERGY.md", EnergyDocument.Markdown(figures));
        yield return ("firmware/Core/Cycle/ChargeRates.cs", DeviceRates.Source(figures));
    }
}
