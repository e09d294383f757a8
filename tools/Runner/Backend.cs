using BinNode.Decoding;

namespace BinNode.Runner;

/// <summary>The backend's side: decodes what arrives, removes duplicates by sequence number, keeps the books. Thread-safe.</summary>
public sealed class Backend(byte[]? key)
{
    private readonly Lock gate = new();
    private readonly Dictionary<uint, DecodedReading> readings = [];
    private readonly Dictionary<uint, DecodedReading> contradictions = [];
    private uint storedThrough;

    /// <summary>The device's key, or null while none is known.</summary>
    public byte[]? Key { get; set; } = key;

    /// <summary>Called with every message that was decoded: topic, what it is, its length in bytes.</summary>
    public Action<string, DecodedMessage, int>? Decoded { get; set; }

    /// <summary>Called when all readings up to a sequence number have arrived, repeats included: the backend's own confirmation can be given.</summary>
    public Action<uint>? Stored { get; set; }

    /// <summary>Readings that arrived, each counted once.</summary>
    public int Delivered
    {
        get
        {
            lock (gate)
            {
                return readings.Count;
            }
        }
    }

    /// <summary>Readings that arrived more than once with the same content, and were dropped as duplicates.</summary>
    public int Repeated { get; private set; }

    /// <summary>Sequence numbers that arrived with different contents: duplicates that de-duplication cannot remove.</summary>
    public int Duplicates
    {
        get
        {
            lock (gate)
            {
                return contradictions.Count;
            }
        }
    }

    /// <summary>Messages of readings.</summary>
    public int ReadingMessages { get; private set; }

    /// <summary>Payload bytes of messages of readings.</summary>
    public long ReadingBytes { get; private set; }

    /// <summary>All messages, and their payload bytes.</summary>
    public int Messages { get; private set; }

    /// <summary>Payload bytes of all messages.</summary>
    public long Bytes { get; private set; }

    /// <summary>Messages that could not be decoded, with the reason of the last.</summary>
    public int Rejected { get; private set; }

    /// <summary>Why the last message was rejected.</summary>
    public string LastRejection { get; private set; } = string.Empty;

    /// <summary>Readings that arrived, by sequence number.</summary>
    public List<DecodedReading> Readings()
    {
        lock (gate)
        {
            return [.. readings.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        }
    }

    /// <summary>Readings up to a sequence number.</summary>
    public int DeliveredBelow(uint sequence)
    {
        lock (gate)
        {
            return readings.Keys.Count(key => key < sequence);
        }
    }

    /// <summary>Lowest sequence number that arrived; 0 when none did.</summary>
    public uint FirstSequence
    {
        get
        {
            lock (gate)
            {
                return readings.Count == 0 ? 0 : readings.Keys.Min();
            }
        }
    }

    /// <summary>Takes a message of a node.</summary>
    public void Take(string topic, byte[] payload)
    {
        if (payload.Length == 0 || topic.Contains("/c/", StringComparison.Ordinal) || IsWill(payload))
        {
            return;
        }

        DecodeResult result = PayloadDecoder.Decode(payload, Key);
        uint upTo = 0;
        lock (gate)
        {
            Messages++;
            Bytes += payload.Length;
            if (result.Message is null)
            {
                Rejected++;
                LastRejection = result.Reason ?? string.Empty;
                return;
            }

            if (result.Message is ReadingsMessage batch)
            {
                ReadingMessages++;
                ReadingBytes += payload.Length;
                Keep(batch);
                upTo = storedThrough;
            }
        }

        if (upTo > 0)
        {
            Stored?.Invoke(upTo);
        }

        Decoded?.Invoke(topic, result.Message, payload.Length);
    }

    /// <summary>True for the last will, which the broker publishes on the status topic when a session breaks.</summary>
    public static bool IsWill(byte[] payload) => payload.AsSpan().SequenceEqual("lost"u8);

    /// <summary>Takes the readings in, and finds up to where there is no gap. The first reading that ever arrives begins the count.</summary>
    private void Keep(ReadingsMessage batch)
    {
        storedThrough = readings.Count == 0 && batch.Readings.Count > 0 ? batch.Readings[0].Sequence - 1 : storedThrough;
        foreach (DecodedReading reading in batch.Readings)
        {
            if (readings.TryAdd(reading.Sequence, reading))
            {
                continue;
            }

            if (readings[reading.Sequence].DistanceMm == reading.DistanceMm)
            {
                Repeated++;
            }
            else
            {
                contradictions[reading.Sequence] = reading;
            }
        }

        while (readings.ContainsKey(storedThrough + 1))
        {
            storedThrough++;
        }
    }
}
