using Lucene.Net.Analysis;

namespace NewsCity.Storage.Search;

/// <summary>Lucene's view of <see cref="SearchTokens"/>.</summary>
public sealed class PersianAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new SearchTokens(reader));
}
