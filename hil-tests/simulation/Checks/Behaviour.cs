// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.Simulation.Flash;
using OcppChargePoint.Simulation.Worlds;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// The charge point stays within its bounds: queue, flash, looks at the clock, dials, messages.
    /// </summary>
    internal sealed class Behaviour
    {
        private const int MostWaiting = 150;
        private const int MostTrafficAnHour = 4000000;
        private const int MostDialsAnHour = 400;

        /// <summary>Longest wait between two dials by the default settings, 3 s doubled five times and 10 s at random, and what a dial itself may take.</summary>
        private const long LongestSilence = 106000 + 60000;

        private readonly Bench _bench;
        private readonly LittlefsModel _flash;
        private readonly int _blocks;
        private long _hourEnd;
        private long _trafficBefore;
        private int _dialsBefore;
        private int _dials;
        private long _lastContact;

        public Behaviour(Bench bench, LittlefsModel flash, int kibibytes)
        {
            _bench = bench;
            _flash = flash;
            _blocks = kibibytes / 4;
        }

        public long Moments { get; private set; }

        public void OnRestart()
        {
            _lastContact = _bench.Now;
        }

        public void Look()
        {
            Moments++;
            int waiting = _bench.ChargePoint.Queue.OrdinaryCount;
            if (waiting > MostWaiting)
            {
                throw new ViolationException(waiting + " messages wait in memory");
            }

            if (_bench.Network.Dials != _dials || _bench.Network.State == StreamState.Open)
            {
                _dials = _bench.Network.Dials;
                _lastContact = _bench.Now;
            }

            if (_bench.Now - _lastContact > LongestSilence)
            {
                throw new ViolationException("no dial since " + ((_bench.Now - _lastContact) / 1000) + " s");
            }

            if (_bench.Now >= _hourEnd)
            {
                LookAtHour();
            }
        }

        private void LookAtHour()
        {
            _hourEnd = _bench.Now + 3600000;
            if (_bench.Network.Traffic - _trafficBefore > MostTrafficAnHour)
            {
                throw new ViolationException((_bench.Network.Traffic - _trafficBefore) + " bytes in an hour");
            }

            if (_bench.Network.Dials - _dialsBefore > MostDialsAnHour)
            {
                throw new ViolationException((_bench.Network.Dials - _dialsBefore) + " dials in an hour");
            }

            if (_flash.UsedBlocks > _blocks)
            {
                throw new ViolationException(_flash.UsedBlocks + " blocks of flash are used");
            }

            _trafficBefore = _bench.Network.Traffic;
            _dialsBefore = _bench.Network.Dials;
        }
    }
}
