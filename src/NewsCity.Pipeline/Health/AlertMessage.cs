using System.Globalization;
using System.Text;
using NewsCity.Storage.Health;

namespace NewsCity.Pipeline.Health;

/// <summary>What the editor is told at once: illnesses that began, and illnesses that ended.</summary>
public sealed record AlertMessage(string Paper, IReadOnlyList<Alert> Began, IReadOnlyList<Alert> Ended)
{
    /// <summary>One line that says the most important.</summary>
    public string Subject =>
        Began.Count > 0
            ? $"{Paper}: {Began[0].Source ?? "the paper"} {Began[0].Problem}{(Began.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {Began.Count - 1} more") : "")}"
            : $"{Paper}: {Ended[0].Source ?? "the paper"} is well again{(Ended.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {Ended.Count - 1} more") : "")}";

    /// <summary>A line each.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var alert in Began)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{alert.Source ?? "the paper"}: {alert.Problem}, since {alert.Since:yyyy-MM-dd HH:mm}Z\n"
                );
            foreach (var alert in Ended)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{alert.Source ?? "the paper"}: well again ({alert.Problem} from {alert.Since:yyyy-MM-dd HH:mm}Z to {alert.EndedAt:yyyy-MM-dd HH:mm}Z)\n"
                );
            return text.ToString();
        }
    }
}
