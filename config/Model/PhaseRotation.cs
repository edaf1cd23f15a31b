// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The phase rotation of connectors as a setting holds it, such as <c>0.RST,1.STR</c> (OCPP 1.6 section 9.1.7).
    /// </summary>
    public static class PhaseRotation
    {
        /// <summary>
        /// Most entries: the connectors and the grid connection.
        /// </summary>
        public const int MaximumEntries = 5;

        /// <summary>
        /// Checks the text of a setting.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <returns><see langword="null"/> when it is correct, else what would be allowed.</returns>
        public static string Check(string text)
        {
            string[] entries = text.Split(',');
            bool isCorrect = entries.Length <= MaximumEntries;
            for (int i = 0; i < entries.Length && isCorrect; i++)
            {
                isCorrect = IsEntry(entries[i].Trim());
            }

            return isCorrect ? null : "entries such as 1.RST allowed, separated by commas";
        }

        private static bool IsEntry(string entry)
        {
            int dot = entry.IndexOf('.');
            int connector;
            if (dot != 1 || !int.TryParse(entry.Substring(0, 1), out connector) || connector >= MaximumEntries)
            {
                return false;
            }

            switch (entry.Substring(2))
            {
                case "NotApplicable":
                case "Unknown":
                case "RST":
                case "RTS":
                case "SRT":
                case "STR":
                case "TRS":
                case "TSR":
                    return true;
                default:
                    return false;
            }
        }
    }
}
