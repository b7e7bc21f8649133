using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCity.Storage.Search;

/// <summary>Collects until the budget is spent: then what was found so far is the answer.</summary>
public sealed class BoundedCollector(ICollector inner, Budget budget) : ICollector
{
    /// <summary>Documents between two looks at the budget.</summary>
    private const int Between = 256;

    private int left = Between;

    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    /// <exception cref="BudgetSpentException">The search has cost enough.</exception>
    public void SetNextReader(AtomicReaderContext context)
    {
        if (budget.IsSpent)
            throw new BudgetSpentException();
        inner.SetNextReader(context);
    }

    /// <exception cref="BudgetSpentException">The search has cost enough.</exception>
    public void Collect(int doc)
    {
        if (--left == 0)
        {
            if (budget.IsSpent)
                throw new BudgetSpentException();
            left = Between;
        }
        inner.Collect(doc);
    }
}
