// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// Node.js, its packages or Chromium cannot be had here; the message says which in one line.
    /// </summary>
    internal sealed class BrowserMissingException : Exception
    {
        public BrowserMissingException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}
