// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Makes restarts that were ordered recognizable. nanoFramework does not tell why the chip was reset, so a small file is written before an
    /// ordered restart and deleted after it. A start without that file has an unknown cause: power, watchdog, a hang, or flash that took nothing.
    /// The mark also counts the faults in a row, so that a fault that stays makes the board restart less and less often.
    /// </summary>
    public sealed class MarkedRebooter : IRebooter
    {
        private const string FileName = "restart";
        private const int MostFaults = 255;

        /// <summary>Of the pause after the first fault of a row.</summary>
        private const int ShortestPause = 10000;

        /// <summary>640 s, with the random part 16 minutes at most.</summary>
        private const int MostDoublings = 6;

        /// <summary>A fault after so long a run is no more the one before.</summary>
        private const long GoodRun = 3600000;

        private readonly IRebooter _platform;
        private readonly IFileStore _files;
        private readonly IClock _clock;
        private readonly IRandom _random;
        private readonly long _startedAt;
        private int _faults;

        /// <summary>
        /// Initializes a new instance of the <see cref="MarkedRebooter"/> class and takes the mark. To be made once, right after the start.
        /// </summary>
        /// <param name="platform">Restarts the board.</param>
        /// <param name="files">Flash.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="random">Source of randomness, so that boards that fail of the same message do not come back all at once.</param>
        public MarkedRebooter(IRebooter platform, IFileStore files, IClock clock, IRandom random)
        {
            _platform = platform;
            _files = files;
            _clock = clock;
            _random = random;
            _startedAt = clock.MonotonicMilliseconds;
            byte[] mark = new byte[2];
            bool isMarked = files.Read(FileName, 0, mark, 0, 2) > 0;
            _faults = mark[1];
            BootReason = !isMarked ? BootReason.Unknown : mark[0] == (byte)BootReason.ApplicationReset ? BootReason.ApplicationReset : BootReason.LocalReset;
            if (isMarked)
            {
                files.Delete(FileName);
            }
        }

        /// <summary>
        /// Gets why the board has started: <see cref="BootReason.ApplicationReset"/> after <see cref="MarkFault"/>,
        /// <see cref="BootReason.LocalReset"/> after <see cref="Reboot"/>, else <see cref="BootReason.Unknown"/>.
        /// </summary>
        public BootReason BootReason { get; }

        /// <inheritdoc/>
        public BootCause Cause
        {
            get { return BootReason == BootReason.LocalReset ? BootCause.OrderedReboot : BootCause.PowerUp; }
        }

        /// <inheritdoc/>
        public void Reboot()
        {
            Mark(BootReason.LocalReset, GetFaults());
            _platform.Reboot();
        }

        /// <summary>
        /// Makes the coming restart one after a fault. To be called right after the fault, because an external watchdog may restart the board
        /// at any time from then on.
        /// </summary>
        /// <returns>Milliseconds to wait before the restart: 10 s, doubled for each further fault in a row up to 640 s, and by chance up to half of that
        /// more. An hour without a fault ends the row, and so does a restart without a mark.</returns>
        public int MarkFault()
        {
            int before = GetFaults();
            Mark(BootReason.ApplicationReset, before < MostFaults ? before + 1 : before);
            int pause = ShortestPause << (before < MostDoublings ? before : MostDoublings);
            return pause + _random.Below((pause / 2) + 1);
        }

        /// <summary>
        /// Notes a fault that was marked. Of faults in a row only the first, second, fourth and so on, eight at most: a fault that stays neither wears flash
        /// out nor drives everything else out of the log.
        /// </summary>
        /// <param name="fault">What happened, for people.</param>
        /// <param name="incidents">Told of it.</param>
        public void NoteFault(string fault, IncidentLog incidents)
        {
            if ((_faults & (_faults - 1)) == 0)
            {
                incidents.Write(fault + (_faults > 1 ? ", " + _faults.ToString() + " in a row" : null));
            }
        }

        private int GetFaults()
        {
            return _clock.MonotonicMilliseconds - _startedAt < GoodRun ? _faults : 0;
        }

        private void Mark(BootReason reason, int faults)
        {
            _faults = faults;
            _files.Replace(FileName, new byte[] { (byte)reason, (byte)faults }, 0, 2);
        }
    }
}
