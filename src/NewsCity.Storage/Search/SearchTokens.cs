using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsCity.Persian;

namespace NewsCity.Storage.Search;

/// <summary>The words of a text as the index keeps them: the terms of <see cref="SearchTerms"/>, those of one word at one position.</summary>
internal sealed class SearchTokens : Tokenizer
{
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly IPositionIncrementAttribute increment;
    private readonly Queue<(string Term, int Start, int End, int Increment)> tokens = [];

    public SearchTokens(TextReader input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        tokens.Clear();
        // Lucene's reader gives null for an empty text.
        var text = m_input.ReadToEnd() ?? "";
        var position = -1;
        foreach (var found in SearchTerms.Analyze(text))
        {
            tokens.Enqueue((found.Term, found.Start, found.Start + found.Length, found.Position == position ? 0 : 1));
            position = found.Position;
        }
    }

    public override bool IncrementToken()
    {
        if (!tokens.TryDequeue(out var token))
            return false;
        ClearAttributes();
        term.SetEmpty().Append(token.Term);
        offset.SetOffset(CorrectOffset(token.Start), CorrectOffset(token.End));
        increment.PositionIncrement = token.Increment;
        return true;
    }
}
