using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Lets locals share a place when one is done with before the other begins, and gives the most used the places whose instructions are a byte long.</summary>
public static class Locals
{
    private const int ShortForms = 4;

    // The interpreter takes the sign of a value from what made it, and a local of a signed type gives the sign back (rule BN011).
    private static bool GivesSign(object local) => ((VariableDefinition)local).VariableType.MetadataType is MetadataType.Int32 or MetadataType.Int64;

    /// <summary>Does so in every method; where there are exception handlers, each local keeps its own place.</summary>
    public static void Share(Image image)
    {
        foreach (MethodBody body in image.Methods.Where(method => method.HasBody).Select(method => method.Body))
        {
            DropPassedOn(body);
            Share(body);
        }
    }

    // Stored only to be loaded at once and never again: it may stay on the stack.
    private static void DropPassedOn(MethodBody body)
    {
        Dictionary<VariableDefinition, int> uses = body.Instructions.Select(instruction => instruction.Operand).OfType<VariableDefinition>().GroupBy(local => local).ToDictionary(group => group.Key, group => group.Count());
        HashSet<Instruction> entries = body.Entries();
        foreach (Instruction store in body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Stloc).ToArray())
        {
            if (store.Next is Instruction load && load.OpCode == OpCodes.Ldloc && load.Operand == store.Operand && !GivesSign(load.Operand) && uses[(VariableDefinition)store.Operand] == 2 && !entries.Contains(load))
            {
                (store.OpCode, store.Operand) = (OpCodes.Nop, null);
                (load.OpCode, load.Operand) = (OpCodes.Nop, null);
            }
        }
    }

    private static void Share(MethodBody body)
    {
        List<Instruction> code = [.. body.Instructions];
        Dictionary<VariableDefinition, Range> ranges = Ranges(code);
        List<(VariableDefinition Place, List<Range> Taken, int Uses)> places = [];
        Dictionary<VariableDefinition, VariableDefinition> map = [];
        foreach ((VariableDefinition local, Range range) in ranges.OrderBy(pair => pair.Value.First))
        {
            int uses = code.Count(instruction => instruction.Operand == local);
            int at = range.IsOpen || body.HasExceptionHandlers ? -1 : places.FindIndex(place => place.Place.VariableType.FullName == local.VariableType.FullName && place.Taken.All(other => !other.IsOpen && (other.Last < range.First || range.Last < other.First)));
            if (at < 0)
            {
                places.Add((local, [range], uses));
                map[local] = local;
            }
            else
            {
                places[at].Taken.Add(range);
                places[at] = places[at] with { Uses = places[at].Uses + uses };
                map[local] = places[at].Place;
            }
        }

        foreach (Instruction instruction in code.Where(instruction => instruction.Operand is VariableDefinition))
        {
            instruction.Operand = map[(VariableDefinition)instruction.Operand];
        }

        body.Variables.Clear();
        VariableDefinition[] byUse = [.. places.OrderByDescending(place => place.Uses).Select(place => place.Place)];
        foreach (VariableDefinition place in byUse.Take(ShortForms).OrderBy(TypeName).Concat(byUse.Skip(ShortForms).OrderBy(TypeName)))
        {
            body.Variables.Add(place);
        }
    }

    /// <summary>Last of all: what is stored and loaded at once is doubled, where that is the shorter instruction.</summary>
    public static void Double(Image image)
    {
        foreach (MethodBody body in image.Methods.Where(method => method.HasBody).Select(method => method.Body))
        {
            HashSet<Instruction> entries = body.Entries();
            foreach (Instruction store in body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Stloc))
            {
                if (store.Next is Instruction load && load.OpCode == OpCodes.Ldloc && load.Operand == store.Operand && !GivesSign(load.Operand) && !entries.Contains(load) && ((VariableDefinition)store.Operand).Index >= ShortForms)
                {
                    (load.OpCode, load.Operand) = (store.OpCode, store.Operand);
                    (store.OpCode, store.Operand) = (OpCodes.Dup, null);
                }
            }
        }
    }

    // Methods whose locals have the same types in the same order share one signature.
    private static string TypeName(VariableDefinition local) => local.VariableType.FullName;

    // From the first use to the last, and all of a loop that either is in. What is used by its address may be used for longer than it shows.
    private static Dictionary<VariableDefinition, Range> Ranges(List<Instruction> code)
    {
        Dictionary<Instruction, int> at = code.Select((instruction, index) => (instruction, index)).ToDictionary(pair => pair.instruction, pair => pair.index);
        (int From, int To)[] loops = [.. code.SelectMany(branch => branch.Targets().Where(target => at[target] <= at[branch]).Select(target => (at[target], at[branch])))];
        Dictionary<VariableDefinition, Range> ranges = [];
        foreach (IGrouping<VariableDefinition, Instruction> uses in code.Where(instruction => instruction.Operand is VariableDefinition).GroupBy(instruction => (VariableDefinition)instruction.Operand))
        {
            Range range = new(uses.Min(use => at[use]), uses.Max(use => at[use]), uses.Any(use => use.OpCode == OpCodes.Ldloca));
            for (bool grew = true; grew;)
            {
                Range before = range;
                foreach ((int from, int to) in loops.Where(loop => loop.From <= range.Last && range.First <= loop.To))
                {
                    range = range with { First = Math.Min(range.First, from), Last = Math.Max(range.Last, to) };
                }

                grew = range != before;
            }

            ranges.Add(uses.Key, range);
        }

        return ranges;
    }

    private sealed record Range(int First, int Last, bool IsOpen);
}
