using System.Text;
using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>Faults in files, bytes, JSON and prose.</summary>
internal static class FormMutations
{
    public static IEnumerable<Mutation> All { get; } =
    [
        new(
            "capture-missing",
            "left a required capture out",
            "ECR001",
            "raw/env/uname.txt",
            d => d.Delete("raw/env/uname.txt")
        ),
        new("load-missing", "left a run's load report out", "ECR001", Wrk, d => d.Delete(Wrk)),
        new("prose-missing", "left the prose out", "ECR001", Prose, d => d.Delete(Prose)),
        new("manifest-missing", "left submission.json out", "ECR001", SubmissionJson, d => d.Delete(SubmissionJson)),
        new("run-missing", "took a run's folder out", "ECR001", Wrk, d => d.DeleteFolder("raw/003-text")),
        new("stray-script", "added a script", "ECR002", "run.sh", d => d.Write("run.sh", "#!/bin/sh\n")),
        new(
            "stray-workflow",
            "added a workflow",
            "ECR002",
            ".github/workflows/x.yml",
            d => d.Write(".github/workflows/x.yml", "on: push\n")
        ),
        new(
            "stray-git",
            "added Git's settings",
            "ECR002",
            ".gitattributes",
            d => d.Write(".gitattributes", "* filter=x\n")
        ),
        new(
            "stray-page",
            "added a page",
            "ECR002",
            "index.html",
            d => d.Write("index.html", "<script>alert(1)</script>\n")
        ),
        new("stray-backup", "left an editor's backup", "ECR002", Wrk + "~", d => d.Copy(Wrk, Wrk + "~")),
        new(
            "stray-capture",
            "added an unknown capture",
            "ECR002",
            "raw/env/dmesg.txt",
            d => d.Write("raw/env/dmesg.txt", "x\n")
        ),
        new(
            "stray-run",
            "added a run that submission.json does not name",
            "ECR002",
            "raw/006-text/wrk.txt",
            d => d.Copy(Wrk, "raw/006-text/wrk.txt")
        ),
        new(
            "stray-deep",
            "nested a folder",
            "ECR002",
            "raw/003-text/old/wrk.txt",
            d => d.Copy(Wrk, "raw/003-text/old/wrk.txt")
        ),
        new(
            "misspelt-name",
            "misspelt a file's name",
            "ECR002",
            "raw/003-text/pidstat-tagret.txt",
            d => d.Rename(Target, "raw/003-text/pidstat-tagret.txt")
        ),
        new(
            "name-in-capitals",
            "wrote a file's name in capitals",
            "ECR002",
            "raw/003-text/WRK.txt",
            d => d.Copy(Wrk, "raw/003-text/WRK.txt")
        ),
        new(
            "name-with-escape",
            "put an escape into a file's name",
            "ECR002",
            "raw/env/a\u001b[2J.txt",
            d => d.Write("raw/env/a\u001b[2J.txt", "x\n")
        ),
        new(
            "name-with-markup",
            "put markup into a file's name",
            "ECR002",
            "raw/env/<img src=x>.txt",
            d => d.Write("raw/env/<img src=x>.txt", "x\n")
        ),
        new(
            "empty-folder",
            "left an empty folder",
            "ECR002",
            "raw/old",
            d => d.Kind("raw/old", SubmissionFileKind.EmptyFolder)
        ),
        new(
            "folder-renamed",
            "renamed the folder",
            "ECR003",
            SubmissionJson,
            d => d.Folder("20261123-ecresults-other")
        ),
        new("id-changed", "changed the id", "ECR003", SubmissionJson, d => d.Json("epyc-vm-base", "epyc-vm-bass")),
        new(
            "id-of-another-day",
            "dated the id another day",
            "ECR003",
            SubmissionJson,
            d => d.Folder("20261124-ecresults-epyc-vm-base").Json("20261123-ecresults-epyc", "20261124-ecresults-epyc")
        ),
        new(
            "date-changed",
            "dated the submission another day",
            "ECR003",
            SubmissionJson,
            d => d.Json("\"date\": \"2026-11-23\"", "\"date\": \"2026-11-22\"")
        ),
        new(
            "submitter-of-another",
            "posed as somebody else",
            "ECR003",
            SubmissionJson,
            d => d.Json("\"github\": \"ecresults\"", "\"github\": \"octocat\"").Json("\"EcResults\"", "\"Mona\"")
        ),
        new(
            "id-in-capitals",
            "wrote the id in capitals",
            "ECR008",
            SubmissionJson,
            d => d.Json("20261123-ecresults-epyc", "20261123-ECRESULTS-epyc")
        ),
        new(
            "id-with-slash",
            "put a path into the id",
            "ECR008",
            SubmissionJson,
            d => d.Json("20261123-ecresults-epyc-vm-base", "../20261123-ecresults-epyc-vm-base")
        ),
        new("huge-file", "attached a log of ten gigabytes", "ECR004", Log, d => d.Size(Log, 10L << 30)),
        new(
            "huge-by-one",
            "attached a file one byte too large",
            "ECR004",
            Log,
            d => d.Size(Log, SubmissionLimits.FileBytes + 1)
        ),
        new(
            "huge-manifest",
            "attached a huge submission.json",
            "ECR004",
            SubmissionJson,
            d => d.Size(SubmissionJson, 1L << 40)
        ),
        new("huge-prose", "wrote a book", "ECR004", Prose, d => d.Append(Prose, new string('x', 16384))),
        new("many-files", "1,001 files", "ECR004", SubmissionJson, d => d.Fill("raw/env", 1001, 1)),
        new(
            "large-sum",
            "many files below the limit that are too large together",
            "ECR004",
            SubmissionJson,
            d => d.Fill("raw/env", 17, 1 << 20)
        ),
        new("utf-16", "saved a file as UTF-16", "ECR005", Wrk, d => d.Bytes(Wrk, Encoding.Unicode.GetBytes(d[Wrk]))),
        new(
            "utf-16-manifest",
            "saved submission.json as UTF-16",
            "ECR005",
            SubmissionJson,
            d => d.Bytes(SubmissionJson, Encoding.BigEndianUnicode.GetBytes(d[SubmissionJson]))
        ),
        new(
            "latin-1",
            "saved a file as Latin-1",
            "ECR005",
            "raw/env/os-release.txt",
            d =>
                d.Bytes(
                    "raw/env/os-release.txt",
                    Encoding.Latin1.GetBytes(
                        d["raw/env/os-release.txt"].Replace("bookworm", "bücherwurm", StringComparison.Ordinal)
                    )
                )
        ),
        new("zero-byte", "put a zero byte into a file", "ECR005", Wrk, d => d.Append(Wrk, "\0")),
        new(
            "zero-byte-in-json",
            "put a zero byte into submission.json",
            "ECR005",
            SubmissionJson,
            d => d.Append(SubmissionJson, "\0")
        ),
        new(
            "overlong-utf-8",
            "encoded a slash in two bytes",
            "ECR005",
            Prose,
            d => d.Bytes(Prose, [.. Encoding.UTF8.GetBytes(d[Prose]), 0xC0, 0xAF, 0x0A])
        ),
        new(
            "lone-surrogate",
            "encoded half of a character",
            "ECR005",
            Prose,
            d => d.Bytes(Prose, [.. Encoding.UTF8.GetBytes(d[Prose]), 0xED, 0xA0, 0x80, 0x0A])
        ),
        new(
            "binary",
            "attached a picture as text",
            "ECR005",
            "raw/env/virt.txt",
            d => d.Bytes("raw/env/virt.txt", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00)
        ),
        new("link", "made a file a link", "ECR006", Log, d => d.Kind(Log, SubmissionFileKind.Link)),
        new(
            "link-of-manifest",
            "made submission.json a link",
            "ECR006",
            SubmissionJson,
            d => d.Kind(SubmissionJson, SubmissionFileKind.Link)
        ),
        new("device", "made a file a device", "ECR006", Log, d => d.Kind(Log, SubmissionFileKind.Other)),
        new("run-bit", "made a file a program", "ECR006", Wrk, d => d.RunBit(Wrk)),
        new("json-nan", "wrote NaN", "ECR007", SubmissionJson, d => d.Json("567.5", "NaN")),
        new("json-infinity", "wrote Infinity", "ECR007", SubmissionJson, d => d.Json("567.5", "Infinity")),
        new("json-leading-zero", "wrote a leading zero", "ECR007", SubmissionJson, d => d.Json("567.5", "0567.5")),
        new(
            "json-duplicate-key",
            "wrote a key twice",
            "ECR007",
            SubmissionJson,
            d => d.Json("\"connections\": 32,", "\"connections\": 32, \"connections\": 64,")
        ),
        new(
            "json-duplicate-escaped",
            "wrote a key twice, once escaped",
            "ECR007",
            SubmissionJson,
            d => d.Json("\"connections\": 32,", "\"connections\": 32, \"c\\u006fnnections\": 64,")
        ),
        new(
            "json-trailing-data",
            "wrote a second value behind the first",
            "ECR007",
            SubmissionJson,
            d => d.Append(SubmissionJson, "{}\n")
        ),
        new(
            "json-trailing-comma",
            "left a comma",
            "ECR007",
            SubmissionJson,
            d => d.Json("\"btf\": true", "\"btf\": true,")
        ),
        new(
            "json-comment",
            "wrote a comment",
            "ECR007",
            SubmissionJson,
            d => d.Json("\"schemaVersion\": 1,", "\"schemaVersion\": 1, // one")
        ),
        new(
            "json-single-quotes",
            "wrote single quotes",
            "ECR007",
            SubmissionJson,
            d => d.Json("\"schemaVersion\"", "'schemaVersion'")
        ),
        new(
            "json-cut",
            "cut submission.json",
            "ECR007",
            SubmissionJson,
            d => d.Write(SubmissionJson, d[SubmissionJson][..1000])
        ),
        new("json-empty", "emptied submission.json", "ECR007", SubmissionJson, d => d.Write(SubmissionJson, "")),
        new(
            "json-lone-surrogate",
            "escaped half of a character",
            "ECR007",
            SubmissionJson,
            d => d.Json("\"name\": \"EcResults\"", "\"name\": \"\\ud800\"")
        ),
        new(
            "json-nested",
            "nested a thousand levels",
            "ECR007",
            SubmissionJson,
            d =>
                d.Json(
                    "\"schemaVersion\": 1,",
                    $"\"x\": {new string('[', 1000)}{new string(']', 1000)}, \"schemaVersion\": 1,"
                )
        ),
        new(
            "json-nested-hundred",
            "nested a hundred levels",
            "ECR007",
            SubmissionJson,
            d =>
                d.Json(
                    "\"schemaVersion\": 1,",
                    $"\"x\": {new string('[', 100)}{new string(']', 100)}, \"schemaVersion\": 1,"
                )
        ),
        new(
            "json-array",
            "wrote a list instead of an object",
            "ECR008",
            SubmissionJson,
            d => d.Write(SubmissionJson, "[]\n")
        ),
        new("json-null", "wrote null", "ECR008", SubmissionJson, d => d.Write(SubmissionJson, "null\n")),
        new(
            "unknown-member",
            "misspelt a member",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"threads\": 1", "\"treads\": 1")
        ),
        new(
            "member-added",
            "added a member of their own",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"schemaVersion\": 1,", "\"schemaVersion\": 1, \"verified\": true,")
        ),
        new(
            "member-missing",
            "left a member out",
            "ECR008",
            SubmissionJson,
            d => d.Json("      \"threads\": 1,\n", "")
        ),
        new(
            "wrong-type",
            "wrote a number as text",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"connections\": 32", "\"connections\": \"32\"")
        ),
        new("negative-figure", "wrote a negative figure", "ECR008", SubmissionJson, d => d.Json("567.5", "-1")),
        new("huge-exponent", "wrote 1e999", "ECR008", SubmissionJson, d => d.Json("567.5", "1e999")),
        new(
            "no-connections",
            "wrote zero connections",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"connections\": 32", "\"connections\": 0")
        ),
        new(
            "many-cores",
            "wrote more cores than an integer holds",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"logicalCores\": 2", "\"logicalCores\": 99999999999")
        ),
        new(
            "unknown-mode",
            "invented a mode",
            "ECR008",
            SubmissionJson,
            d => d.After(TextRun, "\"mode\": \"text\"", "\"mode\": \"stealth\"")
        ),
        new(
            "no-such-day",
            "wrote the 31st of November",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"date\": \"2026-11-23\"", "\"date\": \"2026-11-31\"")
        ),
        new(
            "time-without-zone",
            "wrote a time without a zone",
            "ECR008",
            SubmissionJson,
            d => d.Json("01:26:20Z", "01:26:20")
        ),
        new(
            "time-in-another-zone",
            "wrote a time in another zone",
            "ECR008",
            SubmissionJson,
            d => d.Json("01:26:20Z", "02:26:20+01:00")
        ),
        new(
            "run-name-path",
            "put a path into a run's name",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"name\": \"003-text\"", "\"name\": \"../003-text\"")
        ),
        new(
            "url-script",
            "wrote a script as the URL",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"url\": \"https://127.0.0.1:8440/\"", "\"url\": \"javascript:alert(1)\"")
        ),
        new(
            "schema-of-the-future",
            "claimed a later schema",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"schemaVersion\": 1,", "\"schemaVersion\": 2,")
        ),
        new(
            "schema-as-text",
            "wrote the schema's version as text",
            "ECR008",
            SubmissionJson,
            d => d.Json("\"schemaVersion\": 1,", "\"schemaVersion\": \"1\",")
        ),
        new("crlf", "saved a raw file with Windows line ends", "ECR005", Wrk, d => d.ReplaceAll(Wrk, "\n", "\r\n")),
        new(
            "crlf-manifest",
            "saved submission.json with Windows line ends",
            "ECR005",
            SubmissionJson,
            d => d.ReplaceAll(SubmissionJson, "\n", "\r\n")
        ),
        new("cr-only", "ended one line with CR alone", "ECR005", Ps, d => d.Append(Ps, "110000\r\n")),
        new(
            "byte-order-mark",
            "saved a file with a byte order mark",
            "ECR005",
            Log,
            d => d.Write(Log, "\ufeff" + d[Log])
        ),
        new(
            "prose-script",
            "put a script into the prose",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n<script>alert(1)</script>\n")
        ),
        new(
            "prose-handler",
            "put a handler into the prose",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n<img src=x onerror=alert(1)>\n")
        ),
        new(
            "prose-comment",
            "put an HTML comment into the prose",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n<!-- hidden -->\n")
        ),
        new(
            "prose-link-script",
            "linked to a script",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n[figures](javascript:alert(1))\n")
        ),
        new(
            "prose-link-script-escaped",
            "linked to a script with a reference in its scheme",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n[figures](java&#115;cript:alert(1))\n")
        ),
        new(
            "prose-link-data",
            "linked to a data address",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n[figures](data:text/html;base64,PHNjcmlwdD4=)\n")
        ),
        new(
            "prose-link-defined",
            "defined a link to a script",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n[figures][x]\n\n[x]: javascript:alert(1)\n")
        ),
        new(
            "prose-image",
            "put a tracking picture into the prose",
            "ECR505",
            Prose,
            d => d.Append(Prose, "\n![](https://example.com/pixel.png)\n")
        ),
        new(
            "prose-bidi",
            "turned the direction of the prose",
            "ECR506",
            Prose,
            d => d.Append(Prose, "\nmeasured \u202Eylluferac\u202C twice\n")
        ),
        new(
            "prose-zero-width",
            "hid characters in the prose",
            "ECR506",
            Prose,
            d => d.Append(Prose, "\nmeas\u200Bured\n")
        ),
        new(
            "prose-escape",
            "put an escape into the prose",
            "ECR506",
            Prose,
            d => d.Append(Prose, "\n\u001b[2Jmeasured\n")
        ),
        new(
            "name-bidi",
            "turned the direction of a name",
            "ECR506",
            SubmissionJson,
            d => d.Json("\"name\": \"EcResults\"", "\"name\": \"EcResults\u202E\"")
        ),
        new(
            "name-bidi-escaped",
            "turned the direction of a name by an escape",
            "ECR506",
            SubmissionJson,
            d => d.Json("\"name\": \"EcResults\"", "\"name\": \"EcResults\\u202e\"")
        ),
        new(
            "name-newline",
            "put a line end into a name",
            "ECR506",
            SubmissionJson,
            d => d.Json("\"name\": \"EcResults\"", "\"name\": \"Ec\\nResults\"")
        ),
        new(
            "raw-bidi",
            "turned the direction of raw output",
            "ECR506",
            "raw/env/server.txt",
            d => d.Append("raw/env/server.txt", "\u202Ex\n")
        ),
        new(
            "private-key",
            "pasted a private key",
            "ECR501",
            "raw/env/server-config.txt",
            d =>
                d.Append(
                    "raw/env/server-config.txt",
                    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n"
                )
        ),
        new(
            "tls-secret",
            "left a key log line in the log",
            "ECR501",
            Log,
            d =>
                d.Replace(
                    Log,
                    "2026-11-23T01:26:31Z INF Probe stopped",
                    $"CLIENT_RANDOM {new string('a', 64)} {new string('b', 96)}\n2026-11-23T01:26:31Z INF Probe stopped"
                )
        ),
        new(
            "tls-secret-in-prose",
            "pasted a key log line into the prose",
            "ECR501",
            Prose,
            d => d.Append(Prose, $"\n    CLIENT_RANDOM {new string('a', 64)} {new string('b', 96)}\n")
        ),
        new(
            "payload",
            "left captured payload in the log",
            "ECR502",
            Log,
            d =>
                d.Replace(
                    Log,
                    "2026-11-23T01:26:31Z INF Probe stopped",
                    Payload + "2026-11-23T01:26:31Z INF Probe stopped"
                )
        ),
        new(
            "payload-whole-log",
            "attached the log as it was",
            "ECR502",
            Log,
            d =>
                d.Without(Log, "#ecresults")
                    .Replace(
                        Log,
                        "2026-11-23T01:26:31Z INF Probe stopped",
                        Payload + "2026-11-23T01:26:31Z INF Probe stopped"
                    )
                    .Regenerate()
        ),
        new(
            "authorization",
            "left an Authorization header",
            "ECR503",
            Prose,
            d =>
                d.Append(
                    Prose,
                    "\n    Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U\n"
                )
        ),
        new(
            "cookie-in-command",
            "left a cookie in a command",
            "ECR503",
            SubmissionJson,
            d => d.After(TextRun, "--latency ", "--latency -H 'Cookie: session=4f9c2b7e8d1a6350' ")
        ),
        new(
            "password-in-url",
            "left a password in the URL",
            "ECR503",
            SubmissionJson,
            d => d.After(TextRun, "https://127", "https://admin:hunter2secret@127")
        ),
        new(
            "github-token",
            "left a token in the prose",
            "ECR503",
            Prose,
            d => d.Append(Prose, $"\nghp_{"16C7e42F292c6912E7710c838347Ae178B4a"}\n")
        ),
        new(
            "e-mail",
            "left an e-mail address",
            "ECR508",
            Prose,
            d => d.Append(Prose, "\nAsk jane.doe@company.io about it.\n")
        ),
        new(
            "e-mail-in-raw",
            "left an e-mail address in raw output",
            "ECR504",
            "raw/env/server-config.txt",
            d => d.Append("raw/env/server-config.txt", "# ask jane.doe@company.io\n")
        ),
        new(
            "public-address",
            "left a public address",
            "ECR504",
            "raw/env/server-config.txt",
            d => d.Append("raw/env/server-config.txt", "# listen 81.2.69.160:443\n")
        ),
        new(
            "public-address-6",
            "left a public IPv6 address",
            "ECR504",
            Prose,
            d => d.Append(Prose, "\nmeasured on 2a01:4f8:c17:b8f::2\n")
        ),
        new(
            "hardware-address",
            "left a hardware address",
            "ECR504",
            Prose,
            d => d.Append(Prose, "\nlink/ether 3c:7c:3f:1e:b0:9d\n")
        ),
        new(
            "host-name",
            "left a full host name",
            "ECR508",
            "raw/env/uname.txt",
            d => d.Replace("raw/env/uname.txt", "Linux vm ", "Linux build7.corp.example-company.com ")
        ),
        new(
            "home-folder",
            "left a home folder",
            "ECR508",
            SubmissionJson,
            d => d.After(TextRun, "ecapture tls", "/home/janedoe/bin/ecapture tls")
        ),
        new(
            "draft-prose",
            "left the prose as it was made",
            "ECR507",
            Prose,
            d => d.Write(Prose, "# Title\n\n_Complete this: one sentence for each workload._\n")
        ),
    ];

    private const string Payload =
        "2026-11-23T01:26:31Z ??? UUID:17750_17750_nginx_5_0_127.0.0.1:8440-127.0.0.1:50000, Name:HTTPRequest, Type:1, Length:40\nGET / HTTP/1.1\nHost: 127.0.0.1:8440\n\n";
}
