using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using EcResults.Cli.Output;

namespace EcResults.Cli.Changes;

/// <summary>Runs git in a folder: arguments as a list, no shell, nothing written, paths taken literally.</summary>
/// <param name="folder">The folder, anywhere in the repository.</param>
internal sealed class Git(string folder)
{
    /// <summary>The output of a command.</summary>
    /// <exception cref="CannotRunException">It failed, or git is not installed.</exception>
    public byte[] Run(params IReadOnlyList<string> arguments) =>
        Try(arguments, out var output, out var error)
            ? output
            : throw new CannotRunException($"git {arguments[0]} failed in \"{folder}\": {FirstLine(error)}");

    /// <summary>Runs a command that may fail.</summary>
    /// <returns>Whether it succeeded.</returns>
    public bool Try(IReadOnlyList<string> arguments, out byte[] output, out string error)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        using var memory = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.BaseStream.CopyTo(memory);
        error = errors.GetAwaiter().GetResult();
        process.WaitForExit();
        output = memory.ToArray();
        return process.ExitCode == 0;
    }

    /// <summary>Starts a command whose streams the caller reads and writes.</summary>
    public Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("--no-optional-locks");
        start.ArgumentList.Add("--literal-pathspecs");
        start.ArgumentList.Add("--no-pager");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new CannotRunException("--changed-since needs git, which is not installed");
        }
    }

    /// <summary>The first line that git says, which is the one that matters.</summary>
    public static string FirstLine(string error) =>
        Sanitized.Line(error.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "it says nothing");
}
