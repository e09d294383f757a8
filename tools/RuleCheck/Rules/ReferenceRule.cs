using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN009: the arrows of the architecture. An assembly refers only to what its layer may know.</summary>
public sealed class ReferenceRule : IRule
{
    private const string Own = "BinNode.";
    private static readonly string[] PortableMayUse = ["mscorlib", "nanoFramework.System.Collections", "nanoFramework.System.Text"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) => assembly.References
        .Where(reference => !Allowed(Layers.Of(assembly.Name), reference))
        .Select(reference => new Finding("BN009", assembly.Name, "the assembly", $"refers to {reference}", Advice(Layers.Of(assembly.Name))));

    private static bool Allowed(Layer layer, string reference) => layer switch
    {
        Layer.Contracts => reference == "mscorlib",
        Layer.Portable => reference == "BinNode.Contracts" || PortableMayUse.Contains(reference),
        Layer.Platform => reference == "BinNode.Contracts" || !reference.StartsWith(Own, StringComparison.Ordinal) && !IsChip(reference),
        Layer.Chip => reference == "BinNode.Contracts" || !reference.StartsWith(Own, StringComparison.Ordinal),
        Layer.Application => reference.StartsWith(Own, StringComparison.Ordinal) || !IsChip(reference),
        _ => true,
    };

    private static bool IsChip(string reference) => reference.StartsWith("nanoFramework.Hardware.Esp32", StringComparison.Ordinal);

    private static string Advice(Layer layer) => layer switch
    {
        Layer.Contracts => "the contracts depend on nothing, so describe what is needed in bytes and integers",
        Layer.Portable => "portable code knows the contracts only, so put an interface into drivers/Contracts and let firmware/Node pass the implementation",
        Layer.Platform => "it may know the contracts and the nanoFramework API, but the ESP32 only through a contract that drivers/Esp32 implements",
        Layer.Chip => "drivers/Esp32 knows the contracts and the nanoFramework API, so put an interface into drivers/Contracts",
        _ => "only drivers/Esp32 uses the API of the ESP32, so put an interface into drivers/Contracts",
    };
}
