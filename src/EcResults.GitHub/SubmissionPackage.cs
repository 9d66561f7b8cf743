using System.Security.Cryptography;
using System.Text;

namespace EcResults.GitHub;

/// <summary>A submission as it is sent: whole, and named by what it holds.</summary>
public sealed class SubmissionPackage
{
    private const int HashDigits = 12;

    /// <summary>Packs it.</summary>
    /// <param name="id">The folder's name, which the rules have found valid.</param>
    /// <param name="files">Content by path within the submission.</param>
    public SubmissionPackage(string id, IReadOnlyDictionary<string, byte[]> files)
    {
        Id = id;
        Blobs = files.ToDictionary(file => $"{Folder}/{file.Key}", file => GitName.OfBlob(file.Value));
        Contents = files.ToDictionary(file => $"{Folder}/{file.Key}", file => file.Value);
        var listing = string.Concat(
            Blobs.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value} {file.Key}\n")
        );
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listing)));
        Branch = BranchPrefix + hash[..HashDigits];
    }

    /// <summary>The folder's name.</summary>
    public string Id { get; }

    /// <summary>Its place in the repository.</summary>
    public string Folder => $"results/{Id}";

    /// <summary>The branch that it is sent on: the same content has the same name.</summary>
    public string Branch { get; }

    /// <summary>The pull request's title, which is the commit's headline too.</summary>
    public string Title => $"Add the result {Id}";

    /// <summary>How the branches of this submission begin, whatever they hold.</summary>
    internal string BranchPrefix => $"submit/{Id}-";

    /// <summary>Contents by path in the repository.</summary>
    internal IReadOnlyDictionary<string, byte[]> Contents { get; }

    /// <summary>Git's names of the contents by path in the repository.</summary>
    internal IReadOnlyDictionary<string, string> Blobs { get; }
}
