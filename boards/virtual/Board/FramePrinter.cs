// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Text;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// Prints frames as one line each; what could be a password is hidden.
    /// </summary>
    public sealed class FramePrinter : IFrameTap
    {
        private readonly Action<string> _print;
        private readonly MemoryStream _outgoing = new MemoryStream();
        private readonly MemoryStream _incoming = new MemoryStream();

        /// <summary>
        /// Initializes a new instance of the <see cref="FramePrinter"/> class.
        /// </summary>
        /// <param name="print">Where the lines go.</param>
        public FramePrinter(Action<string> print)
        {
            _print = print;
        }

        /// <summary>
        /// Gets or sets a value indicating whether frames are printed.
        /// </summary>
        public bool IsOn { get; set; }

        /// <inheritdoc/>
        public void OnFrame(bool isOutgoing, byte[] buffer, int count, bool isLast)
        {
            MemoryStream frame = isOutgoing ? _outgoing : _incoming;
            if (!IsOn)
            {
                frame.SetLength(0);
                return;
            }

            frame.Write(buffer, 0, count);
            if (isLast)
            {
                string text = Encoding.UTF8.GetString(frame.GetBuffer(), 0, (int)frame.Length);
                frame.SetLength(0);
                _print((isOutgoing ? ">> " : "<< ") + Censor(text));
            }
        }

        /// <summary>
        /// Hides a password, which comes as AuthorizationKey in OCPP 1.6 and as BasicAuthPassword in a SetVariables of OCPP 2.0.1.
        /// </summary>
        private static string Censor(string text)
        {
            if (text.Contains("AuthorizationKey", StringComparison.OrdinalIgnoreCase))
            {
                return "(frame with AuthorizationKey not shown)";
            }

            bool hasPassword = text.Contains("BasicAuthPassword", StringComparison.OrdinalIgnoreCase) && text.Contains("\"attributeValue\"", StringComparison.Ordinal);
            return hasPassword ? "(frame with BasicAuthPassword not shown)" : text;
        }
    }
}
