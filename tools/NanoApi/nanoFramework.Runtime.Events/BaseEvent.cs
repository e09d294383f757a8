namespace nanoFramework.Runtime.Events;

public class BaseEvent
{
    public ushort Source;

    public byte Message;

    public extern BaseEvent();
}
