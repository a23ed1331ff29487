namespace NetResolver.Tests.Examples;

/// <summary>Marks a method that triggers a rule: what stands between its braces, and what it prints, is the rule's example.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExampleAttribute(string id) : Attribute
{
    /// <summary>The rule's id.</summary>
    public string Id { get; } = id;
}
