using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using BinNode.Decoding;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

[TestClass]
public sealed class OtherLanguageTests
{
    [TestMethod]
    public void JavaScriptSaysWhatTheVectorsSay() => SaysWhatTheVectorsSay(OtherLanguage.JavaScript);

    [TestMethod]
    public void PythonSaysWhatTheVectorsSay() => SaysWhatTheVectorsSay(OtherLanguage.Python);

    [TestMethod]
    public void JavaScriptSaysOfHostileBytesWhatTheDecoderSays() => AgreesOn(OtherLanguage.JavaScript, HostileBytes.OfAllVectors().Concat(HostileBytes.Random(20_000)));

    [TestMethod]
    public void PythonSaysOfHostileBytesWhatTheDecoderSays() => AgreesOn(OtherLanguage.Python, HostileBytes.OfAllVectors().Concat(HostileBytes.Random(20_000)));

    [TestMethod]
    public void DecodeUplinkFollowsTheConvention()
    {
        const string Script = """
            const { decodeUplink } = require(process.argv[1]);
            const bytes = [...Buffer.from(process.argv[2], 'hex')];
            const good = decodeUplink({ bytes, fPort: 1, variables: { key: process.argv[3] } });
            const open = decodeUplink({ bytes, fPort: 1 });
            const bad = decodeUplink({ bytes: bytes.slice(0, 5), fPort: 1 });
            console.log(JSON.stringify([good.errors.length, good.data.seal, good.data.readings.length, open.errors.length, bad.errors.length, bad.data === undefined]));
            """;
        Vector tagged = Vector.Messages.First(v => v.Key is not null);
        string[] command = ["node", "-e", Script, OtherLanguage.JavaScript[1], Convert.ToHexStringLower(tagged.Message), Convert.ToHexStringLower(tagged.Key!)];
        Assert.AreEqual("[0,\"tag\",1,1,1,true]", OtherLanguage.Decode(command, [])[0].ToJsonString());
    }

    private static void SaysWhatTheVectorsSay(string[] language)
    {
        foreach (IGrouping<string, Vector> group in Vector.Messages.Concat(Vector.Refused).Where(v => v.Message.Length > 0).GroupBy(v => v.Key is null ? "" : Convert.ToHexString(v.Key)))
        {
            Vector[] vectors = [.. group];
            JsonNode[] said = OtherLanguage.Decode(language, vectors.Select(v => v.Message), vectors[0].Key);
            Assert.HasCount(vectors.Length, said);
            for (int i = 0; i < vectors.Length; i++)
            {
                Assert.IsTrue(vectors[i].Reason is string reason ? (string?)said[i]["error"] == reason : JsonSame.As(vectors[i].Decoded, said[i]), vectors[i].Name);
            }
        }
    }

    private static void AgreesOn(string[] language, IEnumerable<byte[]> hostile)
    {
        byte[][] inputs = [.. hostile.Where(input => input.Length > 0)];
        JsonNode[] said = OtherLanguage.Decode(language, inputs);
        Assert.HasCount(inputs.Length, said);
        for (int i = 0; i < inputs.Length; i++)
        {
            DecodeResult expected = PayloadDecoder.Decode(inputs[i]);
            bool same = expected.Reason is string reason ? (string?)said[i]["error"] == reason : JsonSame.As(JsonNode.Parse(expected.Message!.ToJson()), said[i]);
            Assert.IsTrue(same, Convert.ToHexStringLower(inputs[i]));
        }
    }
}
