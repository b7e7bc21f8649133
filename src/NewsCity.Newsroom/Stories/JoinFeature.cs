namespace NewsCity.Newsroom.Stories;

/// <summary>
/// What the decision to join a story looks at. The numbers are positions in a row of evidence. Likenesses are the mean of two: with the three
/// most similar reports of the story and with its middle; both halve with the hours of silence. Those that begin with Body count only as far
/// as both sides have text beside the headline.
/// </summary>
internal enum JoinFeature
{
    Bias,

    /// <summary>Likeness of the headlines, halved with every day.</summary>
    Title,

    /// <summary>Mean of that over the four next best stories, 0 for missing ones: what chance alone gives in this stream.</summary>
    TitleOthers,

    /// <summary>0 for headlines alone, 1 for reports with some forty different words.</summary>
    Body,

    /// <summary>Likeness of the headlines, halved with every four days.</summary>
    BodyTitle,

    /// <summary>Likeness of all words, halved with every three days.</summary>
    BodyWords,

    /// <summary>Likeness of what has no language, halved with every three days.</summary>
    BodyNeutral,

    /// <summary>Mean of all likenesses over the four next best stories.</summary>
    BodyOthers,

    /// <summary>Hours since the story's newest report, as a logarithm.</summary>
    BodyGap,

    /// <summary>Reports of the story up to sixteen, as a logarithm.</summary>
    BodySize,

    /// <summary>1 when both name places in headline and lead, and none in common.</summary>
    PlacesApart,

    /// <summary>1 when headline and lead name a place that the story's do.</summary>
    PlacesShared,

    /// <summary>Numbers shared, at most three.</summary>
    NumbersShared,

    /// <summary>1 when the source has a report in the story.</summary>
    SameSource,

    /// <summary>1 when the story is told in another language; only what follows, places and numbers are looked at then.</summary>
    Foreign,

    /// <summary>Likeness of what has no language to the most similar report.</summary>
    NeutralMost,

    /// <summary>Sum of the rarity of what is shared without language, as a logarithm.</summary>
    NeutralRare,

    /// <summary>Lead of this story over the next best one in what has no language.</summary>
    NeutralMargin,

    /// <summary>Hours since the nearest report of the story, as a logarithm.</summary>
    Gap,
}
