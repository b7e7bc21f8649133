using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>One topic on the front page.</summary>
public sealed record TopicColumn(Rubric Rubric, IReadOnlyList<StoryLine> Stories);
