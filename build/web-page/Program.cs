// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Text;

namespace OcppChargePoint.WebPageTool
{
    /// <summary>
    /// Writes firmware/WebPage/ChargerPage.cs anew. Run in the repository: <c>dotnet run --project build/web-page</c>.
    /// </summary>
    internal static class Program
    {
        private static int Main()
        {
            string folder = FindFolder(Directory.GetCurrentDirectory());
            if (folder == null)
            {
                Console.Error.WriteLine("error: run this in the repository; there is no firmware/WebPage/page above " + Directory.GetCurrentDirectory() + ".");
                return 1;
            }

            PageBundle bundle = PageBundle.Read(Path.Combine(folder, "page"));
            string file = Path.Combine(folder, "ChargerPage.cs");
            File.WriteAllText(file, PageFile.Write(bundle), new UTF8Encoding(false));
            Console.WriteLine(file + ": " + PageFile.Compress(bundle.Html).Length + " bytes gzipped, " + Encoding.UTF8.GetByteCount(bundle.Html) + " bytes of HTML");
            return 0;
        }

        private static string FindFolder(string start)
        {
            for (DirectoryInfo above = new DirectoryInfo(start); above != null; above = above.Parent)
            {
                string folder = Path.Combine(above.FullName, "firmware", "WebPage");
                if (Directory.Exists(Path.Combine(folder, "page")))
                {
                    return folder;
                }
            }

            return null;
        }
    }
}
