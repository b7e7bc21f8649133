using NewsCity.Newsroom;
using NewsCity.Newsroom.Topics;

namespace NewsCity.Train.Newsroom;

/// <summary>A report whose section is known, and perhaps its topic.</summary>
/// <param name="Weight">What it counts in the fit, 1 for an article of an agency.</param>
internal sealed record LabelledTopic(string Set, TopicReading Reading, Section Section, Topic? Topic, double Weight);
