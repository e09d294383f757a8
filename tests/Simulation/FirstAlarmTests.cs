using System.Collections.Generic;
using System.Linq;
using BinNode.Contracts;
using BinNode.Decoding;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>What happens before a node knows the time is numbered when it does, all of it alike.</summary>
[TestClass]
public class FirstAlarmTests
{
    [TestMethod]
    public void An_alarm_of_the_first_hours_names_the_reading_that_arrives()
    {
        World world = new(CoreNode.Create(), 5);
        List<byte[]> messages = [];
        world.Board.Uplink.Arrived += (_, payload) => messages.Add(payload);
        SessionScript dark = new() { Join = LinkStatus.NoNetwork };
        world.Step(dark);
        world.Board.WakeEarly(WakeCause.Tilt, 60);
        world.Board.Tilt.State = true;
        world.Step(dark);
        world.Board.Tilt.State = false;
        world.Step(dark);
        world.Drain(100);
        long[] readings = [.. messages.Select(payload => PayloadDecoder.Decode(payload).Message).OfType<ReadingsMessage>().SelectMany(message => message.Readings).Select(reading => (long)reading.Sequence)];
        FieldsMessage[] events = [.. messages.Select(payload => PayloadDecoder.Decode(payload).Message).OfType<FieldsMessage>().Where(message => message.Type == "event")];
        Assert.IsNotEmpty(events);
        foreach (FieldsMessage item in events)
        {
            CollectionAssert.Contains(readings, item.Number("reading_sequence"));
            Assert.IsGreaterThan(1L << 20, item.Number("number")!.Value);
        }

        Assert.IsNull(world.Violation, world.Violation);
    }
}
