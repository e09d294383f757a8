using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using BinNode.RuleCheck.Shells;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.DeviceShells;

/// <summary>
/// The device build on the command line, as far as it can be followed without nanoFramework's packages: what MSBuild makes of
/// the Device property.
/// </summary>
[TestClass]
public class DeviceBuildTests
{
    private const string Processor = "nanoFramework.Tools.MetadataProcessor.MsBuildTask 3.0.100";
    private static readonly NanoPackages Packages = new(Repository.Absolute("tools", "Build", "NanoVersions.props"), Repository.Absolute("tools", "NanoApi", "NanoApi.csproj"));

    public static IEnumerable<object[]> Projects => [["firmware/Node/Node.csproj"], ["firmware/Images/Wifi/WifiImage.csproj"], ["firmware/Images/Cellular/CellularImage.csproj"], ["drivers/Esp32/Esp32.csproj"], ["firmware/Core/Core.csproj"]];

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void Asks_for_the_pinned_packages_and_no_contract(string project)
    {
        using JsonDocument evaluated = Evaluate(project, "-getItem:PackageReference", "-getItem:Reference");
        JsonElement items = evaluated.RootElement.GetProperty("Items");
        string[] asked = [.. items.GetProperty("PackageReference").EnumerateArray().Select(item => $"{item.GetProperty("Identity")} {item.GetProperty("Version")}")];
        string[] pinned = [.. Listed(project).Select(assembly => Packages.PackageOf(assembly)).Distinct().Select(package => $"{package.Id} {package.Version}")];
        CollectionAssert.AreEquivalent(pinned.Append(Processor).ToArray(), asked);
        Assert.AreEqual(0, items.GetProperty("Reference").GetArrayLength());
    }

    [TestMethod]
    [DataRow("firmware/Node/Node.csproj", "BinNode.Node")]
    [DataRow("firmware/Images/Wifi/WifiImage.csproj", "BinNode.WifiImage")]
    [DataRow("firmware/Images/Cellular/CellularImage.csproj", "BinNode.CellularImage")]
    public void Makes_an_application_with_an_image(string project, string name)
    {
        using JsonDocument evaluated = Evaluate(project, "-getProperty:OutputType", "-getProperty:NanoPe", "-getProperty:NanoBin");
        JsonElement properties = evaluated.RootElement.GetProperty("Properties");
        Assert.AreEqual("Exe", properties.GetProperty("OutputType").GetString());
        Assert.EndsWith(name + ".pe", properties.GetProperty("NanoPe").GetString()!);
        Assert.EndsWith(name + ".bin", properties.GetProperty("NanoBin").GetString()!);
    }

    // A project's own list, not that of the projects it refers to: their packages follow through NuGet.
    private static IEnumerable<string> Listed(string project) => System.Xml.Linq.XDocument.Load(Repository.Absolute(project))
        .Descendants("NanoReference").Select(element => (string)element.Attribute("Include")!).Append("mscorlib");

    private static JsonDocument Evaluate(string project, params string[] queries)
    {
        ProcessStartInfo start = new("dotnet", ["msbuild", Repository.Absolute(project), "-p:Device=true", "-p:TargetFramework=netnano1.0", "-nologo", .. queries])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, output);
        return JsonDocument.Parse(output);
    }
}
