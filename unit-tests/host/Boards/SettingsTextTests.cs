// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The installer's first settings from a text file.
    /// </summary>
    public sealed class SettingsTextTests : IDisposable
    {
        private readonly string _path = Path.GetTempFileName();
        private readonly FakeFileStore _files = new FakeFileStore();
        private readonly DeviceModel _model;
        private readonly EventLog _log = new EventLog(20);

        public SettingsTextTests()
        {
            _model = new DeviceModel(2, new SettingsFile(_files));
        }

        public void Dispose()
        {
            File.Delete(_path);
        }

        [Fact]
        public void Settings_AreTaken_AndTheFileIsGone()
        {
            Apply("# what the operator has given\r\n\r\nCsmsUrl=wss://csms.example.com/ocpp?a=b\r\n  Identity = CP007  \nMaxCurrent.2=16");

            Assert.Equal("wss://csms.example.com/ocpp?a=b", _model.GetText(Setting.CsmsUrl));
            Assert.Equal("CP007", _model.GetText(Setting.Identity));
            Assert.Equal(16, _model.GetInteger(Setting.MaxCurrent, 2));
            Assert.Equal("settings.txt: 3 settings taken", _log.GetLine(0));
            Assert.False(File.Exists(_path));
        }

        [Fact]
        public void WrongLines_AreNamed_WithoutTheirValues_AndTheOthersCount()
        {
            Apply("Identity=CP007\nNonsense\nNoSuchSetting=1\nMaxCurrent.1=500\nAuthorizationKey=hex:secret\n=5\nHeartbeatInterval=77");

            Assert.Equal("CP007", _model.GetText(Setting.Identity));
            Assert.Equal(77, _model.GetInteger(Setting.HeartbeatInterval));
            Assert.StartsWith("settings.txt line 2: Name=Value", _log.GetLine(5));
            Assert.Equal("settings.txt line 3: there is no setting NoSuchSetting", _log.GetLine(4));
            Assert.StartsWith("settings.txt line 4: MaxCurrent", _log.GetLine(3));
            Assert.StartsWith("settings.txt line 5: AuthorizationKey", _log.GetLine(2));
            Assert.DoesNotContain("secret", _log.GetLine(2));
            Assert.StartsWith("settings.txt line 6: Name=Value", _log.GetLine(1));
            Assert.Equal("settings.txt: 2 settings taken", _log.GetLine(0));
        }

        [Fact]
        public void FileThatIsTooLong_IsNotTaken()
        {
            Apply("Identity=CP007\n" + new string('#', 5000));

            Assert.NotEqual("CP007", _model.GetText(Setting.Identity));
            Assert.False(File.Exists(_path));
        }

        [Fact]
        public void FlashThatTakesNothing_LeavesTheFileForTheNextStart()
        {
            _files.IsFailing = true;
            Apply("Identity=CP007\nMaxCurrent.2=16");
            Assert.Equal(32, _model.GetInteger(Setting.MaxCurrent, 2));
            Assert.True(File.Exists(_path));

            _files.IsFailing = false;
            SettingsText.Apply(_path, _model, _log);
            Assert.Equal("CP007", _model.GetText(Setting.Identity));
            Assert.Equal(16, _model.GetInteger(Setting.MaxCurrent, 2));
            Assert.False(File.Exists(_path));
        }

        [Fact]
        public void NoFile_IsNothing()
        {
            File.Delete(_path);
            SettingsText.Apply(_path, _model, _log);

            Assert.Equal(0, _log.Total);
        }

        private void Apply(string text)
        {
            File.WriteAllText(_path, text);
            SettingsText.Apply(_path, _model, _log);
        }
    }
}
