using System.Collections.Generic;
using System.Reflection.Metadata;

namespace BinNode.RuleCheck.Il;

/// <summary>A method of the assembly under check, with its instructions.</summary>
/// <param name="Handle">Its row.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="DeclaringType">The type it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Body">Its instructions; empty when it has none.</param>
/// <param name="Locals">The types of its local variables.</param>
/// <param name="Handlers">How many exception handlers it has.</param>
public sealed record Member(
    MethodDefinitionHandle Handle,
    MethodDefinition Definition,
    TypeDefinitionHandle DeclaringType,
    string Name,
    IReadOnlyList<Instruction> Body,
    IReadOnlyList<TypeShape> Locals,
    int Handlers = 0);
