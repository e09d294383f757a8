using BinNode.Esp32;
using nanoFramework.Hardware.Esp32.Rmt;

namespace BinNode.VirtualBoard;

/// <summary>The remote-control peripheral with the chip's limits: which channels exist, which can receive, 15-bit durations, the idle threshold.</summary>
internal sealed class RmtModel(VirtualTime time, Chip chip, Board wiring, TimingModel timing, UltrasonicSensor sensor) : IRmtHost
{
    private const int MaxTicks = 32767;
    private const int ApbMhz = 80;

    private readonly RmtChannelSettings?[] channels = new RmtChannelSettings?[8];
    private readonly bool[] listening = new bool[8];

    public int OpenTransmitter(TransmitChannelSettings settings) => Claim(settings, receives: false);

    public int OpenReceiver(ReceiverChannelSettings settings) => Claim(settings, receives: true);

    public void Close(int channel)
    {
        if (chip.Ended == null)
        {
            channels[channel] = null;
            listening[channel] = false;
        }
    }

    public void Send(int channel, RmtCommand[] commands)
    {
        chip.Touch();
        TransmitChannelSettings settings = (TransmitChannelSettings)channels[channel]!;
        foreach (RmtCommand command in commands)
        {
            Pulse(settings, command.Level0, command.Duration0);
            Pulse(settings, command.Level1, command.Duration1);
        }
    }

    public void StartReceiver(int channel, bool clear)
    {
        chip.Touch();
        listening[channel] = true;
    }

    public void StopReceiver(int channel)
    {
        chip.Touch();
        listening[channel] = false;
    }

    /// <summary>A capture ends when the line has not changed for the idle threshold; a level that lasts longer than that is recorded with duration 0.</summary>
    public RmtCommand[]? Receive(int channel)
    {
        chip.Touch();
        ReceiverChannelSettings settings = (ReceiverChannelSettings)channels[channel]!;
        long deadlineUs = time.NowUs + (settings.ReceiveTimeout.Ticks / 10 / timing.TickUs * timing.TickUs);
        bool hears = listening[channel] && settings.PinNumber == wiring.SensorEchoPin && sensor.RiseUs >= 0 && sensor.FallUs > time.NowUs;
        if (!hears)
        {
            chip.Advance(deadlineUs - time.NowUs);
            return null;
        }

        long idleUs = (long)settings.IdleThreshold * settings.ClockDivider / ApbMhz;
        long widthUs = sensor.FallUs - sensor.RiseUs;
        bool outlasts = widthUs > idleUs;
        long endUs = outlasts ? sensor.RiseUs + idleUs : sensor.FallUs + idleUs;
        if (endUs > deadlineUs)
        {
            chip.Advance(deadlineUs - time.NowUs);
            return null;
        }

        chip.Advance(endUs - time.NowUs);
        long ticks = widthUs * ApbMhz / settings.ClockDivider;
        ushort duration = outlasts || ticks > MaxTicks ? (ushort)0 : (ushort)ticks;
        return [new RmtCommand(duration, true, 0, false)];
    }

    public void Reset()
    {
        Array.Clear(channels);
        Array.Clear(listening);
    }

    private void Pulse(TransmitChannelSettings settings, bool high, ushort ticks)
    {
        long us = (long)ticks * settings.ClockDivider / ApbMhz;
        chip.Advance(us);
        if (high && settings.PinNumber == wiring.SensorTriggerPin && !settings.EnableCarrierWave)
        {
            sensor.Ping(us);
        }
    }

    private int Claim(RmtChannelSettings settings, bool receives)
    {
        chip.Touch();
        (int count, int firstReceiver) = wiring.Chip switch { "ESP32" => (8, 0), "ESP32-C3" => (4, 2), _ => (8, 4) };
        int channel = settings.Channel >= 0 ? settings.Channel : Array.IndexOf(channels, null);
        bool fits = channel >= 0 && channel < count && channels[channel] == null
            && (wiring.Chip == "ESP32" || receives == (channel >= firstReceiver));
        if (!fits)
        {
            throw new InvalidOperationException($"RMT channel {channel} of the {wiring.Chip} cannot {(receives ? "receive" : "transmit")} or is taken.");
        }

        channels[channel] = settings;
        return channel;
    }
}
