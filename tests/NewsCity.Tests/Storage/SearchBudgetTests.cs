using System.Diagnostics;
using NewsCity.Storage.Search;
using Xunit;

namespace NewsCity.Tests.Storage;

/// <summary>What a search may cost.</summary>
public sealed class SearchBudgetTests
{
    [Fact]
    public void A_budget_is_spent_by_work_and_not_by_waiting()
    {
        var budget = new Budget(TimeSpan.FromMilliseconds(30));
        Assert.False(budget.IsSpent);
        if (OperatingSystem.IsLinux())
        {
            Thread.Sleep(60);
            Assert.False(budget.IsSpent);
        }
        var watch = Stopwatch.StartNew();
        while (!budget.IsSpent && watch.Elapsed < TimeSpan.FromSeconds(60))
            Thread.SpinWait(100);
        Assert.True(budget.IsSpent);
    }

    [Fact]
    public void The_first_documents_are_found_although_a_search_would_cost_too_much()
    {
        var looked = 0;
        var collector = new BoundedCollector(new Counting(() => looked++), new Budget(TimeSpan.Zero));
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMilliseconds(5)) { }
        Assert.Throws<BudgetSpentException>(() =>
        {
            for (var doc = 0; doc < 100_000; doc++)
                collector.Collect(doc);
        });
        Assert.InRange(looked, 1, 256);
    }

    private sealed class Counting(Action collect) : Lucene.Net.Search.ICollector
    {
        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Lucene.Net.Search.Scorer scorer) { }

        public void Collect(int doc) => collect();

        public void SetNextReader(Lucene.Net.Index.AtomicReaderContext context) { }
    }
}
