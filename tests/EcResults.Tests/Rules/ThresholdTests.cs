namespace EcResults.Tests.Rules;

/// <summary>
/// The exact value at which a rule begins to refuse, on both sides. Each row asks one rule about the base with a few
/// figures replaced, whatever the other rules say of that.
/// </summary>
public class ThresholdTests
{
    private const string First = "raw/001-baseline/wrk.txt | Requests/sec:  53235.25 | Requests/sec:  50000.00";
    private const string Second = "raw/004-baseline/wrk.txt | Requests/sec:  51871.46 | Requests/sec:  ";
    private const string Full =
        "raw/001-baseline/pidstat-target.txt | 31.00   68.00    0.00    0.00   99.00     0      5.00 | ";
    private const string Text = "raw/003-text/pidstat-target.txt | cpu | ";
    private const string Gaps = "raw/003-text/pidstat-ecapture.txt | /^01:26:2[35] .*\\n/ | ";
    private const string Runtimes = "raw/*/wrk.txt | /in 10[.][0-9]+s,/ | in ";
    private const string Memory = "submission.json | /\"totalBytes\": [0-9]+/ | \"totalBytes\": ";
    private const string Version = "raw/env/pidstat-version.txt | 12.6.1 | ";
    private const string Capped = Full + "32.00   68.00    0.00    0.00  100.00     0      5.00";

    private const string Sampled = "raw/003-text/pidstat-ecapture.txt | 63.00   10.00    0.00    0.00   73.00 | ";

    private const string Silent = "raw/005-pcap/ecapture.log | /^#ecresults 2026.*\n/ | ";
    private const string Ecapture = "submission.json | \"version\": \"2.5.1-modified\" | \"version\": \"";

    private const string Server = "submission.json | \"name\": \"nginx\" | \"name\": \"";
    private const string Command = "raw/*/pidstat-target.txt | / nginx$/ |  ";

