// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Web;
using OcppChargePoint.Firmware.WebPage;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32.Chip;
using OcppChargePoint.Hal.Esp32.Web;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// The web door of a board with an ESP32 (docs/web.md). Belongs into <c>OnCreated</c>.
    /// </summary>
    public static class BoardWeb
    {
        /// <summary>
        /// What must be free of the managed heap before anything of the door is made: its objects take 2 KB, two requests 4 KB, and the connection
        /// to the CSMS with a session 6 KB (docs/footprint.md). With less the board would restart again and again.
        /// </summary>
        private const int LeastFreeBytes = 12288;

        private const int Port = 80;
        private const string Door = "web";

        /// <summary>
        /// Begins to serve the page on port 80. Without PSRAM it is served only while there is no TLS link, or over the access point. Where the managed
        /// heap is too short for it, there is no page, and the log says so.
        /// </summary>
        /// <param name="console">What <c>BoardConsole.Create</c> has made; gets the password of the page.</param>
        /// <param name="window">The minutes after a press on the board's button; <see langword="null"/> without one.</param>
        public static void Open(ConsoleParts console, IServiceWindow window)
        {
            ChargePoint chargePoint = console.ChargePoint;
            long free = console.Memory.FreeBytes;
            if (free < LeastFreeBytes)
            {
                chargePoint.Log.Write("Web: no page, because only " + free.ToString() + " bytes of memory are free; it takes " + LeastFreeBytes.ToString());
                return;
            }

            ChargePointParts parts = console.Parts;

            // It opens and closes with a restart only. Another network may have the same address, and is not to be taken for it.
            NetworkState network = new NetworkState();
            console.Network.ReadState(network);
            WebServer web = new WebServer(new WebParts
            {
                Clock = parts.Clock,
                Random = parts.Random,
                Loop = parts.Loop,
                Files = parts.Files,
                Log = chargePoint.Log,
                Link = chargePoint.Connection,
                Listener = new NanoTcpListener(),
                Hash = new NanoKeyedHash(),
                Window = window,
                Page = new ChargerPage(),
                Commands = new ICommandSession[] { new CommandSession(console, Door), new CommandSession(console, Door) },
                AccessPointAddress = network.IsAccessPointOn ? network.AccessPointAddress : null,
                HasPsram = new NanoMemory().HasPsram,
            });
            console.Password = web.Password;
            web.Start(Port);
        }
    }
}
