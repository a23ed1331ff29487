using System.Globalization;
using Google.OrTools.Sat;

namespace NetResolver.OrTools;

/// <summary>Asks CP-SAT one question after the other of a model; each begins where the last answer ended.</summary>
internal sealed class CpSatQuestions(PackingCpModel model, double bound, CancellationToken cancellation)
{
    /// <summary>The counts of the last placement; nobody is placed before there is one.</summary>
    public IReadOnlyList<long> Values { get; private set; } = [];

    /// <summary>Makes a number as small as can be, and keeps it so; false when it is not proved that it is.</summary>
    public bool Lessen(LinearExpr number)
    {
        var answer = Ask(number);
        if (answer.IsFound)
        {
            model.Model.Add(number <= answer.Value);
        }

        return answer is { IsFound: true, IsProved: true };
    }

    /// <summary>Asks for a placement, any one, or one with a number as small as can be.</summary>
    public CpSatAnswer Ask(LinearExpr? number)
    {
        cancellation.ThrowIfCancellationRequested();
        if (number is not null)
        {
            model.Model.Minimize(number);
        }

        model.Model.ClearHints();
        foreach (var (count, value) in model.Counts.Zip(Values))
        {
            model.Model.AddHint(count, value);
        }

        var solver = new CpSolver
        {
            StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:1 random_seed:1 max_deterministic_time:{bound}"),
        };
        using var stop = cancellation.Register(solver.StopSearch);
        var status = solver.Solve(model.Model);
        cancellation.ThrowIfCancellationRequested();
        var isFound = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        if (isFound)
        {
            Values = [.. model.Counts.Select(count => solver.Value(count))];
        }

        return status == CpSolverStatus.ModelInvalid
            ? throw new InvalidOperationException($"CP-SAT does not take the model: {model.Model.Validate()}")
            : new(isFound, status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible, isFound && number is not null ? solver.Value(number) : 0);
    }
}

/// <summary>What CP-SAT answers.</summary>
/// <param name="IsFound">True when there is a placement.</param>
/// <param name="IsProved">True when it is proved that there is none, or none with a smaller number.</param>
/// <param name="Value">The number; 0 when there is none.</param>
internal readonly record struct CpSatAnswer(bool IsFound, bool IsProved, long Value);
