namespace NewsCity.Newsroom;

/// <summary>The two halves of the paper.</summary>
public enum Section
{
    Iran,
    World,
}
