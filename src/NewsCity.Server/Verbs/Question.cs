namespace NewsCity.Server.Verbs;

/// <summary>Asks the operator before something is done that was not said outright.</summary>
public static class Question
{
    /// <summary>Yes at once with <c>--yes</c>; no where nobody can be asked.</summary>
    public static async Task<bool> AskAsync(string question, bool yes)
    {
        if (yes)
            return true;
        if (Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync($"{question} Nothing was done: say --yes.");
            return false;
        }
        await Console.Error.WriteAsync($"{question} [y/N] ");
        return (await Console.In.ReadLineAsync())?.Trim() is "y" or "Y" or "yes" or "بله";
    }
}
