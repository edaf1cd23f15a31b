// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Empties the flash. It is ordered before a restart and carried out after it, when nobody has anything in memory that he would write
    /// again; a power cut in between only delays it.
    /// </summary>
    public static class FactoryReset
    {
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
        /// Deletes all files if that was ordered; the order goes last.
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
                if (name != Order)
                {
                    files.Delete(name);
                }
            }

            files.Delete(Order);
        }
    }
}
