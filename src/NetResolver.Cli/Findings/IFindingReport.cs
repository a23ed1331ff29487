using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// Tells findings in one form, in the order in which they come. What can be told at once is told at once, each call's in one piece, the rest at the end; findings are not kept for long.
/// They come as they weigh. Not for several threads at once.
/// </summary>
internal interface IFindingReport
{
    /// <summary>Tells findings.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="inputs">The documents that they are about, which are not asked for later. Those of other inputs are other documents.</param>
    /// <param name="about">What they are about where neither place nor message says it, such as <c>guest1 to hostB</c>; null where they do.</param>
    void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null);

    /// <summary>Tells, where the form has words for it, that a document has neither errors nor warnings.</summary>
    /// <param name="document">The name of the document.</param>
    /// <param name="kind">What it is.</param>
    void TellClean(string document, DocumentKind kind);

    /// <summary>Tells, where it is for programs, that a file could not be checked; people are told on standard error.</summary>
    /// <param name="file">The file.</param>
    void TellUnread(UnreadFile file);

    /// <summary>All is told.</summary>
    void End();
}
