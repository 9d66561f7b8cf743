using System.Text.RegularExpressions;

namespace EcResults.Cli.Commands;

/// <summary>The names of which an id is made: what cannot stand in it is said before anything is measured or read.</summary>
internal static partial class SubmissionNames
{
    /// <summary>Checks the submitter's name, account and machine.</summary>
    /// <exception cref="CannotRunException">One of them cannot stand in an id.</exception>
    public static void Check(string submitter, string? github, string machine)
    {
        if (github is not null && !AccountName().IsMatch(github))
        {
            throw new CannotRunException(
                $"--github takes the name of an account alone, such as octocat; \"{github}\" is not that"
            );
        }

        if (SubmitterNames.IdPart(new Submitter(submitter, github)).Length == 0)
        {
            throw new CannotRunException(
                $"\"{submitter}\" has no letter a to z and no digit, of which the id is made; give --github ACCOUNT"
            );
        }

        if (!MachineName().IsMatch(machine))
        {
            throw new CannotRunException(
                $"--machine takes lower case letters, digits, dots and dashes, 40 at most; \"{machine}\" is not that"
            );
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,39}\z")]
    private static partial Regex MachineName();

    /// <summary>As the schema has it.</summary>
    [GeneratedRegex(@"\A(?=.{1,39}\z)[A-Za-z0-9](?:-?[A-Za-z0-9])*\z")]
    private static partial Regex AccountName();
}
