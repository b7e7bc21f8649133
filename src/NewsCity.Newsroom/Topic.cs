namespace NewsCity.Newsroom;

/// <summary>What a report is about.</summary>
public enum Topic
{
    Politics,
    Economy,
    Society,
    Culture,
    Sport,
    Science,
    International,
    Incidents,
}
