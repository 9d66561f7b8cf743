using System.Formats.Tar;
using System.IO.Compression;
using EcResults.Cli.Commands;

namespace EcResults.Cli.Tests;

/// <summary>Real archives, as strangers could attach them.</summary>
public sealed class EvidenceArchiveTests : TemporaryFolder
{
    [Theory]
    [InlineData("evidence.zip")]
    [InlineData("evidence.tar.gz")]
    [InlineData("evidence.tgz")]
    public void An_archive_is_unpacked_and_goes_with_its_reader(string name)
    {
        var path = Archive(name, ("evidence/raw/wrk.txt", "wrk\n"), ("evidence/notes.md", "notes\n"));
        string unpacked;

        using (var archive = EvidenceArchive.Unpack(path))
        {
            unpacked = archive.Folder;
            Assert.Equal("wrk\n", File.ReadAllText(Path.Combine(unpacked, "raw", "wrk.txt")));
            Assert.Equal("notes\n", File.ReadAllText(Path.Combine(unpacked, "notes.md")));
        }

        Assert.False(Directory.Exists(unpacked));
    }

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("/etc/cron.d/up")]
    [InlineData("a//b.txt")]
    [InlineData("..\\up.txt")]
    [InlineData("C:/up.txt")]
    [InlineData("a/b/c/d/e/f/g/h/i.txt")]
    [InlineData("a\u001b[2J.txt")]
    public void A_path_that_leads_elsewhere_is_refused(string name)
    {
        foreach (var archive in (string[])["a.zip", "a.tar.gz"])
        {
            var failure = Assert.Throws<CannotRunException>(() =>
                EvidenceArchive.Unpack(Archive(archive, (name, "x")))
            );

            Assert.Contains("does not lie below the archive's own folder", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', failure.Message);
        }
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.Fifo)]
    [InlineData(TarEntryType.CharacterDevice)]
    public void What_is_neither_file_nor_folder_is_refused(TarEntryType type)
    {
        var path = Path.Combine(Folder, "link.tar.gz");
        using (var file = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        using (var tar = new TarWriter(file))
        {
            var entry = new PaxTarEntry(type, "raw");
            if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            {
                entry.LinkName = "/etc";
            }

            tar.WriteEntry(entry);
        }

        var failure = Assert.Throws<CannotRunException>(() => EvidenceArchive.Unpack(path));

        Assert.Contains("is neither a file nor a folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_zip_is_refused()
    {
        var path = Path.Combine(Folder, "link.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry("raw");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        var failure = Assert.Throws<CannotRunException>(() => EvidenceArchive.Unpack(path));

        Assert.Contains("is a link", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomb.zip")]
    [InlineData("bomb.tar.gz")]
    public void A_bomb_is_refused_when_it_has_grown_to_the_limit(string name)
    {
        var path = Archive(name, ("zeros.txt", new string('0', 8 * 1024 * 1024)));
        Assert.InRange(new FileInfo(path).Length, 1, 128 * 1024);

        var failure = Assert.Throws<CannotRunException>(() => EvidenceArchive.Unpack(path, mostBytes: 1024 * 1024));

        Assert.Contains("more than 1 MiB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_files_are_refused()
    {
        var path = Archive("many.zip", [.. Enumerable.Range(0, 2001).Select(number => ($"{number}.txt", ""))]);

        var failure = Assert.Throws<CannotRunException>(() => EvidenceArchive.Unpack(path));

        Assert.Contains("more than 2000 files", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two.zip")]
    [InlineData("two.tar.gz")]
    public void Names_that_differ_only_in_case_are_refused(string name)
    {
        var path = Archive(name, ("a/wrk.txt", "1"), ("A/WRK.txt", "2"));

        var failure = Assert.Throws<CannotRunException>(() => EvidenceArchive.Unpack(path));

        Assert.Contains("there twice, or differs only in case", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.zip")]
    [InlineData("broken.tar.gz")]
    public void What_only_has_the_name_of_an_archive_is_refused(string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, "no archive");

        var failure = Assert.Throws<CannotRunException>(() => EvidenceArchive.Unpack(path));

        Assert.Contains("cannot be read as an archive", failure.Message, StringComparison.Ordinal);
    }

    private string Archive(string name, params (string Name, string Text)[] files)
    {
        var path = Path.Combine(Folder, name);
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            File.Delete(path);
            using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
            foreach (var (entry, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                writer.Write(text);
            }

            return path;
        }

        using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var tar = new TarWriter(file);
        foreach (var (entry, text) in files)
        {
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, entry)
                {
                    DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)),
                }
            );
        }

        return path;
    }
}
