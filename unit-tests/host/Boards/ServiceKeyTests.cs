// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The key inside the enclosure: what a pulse, a touch and a hand that holds it do.
    /// </summary>
    public class ServiceKeyTests
    {
        private readonly StationBench _bench = StationBench.Online(1);
        private readonly FakePin _key = new FakePin();
        private readonly FakeCalibration _calibration = new FakeCalibration();

        public ServiceKeyTests()
        {
            _key.Set(true);
        }

        [Fact]
        public void HeldLater_ArmsTheLatch_Once()
        {
            Create();
            Pass(3000);
            Device.ResidualCurrent.IsTripped = true;
            _key.Set(false);
            Pass(1300);
            Assert.True(Device.ResidualCurrent.IsTripped);
            Pass(400);
            Assert.False(Device.ResidualCurrent.IsTripped);

            Device.ResidualCurrent.IsTripped = true;
            Pass(20000);
            Assert.True(Device.ResidualCurrent.IsTripped);
            _key.Set(true);
            Pass(500);
            _key.Set(false);
            Pass(2000);
            Assert.False(Device.ResidualCurrent.IsTripped);
            Assert.Equal(0, _calibration.Calls);
        }

        [Fact]
        public void Touches_ArmNothing()
        {
            Create();
            Pass(3000);
            Device.ResidualCurrent.IsTripped = true;
            for (int i = 0; i < 100; i++)
            {
                _key.Set(i % 12 == 0);
                Pass(100);
            }

            Assert.True(Device.ResidualCurrent.IsTripped);
        }

        [Fact]
        public void PluggedIn_IsRefused()
        {
            Create();
            Pass(3000);
            _bench.Plug(1);
            Device.ResidualCurrent.IsTripped = true;
            _key.Set(false);
            Pass(3000);

            Assert.True(Device.ResidualCurrent.IsTripped);
            Assert.Contains("unplug the vehicle first", _bench.Services.Log.GetLine(0));
        }

        [Theory]
        [InlineData(false, "Pilot calibrated")]
        [InlineData(true, "Pilot not calibrated: see docs/drivers/control-pilot.md")]
        public void HeldFromTheStart_Calibrates_AndArmsNothing(bool isFailing, string line)
        {
            _calibration.IsFailing = isFailing;
            Device.ResidualCurrent.IsTripped = true;
            _key.Set(false);
            Create();
            Pass(2200);
            Assert.Equal(0, _calibration.Calls);
            Pass(5000);

            Assert.Equal(2, _calibration.Calls);
            Assert.Equal(!isFailing, _calibration.IsCalibrated);
            Assert.True(Device.ResidualCurrent.IsTripped);
            Assert.Contains(line, Lines());
        }

        [Fact]
        public void DownAtTheStartForAMoment_CalibratesNothing()
        {
            _key.Set(false);
            Create();
            Pass(1500);
            _key.Set(true);
            Pass(5000);

            Assert.Equal(0, _calibration.Calls);
        }

        private FakeConnector Device => _bench.Devices[0];

        private void Create()
        {
            Device.Hardware.Calibration = _calibration;
            _ = new ServiceKey(_bench.Services.Loop, _bench.Services.Log, _key, _bench.Connectors[0]);
        }

        private void Pass(int milliseconds)
        {
            _bench.Pass(milliseconds);
        }

        private string[] Lines()
        {
            string[] lines = new string[_bench.Services.Log.Capacity];
            for (int age = 0; age < lines.Length; age++)
            {
                lines[age] = _bench.Services.Log.GetLine(age);
            }

            return lines;
        }
    }
}
