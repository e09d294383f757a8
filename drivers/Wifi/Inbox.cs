using BinNode.Contracts;
using nanoFramework.M2Mqtt.Messages;

namespace BinNode.Wifi;

/// <summary>Messages that have come and wait to be taken: a fixed number, the newest is dropped when it is full.</summary>
internal sealed class Inbox
{
    private const int Slots = 4;

    private readonly MqttMsgPublishEventArgs[] waiting = new MqttMsgPublishEventArgs[Slots];
    private int first;
    private int count;

    /// <summary>Messages dropped because none was taken in time or one was too long.</summary>
    public int Dropped { get; private set; }

    /// <summary>Puts a message in; called by the client's thread.</summary>
    public void Put(MqttMsgPublishEventArgs message)
    {
        lock (waiting)
        {
            if (count == Slots)
            {
                Dropped++;
                return;
            }

            waiting[(first + count) % Slots] = message;
            count++;
        }
    }

    /// <summary>Takes the oldest message out; false when there is none.</summary>
    public bool TryTake(InboundMessage into)
    {
        MqttMsgPublishEventArgs message = Next();
        while (message != null && message.Message.Length > into.Payload.Length)
        {
            Dropped++;
            message = Next();
        }

        if (message == null)
        {
            return false;
        }

        into.Topic = message.Topic;
        into.Count = message.Message.Length;
        into.Retained = message.Retain;
        message.Message.CopyTo(into.Payload, 0);
        return true;
    }

    private MqttMsgPublishEventArgs Next()
    {
        lock (waiting)
        {
            if (count == 0)
            {
                return null;
            }

            MqttMsgPublishEventArgs message = waiting[first];
            waiting[first] = null;
            first = (first + 1) % Slots;
            count--;
            return message;
        }
    }
}
