namespace BinNode.ModemEmulator;

/// <content>TLS and its certificate.</content>
public sealed partial class CaModem
{
    // Public drivers found that these names must be in lower case, whatever the manual says.
    private bool SetContext(string name, string first, string second)
    {
        switch (name)
        {
            case "sslversion" when first == "0" && int.Parse(second) is >= 0 and <= 5:
            case "sni" when first == "0":
                break;
            case "ignorertctime" when first == "0" && int.Parse(second) is 0 or 1:
                ignoresTime = second == "1";
                break;
            case "convert" when first == "2" && Certificate != null && Unquote(second) == storedFile:
                convertedFile = storedFile;
                break;
            default:
                return false;
        }

        Done();
        return true;
    }

    private bool SetTls(string name, string value)
    {
        switch (name)
        {
            case "SSL" when int.Parse(value) is 0 or 1:
                usesTls = value == "1";
                break;
            case "CRINDEX" when int.Parse(value) == 0:
                break;
            case "CACERT" when convertedFile.Length > 0 && Unquote(value) == convertedFile:
                isNamed = true;
                break;
            default:
                return false;
        }

        Done();
        return true;
    }

    private void StoreCertificate(string file, int count)
    {
        if (!isFileSystemOpen)
        {
            Fail();
            return;
        }

        Ask("\r\nDOWNLOAD\r\n", count, data =>
        {
            Certificate = data;
            storedFile = file;
            Later(100, Done);
        });
    }
}