    [Theory]
    // Thirty seconds, less a hundredth of them, of the report that is the shortest.
    [InlineData("ECR302", false, Runtimes + "29.70s,")]
    [InlineData("ECR302", true, Runtimes + "29.69s,")]
    // A whole unit around "23Gi", because some releases of free cut where others round.
    [InlineData("ECR205", false, Memory + "23622320128")]
    [InlineData("ECR205", true, Memory + "23622320127")]
    [InlineData("ECR205", false, Memory + "25769803776")]
    [InlineData("ECR205", true, Memory + "25769803777")]
    // Five percent either way.
    [InlineData("ECR313", false, First, Second + "52499.99")]
    [InlineData("ECR313", true, First, Second + "52500.01")]
    [InlineData("ECR313", false, First, Second + "47500.01")]
    [InlineData("ECR313", true, First, Second + "47499.99")]
    // The releases that cap, first and last of each range.
    [InlineData("ECR325", false, Capped, Version + "11.2.1")]
    [InlineData("ECR325", true, Capped, Version + "11.2.2")]
    [InlineData("ECR325", false, Capped, Version + "11.2.3")]
    [InlineData("ECR325", false, Capped, Version + "11.3.1")]
    [InlineData("ECR325", true, Capped, Version + "11.3.2")]
    [InlineData("ECR325", true, Capped, Version + "11.4.8")]
    [InlineData("ECR325", false, Capped, Version + "11.4.9")]
    [InlineData("ECR325", false, Capped, Version + "11.5.9")]
    [InlineData("ECR325", true, Capped, Version + "11.6.0")]
    [InlineData("ECR325", true, Capped, Version + "11.7.2")]
    [InlineData("ECR325", false, Capped, Version + "11.7.3")]
    // What its parts may be above it, a guest's time among them.
    [InlineData("ECR325", false, Full + "33.00   68.00    0.00    0.00  100.00     0      5.00")]
    [InlineData("ECR325", true, Full + "33.01   68.00    0.00    0.00  100.00     0      5.00")]
    [InlineData("ECR325", true, Full + "32.00   68.00    1.01    0.00  100.00     0      5.00")]
    // Two cores have 200 percent: a quarter more in a sample, a tenth more in the medians of two processes.
    [InlineData("ECR315", false, Sampled + "242.00    8.00    0.00    0.00  250.00")]
    [InlineData("ECR315", true, Sampled + "242.01    8.00    0.00    0.00  250.01")]
    [InlineData(
        "ECR315",
        false,
        "raw/003-text/pidstat-ecapture.txt | cpu | 110.00",
        "raw/003-text/pidstat-target.txt | cpu | 110.00"
    )]
    [InlineData(
        "ECR315",
        true,
        "raw/003-text/pidstat-ecapture.txt | cpu | 110.00",
        "raw/003-text/pidstat-target.txt | cpu | 110.01"
    )]
    // What a trap costs at the least and at the most, with a factor of two either way.
    [InlineData("ECR314", true, Text + "21.78")]
    [InlineData("ECR314", false, Text + "21.79")]
    [InlineData("ECR314", false, Text + "284.75")]
    [InlineData("ECR314", true, Text + "284.76")]
    // Ten percent of CPU, and answers of fifteen KiB.
    [InlineData("ECR314", false, Text + "9.99")]
    [InlineData("ECR314", true, Text + "10.00")]
    [InlineData("ECR314", true, Text + "400.00", "raw/003-text/wrk.txt | 133.37MB | 1.58GB")]
    [InlineData("ECR314", false, Text + "400.00", "raw/003-text/wrk.txt | 133.37MB | 1.59GB")]
    [InlineData("ECR314", false, Text + "400.00", Server + "caddy\"")]
    [InlineData("ECR314", false, Text + "400.00", "submission.json | \"keepAlive\": true | \"keepAlive\": false")]
    // Twenty percent of CPU: less, and a second may pass without a row.
    [InlineData("ECR332", true, Gaps, "raw/003-text/pidstat-ecapture.txt | cpu | 20.00")]
    [InlineData("ECR332", false, Gaps, "raw/003-text/pidstat-ecapture.txt | cpu | 19.80")]
    // Ninety-five percent of its one thread.
    [InlineData("ECR321", false, "raw/003-text/pidstat-client.txt | cpu | 94.99")]
    [InlineData("ECR321", true, "raw/003-text/pidstat-client.txt | cpu | 95.00")]
    // Below one percent, with thousands of events a second.
    [InlineData("ECR317", false, "raw/003-text/pidstat-ecapture.txt | cpu | 1.00")]
    [InlineData("ECR317", true, "raw/003-text/pidstat-ecapture.txt | cpu | 0.99")]
    // pcap mode logs each write from 2.4.2 on; before, a log without events is none without a capture.
    [InlineData("ECR309", false, Silent, Ecapture + "1.9.9\"")]
    [InlineData("ECR309", false, Silent, Ecapture + "2.3.9\"")]
    [InlineData("ECR309", false, Silent, Ecapture + "2.4.1\"")]
    [InlineData("ECR309", true, Silent, Ecapture + "2.4.2\"")]
    [InlineData("ECR309", true, Silent, Ecapture + "2.5.0\"")]
    [InlineData("ECR309", true, Silent, Ecapture + "3.0.0\"")]
    // The programs of servers that are called otherwise.
    [InlineData("ECR317", false, Server + "Apache HTTP Server\"", Command + "httpd")]
    [InlineData("ECR317", false, Server + "Apache\"", Command + "apache2")]
    [InlineData("ECR317", true, Server + "Apache\"")]
    [InlineData("ECR317", true, Server + "caddy\"", Command + "httpd")]
    [InlineData("ECR317", true, Server + "caddy\"")]
    [InlineData("ECR317", true, Server + "lighttpd\"", Command + "httpd")]
    [InlineData("ECR317", false, Server + "lighttpd\"", Command + "lighttpd")]
    [InlineData("ECR317", false, Server + "Debian nginx\"")]
    [InlineData("ECR317", false, Server + "OpenResty\"")]
    [InlineData("ECR317", false, Server + "Tengine\"")]
    [InlineData("ECR317", true, Server + "OpenResty\"", Command + "httpd")]
    public void A_rule_begins_to_refuse_at_its_threshold(string code, bool refused, params string[] steps)
    {
        var problems = RuleBook.Find(code)!.Check(SubmissionReader.Read(FigureSteps.Done(steps)));

        Assert.Equal(refused, problems.Any());
    }
}
