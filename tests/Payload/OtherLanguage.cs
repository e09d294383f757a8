using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>Runs a decoder in another language as a user would: messages in, one JSON object a line out.</summary>
internal static class OtherLanguage
{
    public static string[] JavaScript => ["node", Repository.Path("tools", "decoders", "javascript", "binnode.js")];

    public static string[] Python => ["python3", Repository.Path("tools", "decoders", "python", "binnode.py")];

    /// <summary>Decodes messages; ends the test as inconclusive where the language is not installed, but fails it in CI.</summary>
    public static JsonNode[] Decode(string[] command, IEnumerable<byte[]> messages, byte[]? key = null)
    {
        ProcessStartInfo start = new(command[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        command.Skip(1).Concat(key is null ? [] : ["--key", Convert.ToHexStringLower(key)]).ToList().ForEach(start.ArgumentList.Add);
        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        foreach (byte[] message in messages)
        {
            process.StandardInput.WriteLine(Convert.ToHexStringLower(message));
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.AreEqual("", errors.Result);
        return [.. output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (!Repository.InCi)
        {
            throw new AssertInconclusiveException($"{start.FileName} is not installed: its decoder was not tested.");
        }
    }
}
