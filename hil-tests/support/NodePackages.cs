// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// Node.js packages that a folder of the repository names in its lock file.
    /// </summary>
    public static class NodePackages
    {
        private const int InstallSeconds = 240;
        private const int InstallTries = 3;

        /// <summary>
        /// Finds a folder of the repository and installs the packages of its lock file where they are missing or another lock
        /// file's.
        /// </summary>
        /// <param name="folder">Folder, relative to the root of the repository, with slashes; it has a package-lock.json.</param>
        /// <returns>Full path.</returns>
        /// <exception cref="NodePackagesException">Node.js or the packages cannot be had; the message says why.</exception>
        public static string Prepare(string folder)
        {
            string path = Find(folder);

            if (!IsInstalled(path))
            {
                using (FileStream onlyOne = Lock(folder))
                {
                    if (!IsInstalled(path))
                    {
                        Install(folder, path);

                        // In one step, because others look at it without the lock.
                        File.Copy(LockFile(path), InstalledLockFile(path) + ".new", true);
                        File.Move(InstalledLockFile(path) + ".new", InstalledLockFile(path), true);
                    }
                }
            }

            return path;
        }

        private static string Find(string folder)
        {
            for (DirectoryInfo above = new DirectoryInfo(AppContext.BaseDirectory); above != null; above = above.Parent)
            {
                string path = Path.Combine(above.FullName, folder.Replace('/', Path.DirectorySeparatorChar));

                if (File.Exists(LockFile(path)))
                {
                    return path;
                }
            }

            throw new NodePackagesException("The folder " + folder + " is not above " + AppContext.BaseDirectory + ".");
        }

        private static string LockFile(string path)
        {
            return Path.Combine(path, "package-lock.json");
        }

        private static string InstalledLockFile(string path)
        {
            return Path.Combine(path, "node_modules", ".installed-package-lock.json");
        }

        private static bool IsInstalled(string path)
        {
            string installed = InstalledLockFile(path);

            return File.Exists(installed) && File.ReadAllText(installed) == File.ReadAllText(LockFile(path));
        }

        private static FileStream Lock(string folder)
        {
            string path = Path.Combine(Path.GetTempPath(), "npm-ci-" + folder.Replace('/', '-') + ".lock");
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
                    throw new NodePackagesException("Another process has been installing the packages of " + folder + " for " + InstallSeconds + " s.", busy);
                }
            }
        }

        private static void Install(string folder, string path)
        {
            string problem = null;
            for (int i = 0; i < InstallTries; i++)
            {
                // A registry that does not answer once is no reason to fail.
                problem = RunNpm(folder, path);
                if (problem == null)
                {
                    return;
                }
            }

            throw new NodePackagesException("'npm ci' in " + folder + " failed: " + problem);
        }

        /// <summary>
        /// Installs the packages.
        /// </summary>
        /// <returns><see langword="null"/>, or why that failed.</returns>
        private static string RunNpm(string folder, string path)
        {
            ProcessStartInfo start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund --ignore-scripts")
            {
                WorkingDirectory = path,
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

                        throw new NodePackagesException("'npm ci' in " + folder + " takes longer than " + InstallSeconds + " s.");
                    }

                    return npm.ExitCode == 0 ? null : OneLine(errors.Result + output.Result);
                }
            }
            catch (Win32Exception missing)
            {
                throw new NodePackagesException("Node.js is not installed (no program 'npm' in the path).", missing);
            }
        }

        private static string OneLine(string text)
        {
            return string.Join(" ", text.Split(new[] { '\r', '\n', ' ' }, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
