using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>One body put in the place of a call.</summary>
public sealed class InlinedBody
{
    private readonly MethodBody caller;
    private readonly MethodDefinition callee;
    private readonly Instruction call;
    private readonly Dictionary<ParameterDefinition, Instruction> pushes = [];
    private readonly Dictionary<ParameterDefinition, VariableDefinition> stored = [];

    private InlinedBody(MethodBody caller, Instruction call, MethodDefinition callee)
    {
        this.caller = caller;
        this.call = call;
        this.callee = callee;
    }

    /// <summary>Bytes that the caller grows by, or shrinks when negative.</summary>
    public static int Growth(MethodDefinition caller, Instruction call, MethodDefinition callee) => new InlinedBody(caller.Body, call, callee).Growth();

    /// <summary>Replaces the call by a copy of the body, which must have no handlers.</summary>
    public static void Put(MethodDefinition caller, Instruction call, MethodDefinition callee) => new InlinedBody(caller.Body, call, callee).Put();

    private List<ParameterDefinition> Parameters => callee.HasThis ? [callee.Body.ThisParameter, .. callee.Parameters] : [.. callee.Parameters];

    private int Growth()
    {
        Dictionary<ParameterDefinition, Instruction> simple = SimpleArguments(Parameters).ToDictionary(argument => argument.Parameter, argument => argument.Push);
        int growth = ByteCount.Of(callee.Body) - ByteCount.Of(call) - ByteCount.Return;
        foreach (ParameterDefinition parameter in Parameters)
        {
            int uses = callee.Body.Instructions.Count(use => use.Operand == parameter);
            growth += simple.TryGetValue(parameter, out Instruction? push)
                ? (uses * (ByteCount.Of(push) - ByteCount.Argument)) - ByteCount.Of(push)
                : ByteCount.Local + (uses * (ByteCount.Local - ByteCount.Argument));
        }

        return growth;
    }

    private void Put()
    {
        List<ParameterDefinition> parameters = Parameters;
        foreach ((ParameterDefinition parameter, Instruction push) in SimpleArguments(parameters))
        {
            pushes.Add(parameter, Taken(push));
        }

        List<Instruction> body = [.. parameters.Where(parameter => !pushes.ContainsKey(parameter)).Reverse().Select(Store)];
        body.AddRange(Body());
        Splice(body);
    }

    // From the last argument to the first: where the stack is as high as before the argument, its code begins. Code that begins by doubling
    // what is there (a receiver used twice) needs the arguments before it on the stack.
    private List<(ParameterDefinition Parameter, Instruction Push)> SimpleArguments(List<ParameterDefinition> parameters)
    {
        List<(ParameterDefinition, Instruction)> simple = [];
        StackDepth depth = new(caller);
        int below = depth.Below(call);
        Instruction end = call;
        for (int i = parameters.Count - 1; i >= 0; i--)
        {
            Instruction? start = end.Previous;
            while (start is not null && depth.Before(start) > below + i)
            {
                start = start.Previous;
            }

            if (start is null or { OpCode.Code: Code.Dup })
            {
                break;
            }

            if (start.Next == end && StaysTheSame(start, parameters[i]) && IsEnteredByItsStart(start))
            {
                simple.Add((parameters[i], start));
            }

            end = start;
        }

        return simple;
    }

    private bool IsEnteredByItsStart(Instruction start)
    {
        HashSet<Instruction> inside = [];
        for (Instruction next = start; next != call; next = next.Next)
        {
            inside.Add(next.Next);
        }

        return !caller.Instructions.Any(branch => !inside.Contains(branch) && branch.Targets().Any(inside.Contains))
            && !inside.Any(other => other.OpCode == OpCodes.Stloc && other.Operand == start.Operand)
            && !caller.ExceptionHandlers.Any(handler => inside.Contains(handler.TryStart) || inside.Contains(handler.TryEnd));
    }

