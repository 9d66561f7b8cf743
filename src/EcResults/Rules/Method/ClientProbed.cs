namespace EcResults.Rules;

internal static class ClientProbed
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR327",
            Name = "client-probed",
            Severity = Severity.Warning,
            Law = "The load generator does not map the very libssl that is probed.",
            Reason =
                "Uprobes sit on a file, so they fire in every process that maps it, whatever --pid says. A generator on the same "
                + "library traps on each of its own calls: it becomes slower, and takes CPU from the server. Nothing like that happens "
                + "where clients are elsewhere.",
            Cure =
                "Give the server a copy of the library of its own, link the generator statically, or run it on another machine.",
            Check = submission =>
            {
                var target = submission.Environment.TargetMaps?.Libraries ?? [];
                var client = submission.Environment.ClientMaps?.Libraries ?? [];
                var shared = client.FirstOrDefault(mine =>
                    target.Any(theirs => (theirs.Device, theirs.Inode) == (mine.Device, mine.Inode))
                );
                return shared is null
                    ? []
                    :
                    [
                        new Problem(
                            shared.Path.At,
                            $"the generator maps {MessageFormat.Quote(shared.Path.Text)}, the very file that the server maps, so its own calls trap too",
                            "give the server a copy of the library, or say so in summary.md"
                        ).Beside(
                            target
                                .First(theirs => (theirs.Device, theirs.Inode) == (shared.Device, shared.Inode))
                                .Path.At,
                            "the server maps it here"
                        ),
                    ];
            },
        };
}
