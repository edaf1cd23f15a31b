// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Connectivity;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A charge point with several ways to a CSMS; dials are told apart by their hosts.
    /// </summary>
    public sealed class NetworkBench
    {
        public NetworkBench()
        {
            Services = new ServiceBench(1, true);
            Services.Complete();
            Services.Set(Setting.OcppVersions, "ocpp2.0.1,ocpp1.6");
            Services.Set(Setting.NetworkProfileConnectionAttempts, "2");
            Services.Set(Setting.RetryBackOffRepeatTimes, "0");
            Services.Model.Guard = Services.Networks;
        }

        public ServiceBench Services { get; private set; }

        public static NetworkProfile Profile(int slot)
        {
            return new NetworkProfile
            {
                Slot = slot,
                Version = "ocpp1.6",
                Url = "ws://slot" + slot.ToString() + ".example/ocpp",
                MessageTimeout = 20,
                SecurityProfile = 0,
                Interface = "Wired0",
            };
        }

        public void Store(NetworkProfile profile, NetworkProfileResult expected = NetworkProfileResult.Accepted)
        {
            Assert.AreEqual((int)expected, (int)Services.Networks.Set(profile));
        }

        public ChangeResult Prioritize(string slots, ChangeSource source = ChangeSource.Csms)
        {
            string problem;
            return Services.Model.TrySet(Services.Model.Find("NetworkConfigurationPriority"), slots, source, out problem);
        }

        /// <summary>
        /// What a restart leaves is what is in flash.
        /// </summary>
        public void Restart()
        {
            Services = new ServiceBench(1, true, Services.Files);
            Services.Complete();
            Services.Model.Guard = Services.Networks;
            Services.Connection.Start();
        }

        /// <summary>
        /// Lets the dial fail and waits for the next.
        /// </summary>
        /// <returns>First word of the host of the next dial.</returns>
        public string FailDial()
        {
            Services.Socket.End("no route");
            Services.Turn();
            AwaitDial();
            return Host;
        }

        public void AwaitDial()
        {
            for (int i = 0; i < 400 && Services.Connection.Phase != ConnectionPhase.Dialling; i++)
            {
                Services.Pass(1000);
            }

            Assert.AreEqual((int)ConnectionPhase.Dialling, (int)Services.Connection.Phase);
        }

        public string Host
        {
            get { return Services.Socket.Target.Url.Host.Split('.')[0]; }
        }

        public void Reject(NetworkProfile profile, string why = "")
        {
            Assert.AreEqual((int)NetworkProfileResult.InvalidProfile, (int)Services.Networks.Set(profile), why);
        }

        public void Fill(string priority)
        {
            Store(NetworkBench.Profile(1));
            Store(NetworkBench.Profile(2));
            Prioritize(priority);
            Restart();
        }

        public void Serve()
        {
            Services.Socket.Accept("ocpp1.6");
            Services.Turn();
            Services.Turn();
        }
    }
}
