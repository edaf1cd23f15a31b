// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Boards.Virtual.Options
{
    /// <summary>
    /// Reads the command line.
    /// </summary>
    public static class OptionParser
    {
        /// <summary>
        /// The help text.
        /// </summary>
        public const string Help =
@"OcppChargePoint virtual board: the charge point firmware on simulated hardware.

  dotnet run --project boards/virtual -- [options]

Without options, in a terminal: a charger, a CSMS and a prompt. Without a terminal: one whole session (--session).

  --session            run one whole charging session in fast time, then a summary;
                       exit code 0 only if the charger's meter and the CSMS's record agree
  --csms URL           connect to this CSMS, ws:// or wss:// (the identity is appended), instead of the built-in one
  --id IDENTITY        identity of the charge point (CP001)
  --password TEXT      password of Basic authentication; hex:A1B2... for bytes
  --ca FILE            trusted root certificates, PEM (default: those of this machine)
  --cert FILE          client certificate, PEM
  --key FILE           its private key, PEM
  --ocpp VERSION       1.6, 2.0.1 or auto: both, the CSMS selects (auto)
  --connectors N       number of connectors, 1 to 4 (1)
  --outlets            socket outlets with a lock instead of fixed cables
  --data FOLDER        keep settings, transactions and the world (meters, cars) in this folder;
                       they survive a restart, also a sudden end of the program
  --set KEY=VALUE      change any setting before the start; may be repeated
  --console tcp:PORT   serve the prompt's commands on 127.0.0.1:PORT (0 takes a free port) as well
  --web PORT|off       serve the web page at 127.0.0.1:PORT (0 takes a free port); default: 8080, or a free port when it is taken
  --serial PATH        serve them on a serial port or pseudo-terminal, too (Linux), as a board does
  --attached           end when standard input ends (for a program that starts the board and drives it over --console)
  --speed N            virtual time factor, 1 to 3600 (1)
  --help               this text

A value that begins with -- is written --name=value. Commands of the prompt and of the console: type help there.";

        private const string TcpPrefix = "tcp:";

        private static readonly string[] s_valueOptions =
        {
            "--csms", "--id", "--password", "--ca", "--cert", "--key", "--ocpp", "--connectors", "--data", "--set", "--console", "--serial", "--web", "--speed",
        };

        /// <summary>
        /// Reads the command line.
        /// </summary>
        /// <param name="arguments">Arguments.</param>
        /// <returns>Options.</returns>
        /// <exception cref="OptionException">An option is unknown, lacks its value, or its value is not allowed.</exception>
        public static BoardOptions Parse(string[] arguments)
        {
            BoardOptions options = new BoardOptions();
            for (int i = 0; i < arguments.Length; i++)
            {
                string name = arguments[i];
                string value = null;
                int equals = name.IndexOf('=');
                if (equals > 0 && name.StartsWith("--", StringComparison.Ordinal))
                {
                    value = name.Substring(equals + 1);
                    name = name.Substring(0, equals);
                }

                if (ReadSwitch(options, name))
                {
                    Demand(value == null, name + " takes no value.");
                    continue;
                }

                Demand(IsKnown(name), "'" + name + "' is not an option of this program.");
                bool isNextValue = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
                value ??= isNextValue ? arguments[++i] : null;
                Demand(value != null, name + " needs a value.");
                Read(options, name, value);
            }

            Demand((options.Tls.ClientCertificatePem == null) == (options.Tls.ClientKeyPem == null), "--cert and --key belong together.");
            return options;
        }

        private static bool ReadSwitch(BoardOptions options, string name)
        {
            switch (name)
            {
                case "--help":
                case "-h":
                    options.IsHelp = true;
                    return true;
                case "--session":
                    options.IsSession = true;
                    return true;
                case "--outlets":
                    options.HasSockets = true;
                    return true;
                case "--attached":
                    options.IsAttached = true;
                    return true;
                default:
                    return false;
            }
        }

        private static bool IsKnown(string name)
        {
            return Array.IndexOf(s_valueOptions, name) >= 0;
        }

        private static void Read(BoardOptions options, string name, string value)
        {
            switch (name)
            {
                case "--csms":
                    options.CsmsUrl = Url(value);
                    break;
                case "--id":
                    options.Identity = value;
                    break;
                case "--password":
                    options.Password = value;
                    break;
                case "--ca":
                    options.Tls.RootCertificatesPem = Pem(name, value, "CERTIFICATE");
                    break;
                case "--cert":
                    options.Tls.ClientCertificatePem = Pem(name, value, "CERTIFICATE");
                    break;
                case "--key":
                    options.Tls.ClientKeyPem = Pem(name, value, "PRIVATE KEY");
                    break;
                case "--ocpp":
                    options.Versions = value == "1.6" ? "ocpp1.6" : value == "2.0.1" ? "ocpp2.0.1" : value == "auto" ? "ocpp2.0.1,ocpp1.6" : null;
                    Demand(options.Versions != null, "--ocpp: 1.6, 2.0.1 or auto is allowed, not '" + value + "'.");
                    break;
                case "--connectors":
                    options.Connectors = Number(name, value, 1, SimulatedStation.MaximumConnectors);
                    break;
                case "--data":
                    options.DataFolder = value;
                    break;
                case "--speed":
                    options.Speed = Number(name, value, 1, AcceleratedClock.MaximumSpeed);
                    break;
                case "--set":
                    options.Settings.Add(Pair(name, value));
                    break;
                case "--web":
                    Demand(value == "off" || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _), "--web: off or a port is allowed, not '" + value + "'.");
                    options.WebPort = value == "off" ? BoardOptions.NoWeb : Number(name, value, 0, 65535);
                    break;
                case "--serial":
                    options.SerialPath = value;
                    break;
                case "--console":
                    Demand(value.StartsWith(TcpPrefix, StringComparison.Ordinal), "--console: tcp:PORT is allowed, not '" + value + "'.");
                    options.ConsolePort = Number(name, value.Substring(TcpPrefix.Length), 0, 65535);
                    break;
            }
        }

        private static void Demand(bool isRight, string otherwise)
        {
            if (!isRight)
            {
                throw new OptionException(otherwise);
            }
        }

        private static string Pem(string name, string path, string label)
        {
            Demand(File.Exists(path), name + ": there is no file '" + path + "'.");
            try
            {
                string text = File.ReadAllText(path);
                bool isPem = text.Contains("-----BEGIN ", StringComparison.Ordinal) && text.Contains(label + "-----", StringComparison.Ordinal);
                Demand(isPem, name + ": the file '" + path + "' holds no " + label + " in PEM.");
                return text;
            }
            catch (Exception exception) when (exception is IOException || exception is UnauthorizedAccessException)
            {
                throw new OptionException(name + ": the file '" + path + "' cannot be read: " + exception.Message);
            }
        }

        private static string Url(string text)
        {
            return WebSocketUrl.TryParse(text, out _, out string problem) ? text : throw new OptionException("--csms: " + problem);
        }

        private static int Number(string name, string value, int minimum, int maximum)
        {
            bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            return isNumber && number >= minimum && number <= maximum
                ? number
                : throw new OptionException(name + ": a whole number from " + minimum + " to " + maximum + " is allowed, not '" + value + "'.");
        }

        private static KeyValuePair<string, string> Pair(string name, string value)
        {
            int equals = value.IndexOf('=');
            return equals > 0
                ? new KeyValuePair<string, string>(value.Substring(0, equals), value.Substring(equals + 1))
                : throw new OptionException(name + ": KEY=VALUE is allowed, not '" + value + "'.");
        }
    }
}
