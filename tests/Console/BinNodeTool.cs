using System.Diagnostics;
using System.Text.Json.Nodes;

namespace BinNode.Tests.Bench;

/// <summary>Runs the binnode command as a user would: as a program of its own.</summary>
internal sealed record BinNodeTool(int ExitCode, string Output, string Errors)
{
    /// <summary>The JSON object of the last line.</summary>
    internal JsonObject Json => (JsonObject)JsonNode.Parse(Output.TrimEnd().Split('\n')[^1])!;

    internal static BinNodeTool Run(string[] arguments, string input = "", params (string Name, string Value)[] environment)
    {
        using Process process = Start(arguments, input, environment);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(90)))
        {
            process.Kill(true);
            Assert.Fail($"binnode {string.Join(' ', arguments)} did not end: {errors.Result}");
        }

        return new(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Starts the command and leaves it running.</summary>
    internal static Process Start(string[] arguments, string input, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "binnode.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process;
    }
}
