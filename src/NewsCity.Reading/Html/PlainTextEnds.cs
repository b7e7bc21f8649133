namespace NewsCity.Reading.Html;

/// <summary>The endings that <see cref="PlainText"/> looks ahead for.</summary>
internal struct PlainTextEnds
{
    public Ahead Comment = new("-->");
    public Ahead Script = new("</script");
    public Ahead Style = new("</style");

    public PlainTextEnds() { }
}
