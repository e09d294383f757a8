using System.Net;
using System.Text;
using QRCoder;

namespace BinNode.Provisioning.Labels;

/// <summary>What is stuck on a node: its identity for people and for a telephone. Holds no secret.</summary>
/// <param name="id">The identity.</param>
/// <param name="name">The name for people, or an empty string.</param>
/// <param name="address">The hardware address, or an empty string.</param>
public sealed class Label(string id, string name, string address)
{
    private const int Module = 4;
    private const int TextHeight = 22;

    /// <summary>What the QR code says.</summary>
    public string Content => $"binnode:{Uri.EscapeDataString(id)}?mac={address}";

    /// <summary>The lines of text.</summary>
    public IReadOnlyList<string> Lines => [.. new[] { id, name, address }.Where(l => l.Length > 0)];

    /// <summary>Writes id.txt, id.png and id.svg.</summary>
    /// <param name="folder">Made when it is missing.</param>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, id + ".txt"), string.Join('\n', Lines) + "\n");
        File.WriteAllBytes(Path.Combine(folder, id + ".png"), Png());
        File.WriteAllText(Path.Combine(folder, id + ".svg"), Svg());
    }

    /// <summary>The QR code as PNG, 8 pixels a module.</summary>
    public byte[] Png()
    {
        using QRCodeData data = Code();
        using PngByteQRCode code = new(data);
        return code.GetGraphic(8);
    }

    /// <summary>The QR code with the text below as SVG.</summary>
    public string Svg()
    {
        using QRCodeData data = Code();
        int modules = data.ModuleMatrix.Count;
        int width = modules * Module;
        StringBuilder svg = new();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width + TextHeight * Lines.Count + 8}\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<path fill=\"#000\" d=\"");
        for (int y = 0; y < modules; y++)
        {
            for (int x = 0; x < modules; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    svg.Append($"M{x * Module} {y * Module}h{Module}v{Module}h-{Module}z");
                }
            }
        }

        svg.Append("\"/>\n");
        for (int i = 0; i < Lines.Count; i++)
        {
            svg.Append($"<text x=\"{width / 2}\" y=\"{width + TextHeight * (i + 1) - 6}\" font-family=\"monospace\" font-size=\"{(i == 0 ? 18 : 12)}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(Lines[i])}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private QRCodeData Code() => QRCodeGenerator.GenerateQrCode(Content, QRCodeGenerator.ECCLevel.M);
}
