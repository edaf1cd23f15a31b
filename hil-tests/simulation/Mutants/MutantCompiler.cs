// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OcppChargePoint.Simulation.Mutants
{
    /// <summary>
    /// Compiles the charge point's sources with one of them changed, in memory, and lets the simulation run on the result.
    /// </summary>
    internal static class MutantCompiler
    {
        private const string Core = "OcppChargePoint.Core";

        private static readonly string s_root = typeof(MutantCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "RepositoryRoot").Value;

        private static readonly string[] s_folders = { "hal", "protocol", "config", "firmware" };

        private static readonly CSharpParseOptions s_options = new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.None);

        private static readonly Lazy<CSharpCompilation> s_right = new Lazy<CSharpCompilation>(Compile, LazyThreadSafetyMode.ExecutionAndPublication);

        /// <summary>
        /// Makes the mutant and lets it live.
        /// </summary>
        /// <returns>What the simulation found, or <see langword="null"/>.</returns>
        public static string Run(Mutant mutant, int[] seeds, double hours)
        {
            string path = Path.GetFullPath(Path.Combine(s_root, mutant.File));
            SyntaxTree right = s_right.Value.SyntaxTrees.Single(tree => tree.FilePath == path);
            string text = right.GetText().ToString();
            if (text.Split(mutant.Right).Length != 2)
            {
                throw new InvalidOperationException("The mutant does not fit " + mutant.File + " any more: " + mutant.Right);
            }

            SyntaxTree wrong = CSharpSyntaxTree.ParseText(SourceText.From(text.Replace(mutant.Right, mutant.Wrong, StringComparison.Ordinal)), s_options, path);
            using MemoryStream assembly = new MemoryStream();
            Microsoft.CodeAnalysis.Emit.EmitResult result = s_right.Value.ReplaceSyntaxTree(right, wrong).Emit(assembly);
            if (!result.Success)
            {
                throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
            }

            return Run(assembly.ToArray(), seeds, hours);
        }

        private static string Run(byte[] core, int[] seeds, double hours)
        {
            string simulation = typeof(MutantCompiler).Assembly.Location;
            MutantContext context = new MutantContext(core);
            try
            {
                Assembly copy = context.LoadFromAssemblyPath(simulation);
                MethodInfo run = copy.GetType(typeof(Trial).FullName, true).GetMethod(nameof(Trial.Run), new[] { typeof(int[]), typeof(double) });
                return (string)run.Invoke(null, new object[] { seeds, hours });
            }
            finally
            {
                context.Unload();
            }
        }

        private static CSharpCompilation Compile()
        {
            IEnumerable<SyntaxTree> trees = s_folders
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs", SearchOption.AllDirectories))
                .Select(Path.GetFullPath)
                .Where(IsSource)
                .Select(path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), s_options, path));
            string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")).Split(Path.PathSeparator);
            string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
            IEnumerable<MetadataReference> references = platform.Where(path => Path.GetDirectoryName(path) == runtime).Select(path => MetadataReference.CreateFromFile(path));
            CSharpCompilationOptions options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
            return CSharpCompilation.Create(Core, trees, references, options);
        }

        private static bool IsSource(string path)
        {
            string name = path.Replace('\\', '/');
            return !name.Contains("/hal/esp32/", StringComparison.Ordinal) && !name.Contains("/Properties/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal);
        }

        /// <summary>
        /// A world of assemblies in which the charge point is the mutant.
        /// </summary>
        private sealed class MutantContext : AssemblyLoadContext
        {
            private readonly byte[] _core;

            public MutantContext(byte[] core)
                : base("mutant", true)
            {
                _core = core;
            }

            protected override Assembly Load(AssemblyName name)
            {
                return name.Name == Core ? LoadFromStream(new MemoryStream(_core)) : null;
            }
        }
    }
}
