using System;

namespace BinNode.Simulation;

/// <summary>A firmware under test, and how the backend reads what it sends.</summary>
/// <param name="Wake">One wake, everything constructed anew.</param>
/// <param name="Decode">What a message says.</param>
/// <param name="ClockSize">Bytes of the clock's section in the journal's record.</param>
/// <param name="DeadlineMs">Longest time that a wake may last, in milliseconds.</param>
/// <param name="WaitsForBackend">True: readings are freed by the backend's confirmation only.</param>
/// <param name="Prepare">Makes a new board a provisioned node; also after its partition was formatted.</param>
public sealed record Node(Action<SimBoard> Wake, Func<byte[], Arrival> Decode, int ClockSize, int DeadlineMs, bool WaitsForBackend, Action<SimBoard> Prepare);
