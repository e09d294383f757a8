using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>How many values are on the evaluation stack before each instruction.</summary>
public sealed class StackDepth
{
    private readonly Dictionary<Instruction, int> before = [];
    private readonly bool returns;

    /// <summary>Counts them.</summary>
    public StackDepth(MethodBody body)
    {
        returns = !IsVoid(body.Method.ReturnType);
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            before[handler.HandlerStart] = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? 1 : 0;
            if (handler.FilterStart is not null)
            {
                before[handler.FilterStart] = 1;
            }
        }

        int depth = 0;
        foreach (Instruction instruction in body.Instructions)
        {
            depth = before.TryGetValue(instruction, out int known) ? known : depth;
            before[instruction] = depth;
            depth += Change(instruction);
            foreach (Instruction target in instruction.Targets())
            {
                before.TryAdd(target, depth);
            }

            depth = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw ? 0 : depth;
        }
    }

    /// <summary>Values on the stack before an instruction.</summary>
    public int Before(Instruction instruction) => before[instruction];

    /// <summary>Values on the stack below the arguments of a call.</summary>
    public int Below(Instruction call) => before[call] - Arguments((MethodReference)call.Operand);

    // An init setter returns void with a modifier.
    private static bool IsVoid(TypeReference type) => (type is IModifierType modified ? modified.ElementType : type).MetadataType == MetadataType.Void;

    private static int Arguments(MethodReference method) => method.Parameters.Count + (method.HasThis ? 1 : 0);

    private int Change(Instruction instruction) => instruction.Operand is MethodReference method && instruction.OpCode.FlowControl == FlowControl.Call
        ? instruction.OpCode == OpCodes.Newobj
            ? 1 - method.Parameters.Count
            : (IsVoid(method.ReturnType) ? 0 : 1) - Arguments(method)
        : Pushed(instruction.OpCode.StackBehaviourPush) - Popped(instruction.OpCode);

    private static int Pushed(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };

    private int Popped(OpCode code) => code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 or StackBehaviour.PopAll => 0,
        StackBehaviour.Varpop => code == OpCodes.Ret && returns ? 1 : 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8
            or StackBehaviour.Popref_popi_popref or StackBehaviour.Popi_popi_popi => 3,
        _ => 2,
    };
}
