using System.ComponentModel;
using System.Diagnostics;

namespace BinNode.Provisioning.Flash;

/// <summary>Runs nanoff, the nanoFramework flasher, as the separate program it is.</summary>
/// <param name="tool">Its name or path.</param>
/// <param name="echo">Gets every line that it prints, or null.</param>
public sealed class NanoffRunner(string tool = "nanoff", Action<string>? echo = null) : IToolRunner
{
    /// <inheritdoc/>
    public string Tool => tool;

    /// <inheritdoc/>
    public (int ExitCode, string Output) Run(ToolCall call)
    {
        ProcessStartInfo start = new(tool) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in call.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        List<string> lines = [];
        void Take(string? line)
        {
            if (line is not null)
            {
                lock (lines)
                {
                    lines.Add(line);
                }

                echo?.Invoke(line);
            }
        }

        try
        {
            using Process process = Process.Start(start)!;
            process.OutputDataReceived += (_, e) => Take(e.Data);
            process.ErrorDataReceived += (_, e) => Take(e.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return (process.ExitCode, string.Join('\n', lines));
        }
        catch (Win32Exception)
        {
            throw new WorkException($"{tool} is not installed: run \"dotnet tool install -g nanoff\", open a new terminal and repeat.");
        }
    }
}
