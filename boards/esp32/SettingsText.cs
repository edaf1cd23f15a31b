// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Diagnostics;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// The installer's first settings: a text file that <c>nanoff --filedeployment</c> puts on the drive (docs/flashing.md). One setting a
    /// line, <c>Name=Value</c>; lines that are empty or begin with # count not.
    /// </summary>
    public static class SettingsText
    {
        /// <summary>Where the file lies on an ESP32.</summary>
        public const string DefaultPath = "I:\\settings.txt";

        /// <summary>More is not read: some 50 settings.</summary>
        private const int MostBytes = 4096;

        /// <summary>
        /// Takes the settings over into the device model, once: the file is gone afterwards, so that what the CSMS changes later stays, and
        /// the password does not lie about. It stays only when flash takes nothing. A line that is refused is told in the log with its number, never with its value.
        /// </summary>
        /// <param name="path">The file; nothing happens when it is not there.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        public static void Apply(string path, DeviceModel model, EventLog log)
        {
            try
            {
                if (!File.Exists(path))
                {
                    return;
                }

                if (new FileInfo(path).Length > MostBytes)
                {
                    log.Write("settings.txt has more than 4096 bytes; nothing of it was taken");
                }
                else
                {
                    Take(File.ReadAllText(path), model, log);
                }

                if (!model.IsStoreFailing)
                {
                    // Else it is all that there is of the settings: the next start takes them.
                    File.Delete(path);
                }
            }
            catch (Exception fault)
            {
                log.Write("settings.txt: " + fault.GetType().Name);
            }
        }

        private static void Take(string text, DeviceModel model, EventLog log)
        {
            string[] lines = text.Split('\n');
            int taken = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                string line = lines[i].Trim();
                if (line.Length == 0 || line.StartsWith("#"))
                {
                    continue;
                }

                string problem = Take(line, model);
                if (problem == null)
                {
                    taken++;
                }
                else
                {
                    log.Write("settings.txt line " + (i + 1).ToString() + ": " + problem);
                }
            }

            log.Write("settings.txt: " + taken.ToString() + " settings taken");
        }

        private static string Take(string line, DeviceModel model)
        {
            int sign = line.IndexOf('=');
            if (sign < 1)
            {
                return "Name=Value is wanted";
            }

            string name = line.Substring(0, sign).Trim();
            int index = model.Find(name);
            if (index < 0)
            {
                return "there is no setting " + name;
            }

            string problem;
            ChangeResult result = model.TrySet(index, line.Substring(sign + 1).Trim(), ChangeSource.Installer, out problem);
            return result == ChangeResult.Accepted || result == ChangeResult.RebootRequired ? null
                : problem != null ? problem : name + " cannot be set here";
        }
    }
}
