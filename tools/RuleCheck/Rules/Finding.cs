namespace BinNode.RuleCheck.Rules;

/// <summary>A broken rule.</summary>
/// <param name="Code">The rule's short name, BN001 and on.</param>
/// <param name="Assembly">Where.</param>
/// <param name="Member">Type and member, in which.</param>
/// <param name="Problem">What it does, as the end of a sentence that starts with the member.</param>
/// <param name="Advice">Why that fails on the device, and what to do.</param>
/// <param name="Place">File and line; empty when not known.</param>
public sealed record Finding(string Code, string Assembly, string Member, string Problem, string Advice, string Place = "")
{
    /// <summary>One sentence that names the offender.</summary>
    public string Sentence => $"{Assembly}: {Member} {Problem}: {Advice}.";

    /// <summary>The form in which build tools recognise an error.</summary>
    public string AsBuildError => $"{(Place.Length > 0 ? Place : "rulecheck ")}: error {Code}: {Sentence}";
}
