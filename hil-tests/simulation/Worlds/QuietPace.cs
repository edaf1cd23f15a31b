// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using System.Linq;
using System.Reflection;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.ScenarioTests.Rig;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// Lets time pass quickly where nothing happens: the firmware looks at its hardware every 100 ms as long as anything moves, and
    /// at long intervals once all is at rest. All its other timers fire at the millisecond.
    /// </summary>
    /// <remarks>
    /// Nothing outside moves while the firmware looks away: the steps of a plan come at the end of an interval, and the batteries of the
    /// vehicles are never full.
    /// </remarks>
    internal sealed class QuietPace
    {
        private const long AfterMovement = 6000;
        private const long WithVehicle = 10000;
        private const long Alone = 60000;

        private static readonly FieldInfo s_timers = Field(typeof(EventLoop), "_timers");
        private static readonly FieldInfo s_pollables = Field(typeof(EventLoop), "_pollables");
        private static readonly FieldInfo s_hardwareTimer = Field(typeof(ChargePoint), "_hardwareTimer");

        private readonly Bench _bench;
        private ChargePoint _life;
        private LoopTimer[] _timers;
        private IPollable[] _pollables;
        private int _signature;
        private long _awakeUntil;

        public QuietPace(Bench bench)
        {
            _bench = bench;
        }

        /// <summary>
        /// Something happens: looks closely for a while.
        /// </summary>
        public void Wake()
        {
            _awakeUntil = _bench.Now + AfterMovement;
        }

        /// <summary>
        /// Tells when the loop is to be served next.
        /// </summary>
        /// <returns>Time on the clock of the board.</returns>
        public long Next()
        {
            ChargePoint life = _bench.ChargePoint;
            if (life != _life)
            {
                Follow(life);
                Wake();
            }

            bool isQuiet = true;
            int signature = Sign(ref isQuiet);
            if (signature != _signature)
            {
                _signature = signature;
                Wake();
            }

            if (_bench.Now < _awakeUntil)
            {
                return life.Loop.NextDueMilliseconds;
            }

            long next = _bench.Clock.MonotonicMilliseconds + (isQuiet ? Alone : WithVehicle);
            foreach (LoopTimer timer in _timers)
            {
                next = Math.Min(next, timer.DueMilliseconds);
            }

            foreach (IPollable pollable in _pollables)
            {
                next = Math.Min(next, pollable.NextDueMilliseconds);
            }

            return next;
        }

        private static FieldInfo Field(Type type, string name)
        {
            return type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic) ?? throw new MissingFieldException(type.Name, name);
        }

        private void Follow(ChargePoint life)
        {
            _life = life;
            object hardwareTimer = s_hardwareTimer.GetValue(life);
            _timers = ((IEnumerable)s_timers.GetValue(life.Loop)).OfType<LoopTimer>().Where(timer => timer != hardwareTimer).ToArray();
            _pollables = ((IEnumerable)s_pollables.GetValue(life.Loop)).OfType<IPollable>().ToArray();
        }

        private int Sign(ref bool isQuiet)
        {
            HashCode hash = default;
            foreach (Connector connector in _life.Connectors)
            {
                SimulatedConnector hardware = _bench.Station.GetConnector(connector.Id);
                hash.Add(connector.Status);
                hash.Add(connector.Transaction);
                hash.Add(connector.Permission);
                hash.Add(connector.Fault);
                hash.Add(connector.IsPlugged);
                hash.Add(hardware.Contactor.IsCommandedClosed);
                hash.Add(hardware.Contactor.IsClosed);
                hash.Add(hardware.Pilot.OfferedDeciamperes);
                hash.Add(hardware.Lock != null ? hardware.Lock.State : 0);
                isQuiet &= connector.Transaction == null && connector.Permission == null && !connector.IsPlugged;
            }

            hash.Add(_life.Connection.Version);
            return hash.ToHashCode();
        }
    }
}
