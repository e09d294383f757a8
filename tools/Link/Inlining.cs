using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>
/// Puts the body of a method that is called at one place only into that place: a method costs 16 bytes and its call three, and the interpreter
/// builds no frame. What the body's arguments were are locals then, or the constants and variables themselves where they were.
/// </summary>
public static class Inlining
{
    private const int MostLocals = 60;
    private const int MostInstructions = 1500;
    private const int RowBytes = 22;

    /// <summary>Puts one layer of them in and returns how many. The methods are left behind, called by nobody.</summary>
    public static int Once(Image image, MethodDefinition main)
    {
        HashSet<MethodDefinition> emptied = [];
        int count = 0;
        foreach ((MethodDefinition callee, List<(MethodDefinition Caller, Instruction Call)> calls) in Calls(image))
        {
            if (callee != main && !emptied.Contains(callee) && calls.All(call => call.Caller != callee && !emptied.Contains(call.Caller) && CanMove(callee, call.Caller.Body, call.Call) && Fits(callee, call.Caller)) && IsWorthIt(callee, calls))
            {
                foreach ((MethodDefinition caller, Instruction call) in calls)
                {
                    InlinedBody.Put(caller, call, callee);
                }

                callee.Body = new MethodBody(callee);
                callee.Body.GetILProcessor().Emit(OpCodes.Ret);
                emptied.Add(callee);
                count++;
            }
        }

        return count;
    }

    private static Dictionary<MethodDefinition, List<(MethodDefinition Caller, Instruction Call)>> Calls(Image image)
    {
        Dictionary<MethodDefinition, List<(MethodDefinition, Instruction)>> calls = [];
        foreach (MethodDefinition caller in image.Methods.Where(method => method.HasBody))
        {
            foreach (Instruction instruction in caller.Body.Instructions)
            {
                if (instruction.Operand is MethodDefinition callee)
                {
                    calls.TryAdd(callee, []);
                    calls[callee].Add((caller, instruction));
                }
            }
        }

        return calls;
    }

    private static bool CanMove(MethodDefinition callee, MethodBody caller, Instruction call) =>
        (call.OpCode == OpCodes.Call || call.OpCode == OpCodes.Callvirt) && call.Previous?.OpCode != OpCodes.Constrained
        && callee.HasBody && !callee.IsVirtual && !callee.IsConstructor && !callee.IsSynchronized && (callee.DeclaringType == caller.Method.DeclaringType || !IsBoundToItsClass(callee)) && !callee.Body.HasExceptionHandlers
        && (callee.IsStatic || !callee.DeclaringType.IsValueType) && (!LoopsBack(callee.Body) || new StackDepth(caller).Below(call) == 0);

    // The call of a static method runs the static constructor that its class spells out, and what a foreign base class protects may be called from
    // within the class only. Fields with initial values may be set at any time before their use.
    private static bool IsBoundToItsClass(MethodDefinition callee) =>
        (callee.IsStatic && !callee.DeclaringType.IsBeforeFieldInit && callee.DeclaringType.Methods.Any(method => method.IsConstructor && method.IsStatic))
        || callee.Body.Instructions.Any(instruction => instruction.Operand is MethodReference and not MethodDefinition && ((MethodReference)instruction.Operand).Resolve() is { IsFamily: true });

    // The runtimes want an empty stack where a branch goes back, and the place of the call may have something on it.
    private static bool LoopsBack(MethodBody body)
    {
        for (int i = 0; i < body.Instructions.Count; i++)
        {
            if (body.Instructions[i].Targets().Any(target => body.Instructions.IndexOf(target) <= i))
            {
                return true;
            }
        }

        return false;
    }

    // A row of the method table, its signature and its body, against what its callers grow by.
    private static bool IsWorthIt(MethodDefinition callee, List<(MethodDefinition Caller, Instruction Call)> calls) =>
        calls.Sum(call => InlinedBody.Growth(call.Caller, call.Call, callee)) < RowBytes + ByteCount.Of(callee.Body);

    private static bool Fits(MethodDefinition callee, MethodDefinition caller) =>
        callee.Body.Variables.Count + caller.Body.Variables.Count + callee.Parameters.Count < MostLocals
        && callee.Body.Instructions.Count + caller.Body.Instructions.Count < MostInstructions;
}
