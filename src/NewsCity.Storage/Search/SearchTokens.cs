using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsCity.Persian;

namespace NewsCity.Storage.Search;

/// <summary>The words of a text as the index keeps them: lemma and glued form at one position, half-spaces never cut a word.</summary>
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
        var at = 0;
        foreach (var word in Words.Of(text))
        {
            var start = text.IndexOf(word, at, StringComparison.Ordinal);
            at = start + word.Length;
            var whole = PersianText.Normalize(word).ToLowerInvariant();
            var glued = whole.Replace("\u200c", "", StringComparison.Ordinal);
            var lemma = Lemmas.Of(whole).Replace("\u200c", "", StringComparison.Ordinal);
            tokens.Enqueue((glued, start, at, 1));
            if (lemma != glued)
                tokens.Enqueue((lemma, start, at, 0));
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
