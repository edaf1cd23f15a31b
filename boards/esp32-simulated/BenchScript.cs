// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Esp32Simulated
{
    /// <summary>
    /// Plays the driver where nobody is at the console: plugs the car into connector 1, shows a tag, comes back, shows it again and drives off;
    /// over and over.
    /// </summary>
    public sealed class BenchScript
    {
        private const int ConnectorId = 1;
        private const string Tag = "04A2B3C4";
        private const long AwayMilliseconds = 60000;
        private const long ChargingMilliseconds = 600000;

        /// <summary>The contactor opens and the transaction ends before the cable is pulled.</summary>
        private const long EndingMilliseconds = 15000;

        private readonly EventLog _log;
        private readonly SimulatedStation _station;
        private readonly LoopTimer _timer;
        private Step _step;

        /// <summary>
        /// Initializes a new instance of the <see cref="BenchScript"/> class.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="log">Log.</param>
        /// <param name="station">Devices.</param>
        public BenchScript(EventLoop loop, EventLog log, SimulatedStation station)
        {
            _log = log;
            _station = station;
            _timer = loop.AddTimer(Play);
        }

        private enum Step
        {
            Arrive,
            End,
            Leave,
        }

        /// <summary>
        /// Starts the first round; the car comes after a minute.
        /// </summary>
        public void Start()
        {
            _timer.Start(AwayMilliseconds);
        }

        /// <summary>
        /// Ends for good; the car stays where it is.
        /// </summary>
        public void Stop()
        {
            _timer.Stop();
        }

        private void Play()
        {
            switch (_step)
            {
                case Step.Arrive:
                    _log.Write("Bench: the car arrives");
                    _station.Plug(ConnectorId);
                    _station.PresentTag(Tag);
                    Next(Step.End, ChargingMilliseconds);
                    break;
                case Step.End:
                    _station.PresentTag(Tag);
                    Next(Step.Leave, EndingMilliseconds);
                    break;
                default:
                    _log.Write("Bench: the car leaves");
                    _station.Unplug(ConnectorId);
                    Next(Step.Arrive, AwayMilliseconds);
                    break;
            }
        }

        private void Next(Step step, long milliseconds)
        {
            _step = step;
            _timer.Start(milliseconds);
        }
    }
}
