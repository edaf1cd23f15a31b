// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A device model on a flash of its own that can be restarted.
    /// </summary>
    public sealed class DeviceModelBench
    {
        private readonly int _evseCount;

        public DeviceModelBench(int evseCount = 2)
        {
            _evseCount = evseCount;
            Files = new FakeFileStore();
            Restart();
        }

        public FakeFileStore Files { get; }

        public DeviceModel Model { get; private set; }

        public RecordingVariableListener Listener { get; private set; }

        /// <summary>What the last refused change was told.</summary>
        public string Problem { get; private set; }

        /// <summary>
        /// Writes a settings file by hand, as another firmware would have left it.
        /// </summary>
        /// <param name="records">Keys and values in turn.</param>
        public void PutFile(params string[] records)
        {
            SettingsFile file = new SettingsFile(Files);
            file.Open();
            file.Begin();
            for (int i = 0; i < records.Length; i += 2)
            {
                file.Add(records[i], records[i + 1]);
            }

            Assert.IsTrue(file.Commit());
        }

        public void Restart()
        {
            Model = new DeviceModel(_evseCount, new SettingsFile(Files));
            Listener = new RecordingVariableListener(Model);
        }

        public string Get(string key)
        {
            int index = Model.Find(key);
            Assert.IsTrue(index >= 0, key);
            return Model.GetValue(index);
        }

        public void Set(string key, string value, ChangeSource source, ChangeResult expected)
        {
            int index = Model.Find(key);
            Assert.IsTrue(index >= 0, key);
            string problem;
            ChangeResult result = Model.TrySet(index, value, source, out problem);
            Assert.AreEqual((int)expected, (int)result, key + " = " + value);
            Assert.AreEqual(result == ChangeResult.Rejected || result == ChangeResult.ReadOnly, problem != null, key);
            Problem = problem;
        }

        public void Accept(string key, string value)
        {
            Set(key, value, ChangeSource.Csms, ChangeResult.Accepted);
        }

        public void Reject(string key, string value)
        {
            string old = Get(key);
            Set(key, value, ChangeSource.Csms, ChangeResult.Rejected);
            Assert.AreEqual(old, Get(key), "after " + value);
        }
    }
}
