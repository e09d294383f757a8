using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.Arrows;

/// <summary>Who may know whom, as the project files say it. What the compiled assemblies say is the rules' part (BN009).</summary>
[TestClass]
public class ArrowTests
{
    private const string Contracts = "drivers/Contracts/Contracts.csproj";
    private static readonly string[] Portable = ["drivers/Battery", "drivers/Cellular", "drivers/Ultrasonic", "firmware/Core"];
    private static readonly string[] PortableAssemblies = ["nanoFramework.System.Collections", "nanoFramework.System.Text"];

    [TestMethod]
    public void Contracts_know_nothing()
    {
        Assert.IsEmpty(Arrows(Contracts));
        Assert.IsEmpty(NanoReferences(Contracts));
    }

    [TestMethod]
    public void Portable_code_knows_the_contracts_only() => Offences.AssertNone(Projects(Portable)
        .SelectMany(project => Arrows(project).Where(target => target != Contracts).Select(target => $"{project} refers to {target}: portable code knows drivers/Contracts only.")));

    [TestMethod]
    public void Portable_code_uses_text_and_collections_at_most() => Offences.AssertNone(Projects(Portable)
        .SelectMany(project => NanoReferences(project).Except(PortableAssemblies).Select(assembly => $"{project} uses {assembly}: put what it needs behind a contract.")));

    [TestMethod]
    public void Drivers_do_not_know_the_firmware() => Offences.AssertNone(Projects("drivers")
        .SelectMany(project => Arrows(project).Where(target => target != Contracts && !IsHostOnly(target)).Select(target => $"{project} refers to {target}: a driver knows drivers/Contracts only.")));

    [TestMethod]
    public void Only_the_driver_of_the_chip_uses_its_api() => Offences.AssertNone(Repository.DeviceProjects.Select(Repository.Relative)
        .Where(project => project != "drivers/Esp32/Esp32.csproj")
        .SelectMany(project => NanoReferences(project).Where(assembly => assembly.StartsWith("nanoFramework.Hardware.Esp32")).Select(assembly => $"{project} uses {assembly}: only drivers/Esp32 does.")));

    [TestMethod]
    public void Firmware_and_drivers_do_not_know_tools_or_tests() => Offences.AssertNone(Repository.DeviceProjects.Select(Repository.Relative)
        .SelectMany(project => Arrows(project).Where(target => !target.StartsWith("firmware/") && !target.StartsWith("drivers/") && !IsHostOnly(target)).Select(target => $"{project} refers to {target}.")));

    [TestMethod]
    public void Decoders_know_the_specification_only() => Offences.AssertNone(Repository.Files("tools/decoders", "*.csproj").Select(Repository.Relative)
        .SelectMany(project => Arrows(project).Where(target => target.StartsWith("firmware/") || target.StartsWith("drivers/")).Select(target => $"{project} refers to {target}: a decoder knows PAYLOAD.md and the vectors only.")));

    // The virtual board stands in for nanoFramework on the host; its project is referred to under a condition.
    private static bool IsHostOnly(string target) => target == "tools/VirtualBoard.Api/VirtualBoard.Api.csproj";

    private static IEnumerable<string> Projects(params string[] folders) => folders.SelectMany(folder => Repository.Files(folder, "*.csproj")).Select(Repository.Relative);

    private static string[] Arrows(string project) => [.. Items(project, "ProjectReference")
        .Select(include => Repository.Relative(Path.GetFullPath(Repository.Absolute(Path.GetDirectoryName(project)!, include.Replace('\\', '/')))))];

    private static string[] NanoReferences(string project) => [.. Items(project, "NanoReference")];

    private static IEnumerable<string> Items(string project, string item) => XDocument.Load(Repository.Absolute(project))
        .Descendants(item).SelectMany(element => ((string)element.Attribute("Include")!).Split(';'));
}
