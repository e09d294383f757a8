namespace BinNode.Hardware.Documents;

/// <summary>A part that can be bought.</summary>
/// <param name="Key">Name in the circuits.</param>
/// <param name="Manufacturer">Manufacturer.</param>
/// <param name="Mpn">Manufacturer's part number.</param>
/// <param name="Description">What it is.</param>
/// <param name="Footprint">Footprint in KiCad's libraries; empty for what is not soldered to the board.</param>
/// <param name="PriceUsd">Rough price of one in US dollars when a hundred are bought.</param>
/// <param name="Source">Document that its pins and values are taken from.</param>
public sealed record CatalogPart(string Key, string Manufacturer, string Mpn, string Description, string Footprint, double PriceUsd, string Source);
