using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>binnode encode and decode as programs in a pipeline.</summary>
[TestClass]
public sealed class CommandTests
{
    private static readonly string Trace = Repository.Path("tests", "Vectors", "bin_typical_15min.csv");

    [TestMethod]
    public void WhatEncodeWritesDecodeTurnsBackIntoTheTrace()
    {
        (int code, string hex, string summary) = Run("", "encode", "--csv", Trace, "--batch", "96", "--resolution", "5,10,5");
        Assert.AreEqual(0, code);
        Assert.HasCount(30, hex.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        StringAssert.StartsWith(summary, "2880 readings in 30 messages, ");
        (code, string csv, string errors) = Run(hex, "decode", "--csv");
        Assert.AreEqual(0, code);
        Assert.AreEqual("", errors);
        string[] lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(2881, lines);
        Assert.AreEqual("t,d_mm,v_mV,c_0p1C,f", lines[0].TrimEnd('\r'));
        (_, string again, _) = Run(csv, "encode", "--csv", "-", "--batch", "96", "--resolution", "5,10,5");
        Assert.AreEqual(hex, again, "what is on the lattice stays on it");
    }

    [TestMethod]
    public void TheSizesAreOneObject()
    {
        (int code, string json, _) = Run("", "encode", "--csv", Trace, "--batch", "24", "--json");
        Assert.AreEqual(0, code);
        JsonNode said = JsonNode.Parse(json)!;
        Assert.AreEqual(2880, (int)said["readings"]!);
        Assert.AreEqual(120, (int)said["messages"]!);
        Assert.AreEqual(Math.Round((double)said["bytes"]! / 2880, 4), (double)said["bytes_per_reading"]!);
    }

    [TestMethod]
    public void AMessageThatCannotBeDecodedIsNamedAndTheOthersAreDecoded()
    {
        (int code, string json, string errors) = Run("20010221602a9b46f3a69f17\n20010221602a9b46f3a69f18\n", "decode");
        Assert.AreEqual(1, code);
        Assert.HasCount(1, json.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.AreEqual("Line 2: The checksum is wrong: the message is damaged.", errors.Trim());
    }

    [TestMethod]
    public void ALineThatIsNotHexIsNamed()
    {
        (int code, string output, string errors) = Run("20010221602a9b46f3a69f17\n2001x\n", "decode");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.AreEqual("Line 2: \"x\" is not a hexadecimal digit; give one message a line in hex, or one in binary.", errors.Trim());
    }

    [TestMethod]
    public void AWrongOptionIsSaidInASentence()
    {
        (int code, string output, string errors) = Run("", "encode", "--csv", Trace, "--resolution", "0,1,1");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        StringAssert.StartsWith(errors, "The resolution \"0,1,1\" is not MM,MV,DECIC");
    }

    private static (int Code, string Output, string Errors) Run(string input, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "binnode.dll")).ToList().ForEach(start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
