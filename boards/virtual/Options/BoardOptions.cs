// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Options
{
    /// <summary>
    /// What the command line says.
    /// </summary>
    public sealed class BoardOptions
    {
        /// <summary>The web page is wanted at 8080, or at a free port when that is taken.</summary>
        public const int UsualWebPort = -1;

        /// <summary>No web page is wanted.</summary>
        public const int NoWeb = -2;

        /// <summary>Gets or sets a value indicating whether only the help is wanted.</summary>
        public bool IsHelp { get; set; }

        /// <summary>Gets or sets a value indicating whether one whole session is to be run and summed up.</summary>
        public bool IsSession { get; set; }

        /// <summary>Gets or sets the CSMS; <see langword="null"/> for the built-in one.</summary>
        public string CsmsUrl { get; set; }

        /// <summary>Gets or sets the identity; <see langword="null"/> keeps the setting.</summary>
        public string Identity { get; set; }

        /// <summary>Gets or sets the password of Basic authentication, or <see langword="null"/>.</summary>
        public string Password { get; set; }

        /// <summary>Gets the root certificates, the client certificate and its key.</summary>
        public TlsSettings Tls { get; } = new TlsSettings();

        /// <summary>Gets or sets the subprotocols to offer, in order; <see langword="null"/> keeps the setting.</summary>
        public string Versions { get; set; }

        /// <summary>Gets or sets the number of connectors, 1 to 4.</summary>
        public int Connectors { get; set; } = 1;

        /// <summary>Gets or sets a value indicating whether the connectors are socket outlets with a lock.</summary>
        public bool HasSockets { get; set; }

        /// <summary>Gets or sets the folder that stands for flash; <see langword="null"/> keeps everything in RAM.</summary>
        public string DataFolder { get; set; }

        /// <summary>Gets or sets the TCP port of the console; -1 for none, 0 for a free one.</summary>
        public int ConsolePort { get; set; } = -1;

        /// <summary>Gets or sets the TCP port of the web page; <see cref="UsualWebPort"/>, <see cref="NoWeb"/>, or 0 for a free one.</summary>
        public int WebPort { get; set; } = UsualWebPort;

        /// <summary>Gets or sets the serial port on which the console is served, or <see langword="null"/>.</summary>
        public string SerialPath { get; set; }

        /// <summary>Gets or sets a value indicating whether the end of standard input ends the program.</summary>
        public bool IsAttached { get; set; }

        /// <summary>Gets or sets the virtual time factor at start.</summary>
        public int Speed { get; set; } = 1;

        /// <summary>Gets the settings to change before the start, key and value.</summary>
        public List<KeyValuePair<string, string>> Settings { get; } = new List<KeyValuePair<string, string>>();
    }
}
