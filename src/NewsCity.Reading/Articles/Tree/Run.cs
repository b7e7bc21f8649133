namespace NewsCity.Reading.Articles.Tree;

/// <summary>A stretch of text of a block with one link and one emphasis.</summary>
internal readonly record struct Run(string Text, Node? Link, bool Strong, bool Emphasis);