    // What pushes the argument is done again at each use: it must give the same there, and the body must not write the argument.
    private bool StaysTheSame(Instruction push, ParameterDefinition parameter) => push.OpCode.Code switch
    {
        Code.Ldc_I4 or Code.Ldnull or Code.Ldstr => true,
        Code.Ldarg or Code.Ldloc => !caller.Instructions.Any(other => other.Operand == push.Operand && other.OpCode.Code is Code.Ldarga or Code.Ldloca or Code.Starg),
        _ => false,
    } && !callee.Body.Instructions.Any(use => use.Operand == parameter && use.OpCode.Code is Code.Starg or Code.Ldarga);

    private static Instruction Taken(Instruction push)
    {
        Instruction copy = Instruction.Create(OpCodes.Nop);
        (copy.OpCode, copy.Operand) = (push.OpCode, push.Operand);
        (push.OpCode, push.Operand) = (OpCodes.Nop, null);
        return copy;
    }

    private Instruction Store(ParameterDefinition parameter)
    {
        VariableDefinition variable = new(parameter == callee.Body.ThisParameter ? callee.DeclaringType : parameter.ParameterType);
        caller.Variables.Add(variable);
        stored.Add(parameter, variable);
        return Instruction.Create(OpCodes.Stloc, variable);
    }

    private List<Instruction> Body()
    {
        Dictionary<VariableDefinition, VariableDefinition> locals = callee.Body.Variables.ToDictionary(own => own, own => new VariableDefinition(own.VariableType));
        foreach (VariableDefinition local in locals.Values)
        {
            caller.Variables.Add(local);
        }

        Instruction end = Instruction.Create(OpCodes.Nop);
        List<Instruction> body = Copy(callee.Body);
        foreach (Instruction instruction in body)
        {
            Adapt(instruction, locals, end, instruction == body[^1]);
        }

        body.Add(end);
        return body;
    }

    private static List<Instruction> Copy(MethodBody body)
    {
        Dictionary<Instruction, Instruction> copies = body.Instructions.ToDictionary(old => old, old => Instruction.Create(OpCodes.Nop));
        foreach ((Instruction old, Instruction copy) in copies)
        {
            copy.OpCode = old.OpCode;
            copy.Operand = old.Operand switch
            {
                Instruction target => copies[target],
                Instruction[] targets => targets.Select(target => copies[target]).ToArray(),
                _ => old.Operand,
            };
        }

        return [.. body.Instructions.Select(old => copies[old])];
    }

    private void Adapt(Instruction instruction, Dictionary<VariableDefinition, VariableDefinition> locals, Instruction end, bool isLast)
    {
        switch (instruction.Operand)
        {
            case VariableDefinition own:
                instruction.Operand = locals[own];
                break;
            case ParameterDefinition parameter when pushes.TryGetValue(parameter, out Instruction? push):
                (instruction.OpCode, instruction.Operand) = (push.OpCode, push.Operand);
                break;
            case ParameterDefinition parameter:
                instruction.OpCode = OfLocal(instruction.OpCode);
                instruction.Operand = stored[parameter];
                break;
            default:
                if (instruction.OpCode == OpCodes.Ret)
                {
                    (instruction.OpCode, instruction.Operand) = isLast ? (OpCodes.Nop, null) : (OpCodes.Br, end);
                }

                break;
        }
    }

    private static OpCode OfLocal(OpCode argument) => argument.Code switch
    {
        Code.Ldarg => OpCodes.Ldloc,
        Code.Ldarga => OpCodes.Ldloca,
        _ => OpCodes.Stloc,
    };

    // The call itself becomes a place to branch to, so that what went to it goes to the body.
    private void Splice(List<Instruction> body)
    {
        (call.OpCode, call.Operand) = (OpCodes.Nop, null);
        int at = caller.Instructions.IndexOf(call) + 1;
        foreach (Instruction instruction in body)
        {
            caller.Instructions.Insert(at++, instruction);
        }
    }
}
