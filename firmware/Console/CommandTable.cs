// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// All commands as one readable table, a single literal that stays in flash. A row: least and greatest number of words (8: any), then
    /// <c>usage~what it does~examples</c>; the usage begins with the name, commas separate the ways to write it, semicolons the examples.
    /// </summary>
    internal static class CommandTable
    {
        public const int Help = 0;
        public const int Status = 1;
        public const int Get = 2;
        public const int Set = 3;
        public const int Reset = 4;
        public const int Net = 5;
        public const int Csms = 6;
        public const int Tx = 7;
        public const int Log = 8;
        public const int Frames = 9;
        public const int Cert = 10;
        public const int Time = 11;
        public const int Memory = 12;
        public const int Flash = 13;
        public const int Faults = 14;
        public const int Version = 15;
        public const int Export = 16;
        public const int Import = 17;
        public const int Password = 18;
        public const int Reboot = 19;
        public const int FactoryReset = 20;
        public const int Calibrate = 21;
        public const int Rcd = 22;
        public const int Incidents = 23;

        /// <summary>Commands of the bench; the last row, which a product board does not have.</summary>
        public const int Sim = 24;

        public const int Count = 25;

        /// <summary>A command of the bench without "sim" in front.</summary>
        public const int Bench = 100;

        /// <summary>No command, or one of several; the state says so.</summary>
        public const int Unknown = 102;

        /// <summary>
        /// Gets a row. Not cut out of one long text: the CLR makes two bytes of each character of the whole of it for that, 5 KB in one piece.
        /// </summary>
        public static string GetRow(int command)
        {
            return command switch
            {
                Help => "12help [COMMAND|SETTING]~all commands; more about one, with examples; what a setting may be~help csms;help HeartbeatInterval",
                Status => "11status [json]~the charger at a glance~status json",
                Get => "12get [NAME|PART|PATTERN*] [json]~shows settings~get HeartbeatInterval;get retry*;get current json",
                Set => "28set NAME VALUE~changes a setting~set CsmsUrl wss://csms.example.com/ocpp",
                Reset => "22reset NAME~gives a setting its default again~reset HeartbeatInterval",
                Net => "16net [json], net scan [json], net join SSID [PASSWORD], net static IP MASK GATEWAY [DNS], net dhcp, net ap on|off~its state, Wi-Fi in reach and to join, address, the board's own access point~net join \"My Wi-Fi\" secret123;net static 192.168.1.20 255.255.255.0 192.168.1.1",
                Csms => "22csms test [json]~tries the way to the CSMS step by step: what fails, what to do~csms test",
                Tx => "11tx [json]~transactions: running, to be told, failed, the last ones~tx",
                Log => "14log [follow] [filter TEXT], log json [since N]~what has happened; follow ends with Ctrl-C~log filter Link;log json since 120",
                Frames => "13frames on|off|list, frames json [since N]~OCPP messages, without secrets~frames list",
                Cert => "13cert [json], cert ca|client|key, cert remove ca|client|key~certificates for wss: the CSMS's root, our own, its key; the PEM follows, then a line with a dot~cert ca;cert remove client",
                Time => "13time [json], time set TIME~the clock~time set 2026-05-01T12:00:00Z",
                Memory => "11memory [json]~free memory~memory",
                Flash => "11flash [json]~files, free space, wear~flash",
                Faults => "11faults [json]~what is wrong now~faults",
                Version => "11version [json]~vendor, model, firmware~version",
                Export => "11export~settings that differ from the default, a line of JSON each, without secrets and Identity~export",
                Import => "28import JSON~takes a line of export~import {\"name\":\"HeartbeatInterval\",\"value\":\"300\"}",
                Password => "23password [OLD] NEW~sets the password of the web page~password correct-horse",
                Reboot => "12reboot [idle]~ends sessions, sends what waits, restarts; idle: after the last session~reboot idle",
                FactoryReset => "23factory-reset confirm [discard]~deletes all and restarts; discard: transactions that wait, too~factory-reset confirm",
                Calibrate => "22calibrate N~calibrates the pilot of connector N, with nothing plugged in~calibrate 1",
                Rcd => "33rcd arm N~arms the residual-current monitor of connector N again, once it is known why it has tripped, with nothing plugged in~rcd arm 1",
                Incidents => "11incidents [json]~what went wrong, also before the last restart: faults, restarts, long losses of the CSMS~incidents",
                _ => "18sim [json], sim COMMAND~the hands of the bench~sim plug 1",
            };
        }

        /// <summary>
        /// Gets a field of a row: 0 the usage, 1 what the command does, 2 examples.
        /// </summary>
        public static string GetField(int command, int field)
        {
            return GetRow(command).Substring(2).Split('~')[field];
        }

        /// <summary>
        /// Gets all usages with what they do, those of the bench last.
        /// </summary>
        public static string GetList(IBenchCommands bench, int number)
        {
            int rows = bench == null ? Sim : Count;
            if (number < rows)
            {
                return GetRow(number).Substring(2);
            }

            string[] more = bench == null ? new string[] { } : bench.Help.Split('\n');
            return number - rows < more.Length ? more[number - rows] : null;
        }

        /// <summary>
        /// Tells whether a number of words is right for a command.
        /// </summary>
        public static bool IsCount(int command, int words)
        {
            string row = GetRow(command);
            return words >= row[0] - '0' && (words <= row[1] - '0' || row[1] == '8');
        }

        /// <summary>
        /// Finds a command by its name, or by the begin of it where that is unique.
        /// </summary>
        /// <param name="bench">Commands of the bench, or null.</param>
        /// <param name="name">Name.</param>
        /// <param name="note">Full name, or what is wrong.</param>
        public static int Find(IBenchCommands bench, string name, out string note)
        {
            string lower = name.ToLower();
            string candidates = null;
            int found = Unknown;
            string row = GetList(bench, 0);
            for (int i = 0; row != null; row = GetList(bench, ++i))
            {
                int end = row.IndexOfAny(new[] { ' ', '~' });
                note = row.Substring(0, end);
                if (!note.StartsWith(lower))
                {
                    continue;
                }

                candidates = candidates == null ? note : candidates + ", " + note;
                found = bench == null || i < Count ? i : Bench;
                if (end == lower.Length)
                {
                    return found;
                }
            }

            note = candidates;
            if (candidates == null || candidates.IndexOf(',') >= 0)
            {
                note = "'" + name + (candidates == null ? "' is not a command; help lists them" : "' may be " + candidates);
                return Unknown;
            }

            return found;
        }
    }
}
