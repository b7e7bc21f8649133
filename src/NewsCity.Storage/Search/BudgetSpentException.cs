namespace NewsCity.Storage.Search;

/// <summary>A search has cost enough.</summary>
public sealed class BudgetSpentException : Exception
{
    public BudgetSpentException()
        : base("the search has cost enough") { }

    public BudgetSpentException(string message)
        : base(message) { }

    public BudgetSpentException(string message, Exception inner)
        : base(message, inner) { }
}
