using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using BinNode.Decoding;
using Json.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>The decoded form is the one of message.schema.json, and the schema takes nothing else.</summary>
[TestClass]
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read("tools", "decoders", "message.schema.json"));

    [TestMethod]
    public void WhatTheDecoderSaysOfTheVectorsIsValid()
    {
        foreach (Vector vector in Vector.Messages)
        {
            Assert.IsTrue(IsValid(PayloadDecoder.Decode(vector.Message, vector.Key).Message!.ToJson()), vector.Name);
        }
    }

    [TestMethod]
    public void WhatTheDecoderSaysOfHostileBytesIsValid()
    {
        List<DecodedMessage> decoded = [.. HostileBytes.Random(4000).Select(input => PayloadDecoder.Decode(input).Message).OfType<DecodedMessage>()];
        Assert.IsGreaterThan(500, decoded.Count);
        foreach (DecodedMessage message in decoded)
        {
            Assert.IsTrue(IsValid(message.ToJson()), message.ToJson());
        }
    }

    [TestMethod]
    public void AFormWithOneNameMoreOrLessIsNotValid()
    {
        string[] mayBeMissing = ["time", "next_session_seconds", "next_session_time", "now_seconds", "now_time"];
        foreach (Vector vector in Vector.Messages.Where(v => v.Decoded!.ToJsonString().Length < 4000))
        {
            JsonObject more = vector.Decoded!.DeepClone().AsObject();
            more["extra"] = 1;
            Assert.IsFalse(IsValid(more.ToJsonString()), vector.Name);
            foreach (string name in vector.Decoded.AsObject().Select(pair => pair.Key).Except(mayBeMissing))
            {
                JsonObject less = vector.Decoded.DeepClone().AsObject();
                less.Remove(name);
                Assert.IsFalse(IsValid(less.ToJsonString()), $"{vector.Name} without {name}");
            }
        }
    }

    private static bool IsValid(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
