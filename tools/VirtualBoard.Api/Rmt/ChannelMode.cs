namespace nanoFramework.Hardware.Esp32.Rmt;

public enum ChannelMode : byte
{
    Receive = 0x00,
    Transmit = 0x01,
}
