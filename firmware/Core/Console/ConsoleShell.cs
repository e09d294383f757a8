using BinNode.Contracts;
using BinNode.Core.Settings;

namespace BinNode.Core.Console;

/// <summary>
/// The technician's console: reads lines, checks the password, runs commands, and ends by itself so that a forgotten cable does not
/// empty the battery. Made only when the console is wanted; costs nothing otherwise.
/// </summary>
public sealed class ConsoleShell
{
    /// <summary>Speed of the console's port, 8N1.</summary>
    public const int Baud = 115200;

    private readonly ConsoleContext _context;
    private readonly Login _login;

    /// <summary>Makes a console.</summary>
    /// <param name="channel">The port, open.</param>
    /// <param name="clock">Monotonic time.</param>
    /// <param name="host">The node.</param>
    /// <param name="store">Where the settings are kept.</param>
    /// <param name="settings">The settings in use, verified; changed by the console.</param>
    public ConsoleShell(IByteChannel channel, IClock clock, IConsoleHost host, SettingsStore store, NodeSettings settings)
    {
        _context = new ConsoleContext(channel, clock, host, store, settings);
        _login = new Login(_context);
    }

    /// <summary>Seconds to sleep after <see cref="ConsoleEnd.Sleep"/>, 1 to 604800.</summary>
    public int SleepS => _context.SleepS;

    /// <summary>Runs the console until it ends.</summary>
    public ConsoleEnd Run()
    {
        _context.Out.Say("");
        _context.Out.Say("BinNode " + _context.Host.Firmware + " " + _context.Host.DeviceId + ". Type help.");
        while (!_context.IsEnded)
        {
            _context.Out.Prompt(_context.Input.IsCollecting ? ": " : "> ");
            string line = _context.Keys.ReadLine(false);
            if (line == null)
            {
                break;
            }

            Answer(line);
        }

        _context.Host.EndSensing();
        _context.Host.Leave();
        _context.Out.Say("Console ends.");
        _context.Out.Flush();
        return _context.End;
    }

    private void Answer(string line)
    {
        if (_context.Keys.IsTooLong)
        {
            _context.Out.End("A line has at most " + LineEditor.MaxLine.ToString() + " characters.");
        }
        else if (_context.Input.IsCollecting)
        {
            _context.Out.End(_context.Input.Take(line));
        }
        else
        {
            AnswerCommand(line);
        }
    }

    private void AnswerCommand(string line)
    {
        if (!_context.Split(line))
        {
            if (_context.Out.IsMachine)
            {
                _context.Out.End(null);
            }

            return;
        }

        int command = CommandTable.Find(_context.Word(0));
        if (command < 0)
        {
            _context.Out.End("No such command: type help for the list.");
            return;
        }

        if (_context.WordCount > 1 && CommandTable.Usage(command).Length == 0)
        {
            _context.Out.End(_context.Word(0) + " takes nothing more.");
            return;
        }

        if (!CommandTable.KeepsSecrets(_context))
        {
            _context.Keys.Remember(line);
        }

        _context.Out.End(CommandTable.IsOpen(command) || _login.IsDone ? CommandTable.Run(command, _context, _login) : "Log in first: type login.");
    }
}
