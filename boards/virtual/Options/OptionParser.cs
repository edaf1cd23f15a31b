// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
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
  --ocpp VERSION       1.6
  --connectors N       number of connectors, 1 to 4 (1)
  --outlets            socket outlets with a lock instead of fixed cables
  --data FOLDER        keep settings in this folder; they survive a restart
  --set KEY=VALUE      change any setting before the start; may be repeated
  --console tcp:PORT   serve the prompt's commands on 127.0.0.1:PORT (0 takes a free port) as well
  --attached           with --console: end when the standard input ends, so with the program that holds its other end
  --speed N            virtual time factor, 1 to 3600 (1)
  --help               this text

Commands of the prompt and of the console: type help there.";

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
                switch (name)
                {
                    case "--help":
                    case "-h":
                        options.IsHelp = true;
                        break;
                    case "--session":
                        options.IsSession = true;
                        break;
                    case "--attached":
                        options.IsAttached = true;
                        break;
                    case "--outlets":
                        options.HasSockets = true;
                        break;
                    default:
                        Read(options, name, name.StartsWith("--", StringComparison.Ordinal) && i + 1 < arguments.Length ? arguments[++i] : null);
                        break;
                }
            }

            Check(options);
            return options;
        }

        private static void Read(BoardOptions options, string name, string value)
        {
            switch (name)
            {
                case "--csms":
                    options.CsmsUrl = Url(Needed(name, value));
                    break;
                case "--id":
                    options.Identity = Needed(name, value);
                    break;
                case "--password":
                    options.Password = Needed(name, value);
                    break;
                case "--ca":
                    options.RootFile = Existing(name, value);
                    break;
                case "--cert":
                    options.CertificateFile = Existing(name, value);
                    break;
                case "--key":
                    options.KeyFile = Existing(name, value);
                    break;
                case "--ocpp":
                    if (Needed(name, value) != "1.6")
                    {
                        throw new OptionException("--ocpp: 1.6 is allowed, not '" + value + "'.");
                    }

                    break;
                case "--connectors":
                    options.Connectors = Number(name, value, 1, 4);
                    break;
                case "--data":
                    options.DataFolder = Needed(name, value);
                    break;
                case "--speed":
                    options.Speed = Number(name, value, 1, 3600);
                    break;
                case "--set":
                    options.Settings.Add(Pair(name, value));
                    break;
                case "--console":
                    string port = Needed(name, value);
                    if (!port.StartsWith("tcp:", StringComparison.Ordinal))
                    {
                        throw new OptionException("--console: tcp:PORT is allowed, not '" + value + "'.");
                    }

                    options.ConsolePort = Number(name, port.Substring(4), 0, 65535);
                    break;
                default:
                    throw new OptionException("'" + name + "' is not an option of this program.");
            }
        }

        private static void Check(BoardOptions options)
        {
            if ((options.CertificateFile == null) != (options.KeyFile == null))
            {
                throw new OptionException("--cert and --key belong together.");
            }
        }

        private static string Needed(string name, string value)
        {
            return value ?? throw new OptionException(name + " needs a value.");
        }

        private static string Existing(string name, string value)
        {
            return File.Exists(Needed(name, value)) ? value : throw new OptionException(name + ": there is no file '" + value + "'.");
        }

        private static string Url(string text)
        {
            return WebSocketUrl.TryParse(text, out _, out string problem) ? text : throw new OptionException("--csms: " + problem);
        }

        private static int Number(string name, string value, int minimum, int maximum)
        {
            bool isNumber = int.TryParse(Needed(name, value), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            return isNumber && number >= minimum && number <= maximum
                ? number
                : throw new OptionException(name + ": a whole number from " + minimum + " to " + maximum + " is allowed, not '" + value + "'.");
        }

        private static KeyValuePair<string, string> Pair(string name, string value)
        {
            int equals = Needed(name, value).IndexOf('=');
            return equals > 0
                ? new KeyValuePair<string, string>(value.Substring(0, equals), value.Substring(equals + 1))
                : throw new OptionException(name + ": KEY=VALUE is allowed, not '" + value + "'.");
        }
    }
}
