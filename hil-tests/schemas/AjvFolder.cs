// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// The folder of the judge's script and packages in the repository.
    /// </summary>
    internal static class AjvFolder
    {
        private const int InstallSeconds = 180;

        /// <summary>
        /// Finds the folder and installs the packages of its lock file if they are missing.
        /// </summary>
        /// <returns>Full path.</returns>
        public static string Prepare()
        {
            string folder = Find();

            if (!IsInstalled(folder))
            {
                using (FileStream onlyOne = Lock())
                {
                    if (!IsInstalled(folder))
                    {
                        Install(folder);
                    }
                }
            }

            return folder;
        }

        private static string Find()
        {
            for (DirectoryInfo above = new DirectoryInfo(AppContext.BaseDirectory); above != null; above = above.Parent)
            {
                string folder = Path.Combine(above.FullName, "hil-tests", "schemas", "ajv");

                if (File.Exists(Path.Combine(folder, "judge.js")))
                {
                    return folder;
                }
            }

            throw new SchemaJudgeException("The folder hil-tests/schemas/ajv is not above " + AppContext.BaseDirectory + ".");
        }

        private static bool IsInstalled(string folder)
        {
            // npm writes this file last.
            return File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"));
        }

        private static FileStream Lock()
        {
            string path = Path.Combine(Path.GetTempPath(), "ocpp-schema-judge.lock");
            DateTime end = DateTime.UtcNow.AddSeconds(InstallSeconds);

            while (true)
            {
                try
                {
                    return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                }
                catch (IOException) when (DateTime.UtcNow < end)
                {
                    Thread.Sleep(100);
                }
                catch (IOException busy)
                {
                    throw new SchemaJudgeException("Another process has been installing the judge's packages for " + InstallSeconds + " s.", busy);
                }
            }
        }

        private static void Install(string folder)
        {
            ProcessStartInfo start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund")
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };

            try
            {
                using (Process npm = Process.Start(start))
                {
                    Task<string> output = npm.StandardOutput.ReadToEndAsync();
                    Task<string> errors = npm.StandardError.ReadToEndAsync();

                    if (!npm.WaitForExit(InstallSeconds * 1000))
                    {
                        npm.Kill(true);

                        throw new SchemaJudgeException("'npm ci' in hil-tests/schemas/ajv takes longer than " + InstallSeconds + " s.");
                    }

                    if (npm.ExitCode != 0)
                    {
                        throw new SchemaJudgeException("'npm ci' in hil-tests/schemas/ajv failed: " + (errors.Result + output.Result).Trim());
                    }
                }
            }
            catch (Win32Exception missing)
            {
                throw new SchemaJudgeException("Node.js is not installed (no program 'npm' in the path).", missing);
            }
        }
    }
}
