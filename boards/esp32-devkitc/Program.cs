using System.Diagnostics;

namespace OcppChargePoint.Boards.Esp32DevKitC
{
    /// <summary>
    /// The entry point of the ESP32-DevKitC image.
    /// </summary>
    public static class Program
    {
        /// <summary>
        /// Says that this board is not wired yet, and returns: every output stays as reset left it.
        /// </summary>
        public static void Main()
        {
            Debug.WriteLine("ESP32-DevKitC: not wired yet, nothing to run.");
        }
    }
}
