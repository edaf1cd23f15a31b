// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// The page that the web door serves at <c>/</c>: one gzipped HTML file with its script and style inline, read in parts so that it never
    /// stands in RAM as a whole.
    /// </summary>
    public interface IWebPage
    {
        /// <summary>
        /// Gets the number of gzipped bytes, all parts together.
        /// </summary>
        int Length { get; }

        /// <summary>
        /// Gets a name of this state of the page for the browser's cache: letters and digits, at most 32, another one for other bytes.
        /// </summary>
        string Tag { get; }

        /// <summary>
        /// Gets what the page may do in a browser, the value of the field <c>Content-Security-Policy</c>: its own script and style, by their SHA-256, questions to
        /// this board, and nothing else.
        /// </summary>
        string Policy { get; }

        /// <summary>
        /// Makes a part of the page.
        /// </summary>
        /// <param name="index">0 for the first part.</param>
        /// <returns>1 to 1024 bytes, or <see langword="null"/> after the last part.</returns>
        byte[] GetPart(int index);
    }
}
