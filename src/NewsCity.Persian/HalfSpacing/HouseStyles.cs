namespace NewsCity.Persian;

/// <summary>
/// Editors differ in which compounds they write with a half-space. The model knows the styles of the houses that it was learnt from and
/// tells by a writer's words whose texts they are like: 0 none, then 1 to <see cref="Count"/>.
/// </summary>
internal sealed class HouseStyles
{
    /// <summary>Styles that the model knows: the treebank PerDT, the treebank of Seraji, news agency.</summary>
    public const int Count = 3;

    /// <summary>One text says no more than this, in log-odds.</summary>
    private const float MostOfOneText = 6f;

    /// <summary>Older texts fade.</summary>
    private const float Fade = 0.99f;

    /// <summary>Evidence for the first style.</summary>
    private const float Enough = 2f;

    /// <summary>How far another style must be ahead of the current one: a house seldom changes its style, and each change is judged anew.</summary>
    private const float Ahead = 30f;

    /// <summary>After so many texts only one of <see cref="Rest"/> is read for its style.</summary>
    private const int Curious = 32;

    private const int Rest = 8;

    private readonly float[] evidence = new float[Count + 1];
    private int texts;

    /// <summary>The style that is likest; 0 while none is likelier than not.</summary>
    public int Current { get; private set; }

    public bool IsCurious() => ++texts <= Curious || texts % Rest == 0;

    /// <summary>Takes the words of one text into account.</summary>
    public void Read(ReadOnlySpan<ulong> words)
    {
        var best = 0;
        for (var style = 1; style <= Count; style++)
        {
            evidence[style] = evidence[style] * Fade + Math.Clamp(Score(words, style), -MostOfOneText, MostOfOneText);
            if (evidence[style] > evidence[best])
                best = style;
        }
        if (evidence[best] > (Current == 0 ? Enough : evidence[Current] + Ahead))
            Current = best;
    }

    private static float Score(ReadOnlySpan<ulong> words, int style)
    {
        Span<ulong> features = stackalloc ulong[64];
        var (score, count) = (0f, 0);
        foreach (var word in words)
        {
            features[count++] = BoundaryFeatures.Style(word, style);
            if (count < features.Length)
                continue;
            score += BoundaryModel.Score(features);
            count = 0;
        }
        return score + BoundaryModel.Score(features[..count]);
    }
}
