// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Esp32DevKitC
{
    /// <summary>
    /// The bench build for an ESP32-DevKitC: the real firmware on the real platform over simulated devices. Car, meter, reader
    /// and contactor exist in RAM only; no pin is driven, so no contactor may be wired to this board.
    /// </summary>
    public static class Program
    {
        private const int FileStoreBytes = 8192;

        /// <summary>
        /// Runs the charge point until it fails; then the contactors open and the board restarts.
        /// </summary>
        public static void Main()
        {
            NanoRebooter rebooter = new NanoRebooter();
            ChargePoint chargePoint = null;
            try
            {
                chargePoint = Create(rebooter);
                chargePoint.Start();
                chargePoint.Loop.Run(null);
            }
            catch (Exception fault)
            {
                // Whatever it was, out of memory included: what follows needs next to none.
                Console.WriteLine("Unhandled fault: " + fault.GetType().FullName);
            }

            try
            {
                if (chargePoint != null)
                {
                    chargePoint.ShutDown();
                }
            }
            finally
            {
                rebooter.Reboot();
            }
        }

        /// <summary>
        /// Puts the charge point together; a method of its own, so that its locals do not live as long as the board runs.
        /// </summary>
        private static ChargePoint Create(NanoRebooter rebooter)
        {
            NanoClock clock = new NanoClock();
            SimulatedStation station = new SimulatedStation(clock, Settings.Connectors, false);
            NanoRandom random = new NanoRandom();
            EventLoop loop = new EventLoop(clock);
            ChargePoint chargePoint = new ChargePoint(new ChargePointParts
            {
                Clock = clock,
                Random = random,
                Loop = loop,
                Files = new RamFileStore(FileStoreBytes),
                Hardware = station.Hardware,
                Rebooter = rebooter,
                WebSocket = new WebSocketClient(new NanoTcpStream(), clock, random, loop, ChargePoint.LongestMessage),
                BootReason = BootReason.PowerUp,
            });
            chargePoint.Log.Sink = new LogPrinter(clock);
            SetUp(chargePoint.Model, "CsmsUrl", Settings.CsmsUrl);
            SetUp(chargePoint.Model, "Identity", Settings.Identity);
            SetUp(chargePoint.Model, "AuthorizationKey", Settings.Password);
            SetUp(chargePoint.Model, "ChargePointModel", "ESP32-DevKitC bench");
            new BenchScript(chargePoint.Loop, chargePoint.Log, station).Start();
            return chargePoint;
        }

        private static void SetUp(DeviceModel model, string key, string value)
        {
            string problem;
            model.TrySet(model.Find(key), value, ChangeSource.Installer, out problem);
            if (problem != null)
            {
                Console.WriteLine("Settings.cs: " + problem);
            }
        }
    }
}
