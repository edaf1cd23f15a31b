// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Simulation.Flash;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// What sessions cost of the flash, by what littlefs does on an ESP32, with the settings as they come from the factory: an hour of
    /// charging, and two hundred such hours without a CSMS.
    /// </summary>
    internal sealed class FlashCost
    {
        /// <summary>Sessions without a CSMS.</summary>
        internal const int Sessions = 200;

        private const long PayloadBudget = 8192;
        private const long ProgrammedBudget = 131072;
        private const long AllSessionsBudget = 98304;
        private const int Block = 4096;
        private const int DriveKibibytes = 256;
        private const int Step = 1000;
        private const int Hour = 3600000;
        private const int Moment = 5000;
        private const string Tag = "04A2B3C4D5E6F7";
        private const long SomeTime = 1790000000000;
        private const int NearlyEmpty = 20000;
        private const long Grain = 1024;
        private const int MostComparisons = 10;
        private const int Runs = 3;

        private static readonly ConcurrentDictionary<string, FlashCost> s_measured = new ConcurrentDictionary<string, FlashCost>();

        private readonly List<Figure> _figures = new List<Figure>();
        private readonly LittlefsModel _flash = new LittlefsModel(DriveKibibytes);
        private readonly WearCounter _wear;
        private readonly Rig _rig;

        private FlashCost(string version)
        {
            _wear = new WearCounter(_flash);
            _rig = new Rig(_wear, SomeTime, "OcppVersions=" + version);
        }

        /// <summary>Gets the time after all sessions, ms UTC.</summary>
        internal long Utc => _rig.Utc;

        /// <summary>Gets the bytes that the counter of the firmware says were programmed.</summary>
        internal long CountedBytes => _wear.Wear.ProgrammedBytes;

        /// <summary>Gets the bytes that the model of the flash says were programmed.</summary>
        internal long ProgrammedBytes => _flash.ProgrammedBytes;

        /// <summary>
        /// Measures everything.
        /// </summary>
        /// <returns>Bytes.</returns>
        internal static IReadOnlyList<Figure> Measure()
        {
            return Of("ocpp1.6")._figures.Concat(Of("ocpp2.0.1")._figures).ToArray();
        }

        /// <summary>
        /// Gets what was measured in a version.
        /// </summary>
        internal static FlashCost Of(string version)
        {
            return s_measured.GetOrAdd(version, Create);
        }

        /// <summary>
        /// Gets a copy of the flash in which all sessions wait for a CSMS.
        /// </summary>
        internal LittlefsModel CopyFlash()
        {
            LittlefsModel copy = new LittlefsModel(DriveKibibytes);
            foreach (string name in _flash.List(string.Empty))
            {
                copy.Put(name, _flash.Get(name));
            }

            return copy;
        }

        private static FlashCost Create(string version)
        {
            FlashCost cost = new FlashCost(version);
            cost.Measure(version.Substring("ocpp".Length));
            return cost;
        }

        /// <summary>
        /// Gets what lives on the heap after a boot.
        /// </summary>
        private static long BootAndWeigh(Func<LittlefsModel> makeFlash)
        {
            long least = long.MaxValue;
            for (int i = 0; i < Runs; i++)
            {
                // Other threads of the test runner allocate, too: the quietest run counts.
                LittlefsModel flash = makeFlash();
                long before = GC.GetTotalMemory(true);
                Rig rig = new Rig(flash, SomeTime);
                least = Math.Min(least, GC.GetTotalMemory(true) - before);
                GC.KeepAlive(rig);
                GC.KeepAlive(flash);
            }

            return least;
        }

        private void Measure(string version)
        {
            // The first one is for the cache of idTokens, and for what is written once.
            ChargeForAnHour(true);
            long payload = _flash.PayloadBytes;
            long programmed = _flash.ProgrammedBytes;
            ChargeForAnHour(true);
            _figures.Add(new Figure("flashPayloadSessionHour-" + version, _flash.PayloadBytes - payload, PayloadBudget));
            _figures.Add(new Figure("flashProgrammedSessionHour-" + version, _flash.ProgrammedBytes - programmed, ProgrammedBudget));

            int blocks = _flash.UsedBlocks;
            payload = _flash.PayloadBytes;
            programmed = _flash.ProgrammedBytes;
            _rig.Socket.Cut();
            for (int i = 0; i < Sessions; i++)
            {
                ChargeForAnHour(false);
            }

            _figures.Add(new Figure("flashPayloadOfflineHour-" + version, (_flash.PayloadBytes - payload) / Sessions, PayloadBudget));
            _figures.Add(new Figure("flashProgrammedOfflineHour-" + version, (_flash.ProgrammedBytes - programmed) / Sessions, null));
            _figures.Add(new Figure("flashOf200OfflineSessions-" + version, (_flash.UsedBlocks - blocks) * Block, AllSessionsBudget));

            long more = long.MaxValue;
            for (int i = 0; i < MostComparisons && more > Grain; i++)
            {
                // What other threads give back meanwhile counts, too: on a busy machine it takes more than one comparison.
                more = Math.Min(more, BootAndWeigh(CopyFlash) - BootAndWeigh(() => new LittlefsModel(DriveKibibytes)));
            }

            _figures.Add(new Figure("heapOf200OfflineSessions-" + version, Math.Max(0, (more + Grain - 1) / Grain * Grain), Grain));
        }

        private void ChargeForAnHour(bool isOnline)
        {
            _rig.Station.GetConnector(1).Car.StateOfCharge = NearlyEmpty;
            _rig.Station.Plug(1);
            _rig.Station.PresentTag(Tag);
            Run(Hour);
            if (!_rig.Station.GetConnector(1).Contactor.IsClosed || _rig.ChargePoint.Connectors[0].Transaction == null)
            {
                throw new InvalidOperationException("There is no session; the connector is " + _rig.ChargePoint.Connectors[0].Status);
            }

            _rig.Station.PresentTag(Tag);
            Run(Moment);
            _rig.Station.Unplug(1);
            Run(Moment);
            int waiting = _rig.ChargePoint.Queue.Count;
            if (_rig.ChargePoint.Connectors[0].Status != ConnectorStatus.Available || isOnline != (waiting == 0) || !_rig.ChargePoint.Journal.IsDurable)
            {
                throw new InvalidOperationException("That was no session; " + waiting + " messages wait.");
            }
        }

        private void Run(int milliseconds)
        {
            for (int passed = 0; passed < milliseconds; passed += Step)
            {
                _rig.TurnAndAnswer(Step);
                while (_rig.TurnAndAnswer(0))
                {
                    // All that is to be told at this moment.
                }
            }
        }
    }
}
