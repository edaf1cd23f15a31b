// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Settings of the back-off.
    /// </summary>
    public sealed class BackOffBench
    {
        public DeviceModel Model { get; } = new DeviceModel(1, new SettingsFile(new FakeFileStore()));

        public void Configure(int minimum, int repeatTimes, int range)
        {
            Model.Set(Setting.RetryBackOffWaitMinimum, 0, minimum.ToString());
            Model.Set(Setting.RetryBackOffRepeatTimes, 0, repeatTimes.ToString());
            Model.Set(Setting.RetryBackOffRandomRange, 0, range.ToString());
        }
    }
}
