namespace EcResults.Tests.Mutations;

/// <summary>The files of the base that mutations touch most.</summary>
internal static class Places
{
    public const string SubmissionJson = "submission.json";
    public const string Prose = "summary.md";
    public const string BaselineWrk = "raw/001-baseline/wrk.txt";
    public const string SecondWrk = "raw/004-baseline/wrk.txt";
    public const string KeylogWrk = "raw/002-keylog/wrk.txt";
    public const string PcapWrk = "raw/005-pcap/wrk.txt";
    public const string Wrk = "raw/003-text/wrk.txt";
    public const string Target = "raw/003-text/pidstat-target.txt";
    public const string EcaptureCpu = "raw/003-text/pidstat-ecapture.txt";
    public const string Client = "raw/003-text/pidstat-client.txt";
    public const string Ps = "raw/003-text/ps-ecapture.txt";
    public const string Log = "raw/003-text/ecapture.log";
    public const string KeylogLog = "raw/002-keylog/ecapture.log";
    public const string PcapLog = "raw/005-pcap/ecapture.log";
    public const string Load = "taskset -c 1 wrk -t1 -c32 -d10s --latency https://127.0.0.1:8440/";
    public const string TextRun = "\"name\": \"003-text\"";
}
