using System.Text.Json;

namespace NetResolver.Cli;

/// <summary>A guest of a page: its interfaces and what is demanded of their connections.</summary>
internal static class PageGuest
{
    public static void Write(Utf8JsonWriter json, MatrixGuest guest)
    {
        json.WriteStartObject();
        json.Text("name", guest.Name);
        json.Text("document", guest.Guest.Place.Document);
        json.Text("host", guest.Host);
        json.WriteStartArray("interfaces");
        for (var i = 0; i < guest.Guest.Interfaces.Count; i++)
        {
            Write(json, guest.Guest.Interfaces[i], guest.Policies[i]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GuestInterface nic, ConnectionPolicy? policy)
    {
        json.WriteStartObject();
        json.Text("mac", nic.Mac?.ToString());
        json.Text("source", SourceText.Of(nic.Source));
        json.Text("portgroup", (nic.Source as InterfaceSource.Network)?.PortGroup);
        json.Text("virtualport", nic.VirtualPort is { } port ? MigrationReport.TextOf(port) : null);
        json.Text("place", PlaceText.Of(nic.Place));
        json.WriteStartArray("policy");
        foreach (var line in policy is null ? [] : MigrationReport.Lines(policy))
        {
            json.WriteStartObject();
            json.Text("text", line.Text);
            json.Text("place", PlaceText.Of(line.Place));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
