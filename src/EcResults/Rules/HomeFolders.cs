namespace EcResults.Rules;

/// <summary>Folders in /home, which are called as their owners log in.</summary>
internal static class HomeFolders
{
    /// <summary>Names that images and services give to everybody's first account.</summary>
    private static readonly HashSet<string> Generic =
    [
        "user",
        "ubuntu",
        "debian",
        "fedora",
        "centos",
        "rocky",
        "almalinux",
        "ec2-user",
        "azureuser",
        "opc",
        "core",
        "vagrant",
        "runner",
        "admin",
        "test",
        "tester",
        "bench",
        "benchmark",
        "builder",
        "buildozer",
        "build",
        "ci",
        "dev",
        "nginx",
        "www",
        "ecapture",
        "ecresults",
        "node",
        "app",
        "linuxbrew",
        "nonroot",
        "me",
        "you",
        "username",
        "name",
    ];

    public static IEnumerable<Trace> In(Passage passage)
    {
        if (Traces.IsOfVendor(passage))
        {
            yield break;
        }

        foreach (var root in new[] { "/home/", "/Users/" })
        {
            var text = passage.Text;
            for (
                var at = text.IndexOf(root, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(root, at + 1, StringComparison.Ordinal)
            )
            {
                var start = at + root.Length;
                var end = start;
                while (
                    end < text.Length
                    && end - start < 64
                    && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-')
                )
                {
                    end++;
                }

                // "https://host/home/page" is a page.
                var isPath = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
                if (isPath && end > start && !Generic.Contains(text[start..end]))
                {
                    yield return new Trace(start, end - start, "the name of a home folder", IsCertain: false);
                }
            }
        }
    }
}
