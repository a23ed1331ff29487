using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// Tells findings in one form, in the order in which they come. What can be told at once is told at once, the rest at the end. Findings come as they weigh; a document is read
/// before findings about it come. Not for several threads at once.
/// </summary>
internal interface IFindingReport
{
    /// <summary>Tells findings.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="about">What they are about where neither place nor message says it, such as <c>guest1 to hostB</c>; null where they do.</param>
    void Tell(IEnumerable<Diagnostic> found, string? about = null);

    /// <summary>Tells, where the form has words for it, that a document has neither errors nor warnings.</summary>
    void TellClean(Document document, DocumentKind kind);

    /// <summary>All is told.</summary>
    void End();
}
