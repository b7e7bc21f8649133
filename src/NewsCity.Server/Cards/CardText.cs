namespace NewsCity.Server.Cards;

/// <summary>What stands on a card.</summary>
/// <param name="Name">The paper's name.</param>
/// <param name="Date">The day.</param>
/// <param name="Title">The headline.</param>
/// <param name="Foot">Who says it.</param>
public sealed record CardText(string Name, string Date, string Title, string Foot);
