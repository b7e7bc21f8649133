namespace NewsCity.Newsroom.Facts;

/// <summary>A story that one side tells and the other passes over.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Teller">The side that tells it.</param>
/// <param name="Voices">Sources of that side with a report of their own.</param>
/// <param name="Silent">Sources of the other side that published in the same time and have nothing of it, copies included.</param>
/// <param name="Surprise">How unlikely the silence is, in bits: the chance that so many voices all come from one side, were they drawn as usual in its section.</param>
/// <param name="Reason">The same as one Persian sentence.</param>
public sealed record BlindSpot(long Story, Side Teller, int Voices, int Silent, double Surprise, string Reason);
