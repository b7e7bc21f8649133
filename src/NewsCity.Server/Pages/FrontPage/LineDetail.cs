namespace NewsCity.Server.Pages.FrontPage;

/// <summary>How much the lines of a list say, from the top.</summary>
/// <param name="Sentences">So many from the top have a telling sentence.</param>
/// <param name="Voices">So many from the top have other voices.</param>
/// <param name="Reasons">So many from the top tell why they stand there.</param>
public readonly record struct LineDetail(int Sentences, int Voices, int Reasons)
{
    /// <summary>Headline and sources only.</summary>
    public static readonly LineDetail Bare;
}
