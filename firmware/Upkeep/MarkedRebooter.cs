// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Makes restarts that were ordered recognizable. nanoFramework does not tell why the chip was reset, so a small file is written before an
    /// ordered restart and deleted after it. A start without that file has an unknown cause: power, watchdog, a hang, or flash that took nothing.
    /// </summary>
    public sealed class MarkedRebooter : IRebooter
    {
        private const string FileName = "restart";

        private readonly IRebooter _platform;
        private readonly IFileStore _files;

        /// <summary>
        /// Initializes a new instance of the <see cref="MarkedRebooter"/> class and takes the mark. To be made once, right after the start.
        /// </summary>
        /// <param name="platform">Restarts the board.</param>
        /// <param name="files">Flash.</param>
        public MarkedRebooter(IRebooter platform, IFileStore files)
        {
            _platform = platform;
            _files = files;
            byte[] mark = new byte[1];
            bool isMarked = files.Read(FileName, 0, mark, 0, 1) == 1;
            BootReason = !isMarked ? BootReason.Unknown : mark[0] == (byte)BootReason.ApplicationReset ? BootReason.ApplicationReset : BootReason.LocalReset;
            if (isMarked)
            {
                files.Delete(FileName);
            }
        }

        /// <summary>
        /// Gets why the board has started: <see cref="BootReason.ApplicationReset"/> after <see cref="RebootAfterFault"/>,
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
            MarkAndReboot(BootReason.LocalReset);
        }

        /// <summary>
        /// Restarts the board because the firmware has failed.
        /// </summary>
        public void RebootAfterFault()
        {
            MarkAndReboot(BootReason.ApplicationReset);
        }

        private void MarkAndReboot(BootReason reason)
        {
            _files.Replace(FileName, new byte[] { (byte)reason }, 0, 1);
            _platform.Reboot();
        }
    }
}
