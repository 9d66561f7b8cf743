using System.ComponentModel;
using System.Diagnostics;

namespace EcResults.Cli.Changes;

/// <summary>
/// Asks git about a checkout: arguments as a list, no shell, nothing written or fetched, paths taken literally, and no
/// program run that a repository's settings or attributes name.
/// </summary>
/// <param name="checkout">The checkout; paths are from its root.</param>
internal sealed class Git(Checkout checkout)
{
    private static readonly IReadOnlyList<string> Options =
    [
        "--no-optional-locks",
        "--literal-pathspecs",
        "--no-pager",
        "--no-replace-objects",
        "-c",
        "safe.bareRepository=explicit",
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        "-c",
        "core.attributesFile=/dev/null",
        "-c",
        "submodule.recurse=false",
    ];

    /// <summary>
    /// Whether git takes the checkout for one. Here it finds the repository by itself: only then does it look whether
    /// the checkout belongs to somebody else, whose settings it would not believe.
    /// </summary>
    /// <param name="error">What git says where it does not.</param>
    public bool IsCheckout(out string error) => Finish(Start([.. Options, "rev-parse", "--git-dir"]), out _, out error);

    /// <summary>The output of a command.</summary>
    /// <exception cref="CannotRunException">It failed, or git is not installed.</exception>
    public byte[] Run(params IReadOnlyList<string> arguments) =>
        Try(arguments, out var output, out var error)
            ? output
            : throw new CannotRunException($"git {arguments[0]} failed in \"{checkout.Root}\": {FirstLine(error)}");

    /// <summary>Runs a command that may fail.</summary>
    /// <returns>Whether it succeeded.</returns>
    public bool Try(IReadOnlyList<string> arguments, out byte[] output, out string error) =>
        Finish(StartCommand(arguments), out output, out error);

    /// <summary>Starts a command whose streams the caller reads and writes.</summary>
    public Process StartCommand(IReadOnlyList<string> arguments) =>
        Start([$"--git-dir={checkout.GitFolder}", $"--work-tree={checkout.Root}", .. Options, .. arguments]);

    /// <summary>The first line that git says, which is the one that matters.</summary>
    public static string FirstLine(string error) =>
        Sanitized.Line(error.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "it says nothing");

    private static bool Finish(Process started, out byte[] output, out string error)
    {
        using var process = started;
        process.StandardInput.Close();
        using var memory = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.BaseStream.CopyTo(memory);
        error = errors.GetAwaiter().GetResult();
        process.WaitForExit();
        output = memory.ToArray();
        return process.ExitCode == 0;
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = InstalledProgram.StartOf("git", arguments) ?? throw NotInstalled();
        start.WorkingDirectory = checkout.Root;
        start.StandardErrorEncoding = Encoding.UTF8;
        // Variables of git's, for instance those that a hook around this command has, lead to another repository,
        // index, settings or program.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)))
        {
            start.Environment.Remove(name);
        }

        // A missing object is not fetched: a remote's address can name a program. No protocol has this name.
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ATTR_NOSYSTEM"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw NotInstalled();
        }
    }

    private static CannotRunException NotInstalled() => new("--changed-since needs git, which is not installed");
}
