namespace NewsCity.Newsroom.Stories;

/// <summary>A story that a report may belong to, and the evidence.</summary>
internal sealed record Candidate(long Story, float[] Evidence)
{
    /// <summary>The evidence for one question.</summary>
    public float this[JoinFeature feature] => Evidence[(int)feature];
}
