namespace NewsCity.Newsroom.Stories;

/// <summary>What the decision to join a story looks at. The numbers are positions in a row of evidence.</summary>
internal enum JoinFeature
{
    Bias,

    /// <summary>Cosine of words with the most similar report of the story.</summary>
    WordsMost,

    /// <summary>Mean of the three most similar reports.</summary>
    WordsThree,

    /// <summary>Mean of all reports looked at.</summary>
    WordsAll,

    /// <summary>Cosine with the sum of the story's newest reports.</summary>
    WordsSum,
    TitleSum,
    TitleMost,
    TitleThree,
    TitleAll,

    /// <summary>Share of the headline's weight that the story's reports know.</summary>
    TitleKnown,

    /// <summary>Share of the report's weight that the story's reports know.</summary>
    WordsKnown,

    /// <summary>Sum of the rarity above the usual of the words shared, as a logarithm.</summary>
    RareShared,

    /// <summary>Rarity of the rarest word that the headline shares with a headline of the story.</summary>
    RarestTitle,

    /// <summary>Cosine of what has no language, most similar report.</summary>
    NeutralMost,

    /// <summary>Hours since the nearest report of the story, as a logarithm.</summary>
    Gap,

    /// <summary>Hours since the story's first report, as a logarithm.</summary>
    Age,
    Size,

    /// <summary>Numbers shared, at most three.</summary>
    NumbersShared,

    /// <summary>1 when both name places in headline and lead, and none in common.</summary>
    PlacesApart,

    /// <summary>1 when headline and lead name a place that the story's do.</summary>
    PlacesShared,
    SameSource,

    /// <summary>Share of the shorter text that stands in the other letter by letter.</summary>
    Passage,

    /// <summary>1 for a headline without a body, on either side.</summary>
    Bare,

    /// <summary>Likeness, halved with every two days of silence.</summary>
    NearWordsSum,
    NearTitleSum,

    /// <summary>Bits of likelihood that the words shared speak for the story, as a logarithm.</summary>
    Surprise,

    /// <summary>The same as a share of the most that the report's words could say.</summary>
    SurpriseShare,
    TitleSurprise,
    TitleSurpriseShare,

    /// <summary>1 when the story is told in another language.</summary>
    Foreign,

    /// <summary>Sum of the rarity of what is shared without language, as a logarithm.</summary>
    NeutralRare,

    /// <summary>Lead of this story over the next best one in what has no language.</summary>
    NeutralMargin,

    /// <summary>Lead of this story over the next best one in words.</summary>
    Margin,
}
