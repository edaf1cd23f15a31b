// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Boards.Virtual
{
    /// <summary>
    /// Entry point of the virtual board. So far it only says that the charger itself is not there yet.
    /// </summary>
    public static class Program
    {
        /// <summary>
        /// Starts the virtual board.
        /// </summary>
        /// <returns>1: nothing can be run yet.</returns>
        public static int Main()
        {
            Console.Error.WriteLine("The virtual board has its platform layer only; the charger is not composed yet.");
            return 1;
        }
    }
}
