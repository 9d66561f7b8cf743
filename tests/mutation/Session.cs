namespace EcResults.Mutation;
internal static class Session { public static int Run(string root, string? filter) {
 var dir = Path.Combine(root, "artifacts", "mutation");
 var lib = Library.Read(Path.Combine(dir, "csc.json"), Path.Combine(root, "src", "EcResults"));
 var build = new Build(lib);
 build.Write(new StreamReader(typeof(Build).Assembly.GetManifestResourceStream("Mutant.cs")!).ReadToEnd(), Path.Combine(dir, "bin", "EcResults.dll"), Path.Combine(dir, "tree"));
 Console.WriteLine($"{build.Made} made {build.Changes.Count} compile, {build.Places} places");
 File.WriteAllLines(Path.Combine(dir, "changes.tsv"), build.Changes.Select(c => $"{c.Number}\t{c.Place}\t\t{c}"));
 return 0; } }
