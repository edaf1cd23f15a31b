// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The boards, found on disk: nobody lists them.
    /// </summary>
    internal static class BoardFolders
    {
        public static readonly string Root = FindRoot();

        /// <summary>Folders below <c>boards/</c> that hold an application for the device.</summary>
        public static IEnumerable<string> Applications =>
            All.Where(folder => Directory.GetFiles(folder, "*.nfproj").Any(project => File.ReadAllText(project).Contains("<OutputType>Exe</OutputType>")));

        /// <summary>Those of them that drive pins.</summary>
        public static IEnumerable<string> WithPins => All.Where(folder => File.Exists(Path.Combine(folder, "Pins.cs")));

        private static IEnumerable<string> All => Directory.GetDirectories(Path.Combine(Root, "boards")).OrderBy(folder => folder, StringComparer.Ordinal);

        public static string Read(params string[] path)
        {
            return File.ReadAllText(Path.Combine(Root, Path.Combine(path)));
        }

        public static string Project(string folder)
        {
            return Assert.Single(Directory.GetFiles(folder, "*.nfproj"));
        }

        public static PinMap Pins(string folder)
        {
            string source = Path.Combine(folder, "Pins.cs");
            string name = Regex.Match(File.ReadAllText(source), @"^namespace\s+([\w.]+)", RegexOptions.Multiline).Groups[1].Value + ".Pins";
            Type type = typeof(BoardFolders).Assembly.GetType(name);
            Assert.True(type != null, $"{source} declares no class {name}.");
            return new PinMap(Path.GetFileName(folder), type);
        }

        private static string FindRoot()
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "OcppChargePoint.sln")))
            {
                folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar));
            }

            return folder;
        }
    }
}
