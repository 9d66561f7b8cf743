// Times the worst inputs of one mebibyte: worst-cases SUBMISSION [COUNT [FILE]]. ../README.md has the words.
using System.Diagnostics;
using System.Globalization;
using EcResults.WorstCases;

if (args.Length == 0)
{
    Console.Error.WriteLine("worst-cases: name a submission whose files the inputs are made from");
    return 2;
}

var folder = Path.TrimEndingDirectorySeparator(args[0]);
var shown = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
var files = SubmissionFolder.Read(folder, folder);
double Seconds(SubmissionFiles changed)
{
    var clock = Stopwatch.StartNew();
    _ = RuleBook.Check(SubmissionReader.Read(changed)).Count;
    return clock.Elapsed.TotalSeconds;
}

// Code that runs for the first time is not what is measured.
for (var i = 0; i < 3; i++)
{
    Seconds(files);
}

var times = new List<(double Seconds, string File, string Words)>();
foreach (var sample in WorstCase.Samples(files).Where(sample => args.Length < 3 || sample.Name == args[2]))
{
    foreach (var (words, content) in WorstCase.Of(sample))
    {
        var changed = WorstCase.With(files, sample.Path, content);
        var seconds = Seconds(changed);
        // What another program or the collector took is not the input's: the better of two counts.
        times.Add(
            (seconds > WorstCase.MostSeconds / 2 ? Math.Min(seconds, Seconds(changed)) : seconds, sample.Path, words)
        );
    }
}

foreach (var (seconds, file, words) in times.OrderByDescending(time => time.Seconds).Take(shown))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds, 7:0.000} s  {file}  {words}"));
}

var slow = times.Count(time => time.Seconds > WorstCase.MostSeconds);
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Count} inputs, {slow} of them above {WorstCase.MostSeconds:0} s"
    )
);
return slow == 0 ? 0 : 1;
