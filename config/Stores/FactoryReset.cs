// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Empties the flash but for what belongs to the hardware: a pilot that has lost its calibration may take a vehicle for none, and the
    /// register of a meter never begins anew. It is ordered before a restart and carried out after it, when nobody has anything in memory that he
    /// would write again; a power cut in between only delays it.
    /// </summary>
    public static class FactoryReset
    {
        /// <summary>First part of the names of files that stay; a board gives it to calibrations and registers.</summary>
        public const string HardwarePrefix = "hw.";

        private const string Order = "factory-reset";

        /// <summary>
        /// Orders the reset for the next start.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <returns><see langword="false"/> when flash takes nothing.</returns>
        public static bool Request(IFileStore files)
        {
            return files.Replace(Order, new byte[] { 1 }, 0, 1);
        }

        /// <summary>
        /// Deletes all files but those of the hardware if that was ordered; the order goes last.
        /// </summary>
        /// <param name="files">Flash.</param>
        public static void CarryOut(IFileStore files)
        {
            if (files.GetLength(Order) < 0)
            {
                return;
            }

            foreach (string name in files.List(string.Empty))
            {
                if (name != Order && !name.StartsWith(HardwarePrefix))
                {
                    files.Delete(name);
                }
            }

            files.Delete(Order);
        }
    }
}
