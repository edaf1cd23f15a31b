// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Connectivity;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A firmware with two versions that dials a server; the test decides what the server makes of the offer.
    /// </summary>
    public sealed class NegotiationBench
    {
        public ServiceBench Services { get; } = new ServiceBench(1, true);

        public static string Join(ServiceBench bench)
        {
            string all = string.Empty;
            foreach (string subprotocol in bench.Socket.Target.Subprotocols)
            {
                all += all.Length > 0 ? "," + subprotocol : subprotocol;
            }

            return all;
        }

        public static string Offer(string versions)
        {
            ServiceBench bench = new ServiceBench(1, true);
            bench.Complete();
            bench.Set(Setting.OcppVersions, versions);
            bench.Connection.Start();
            return Join(bench);
        }

        public void Prepare(string versions)
        {
            Services.Complete();
            Services.Set(Setting.OcppVersions, versions);
            Services.Connection.Start();
        }

        public void ExpectOffer(string expected)
        {
            if (Services.Socket.Target == null)
            {
                Services.Connection.Start();
            }

            Assert.AreEqual(expected, Join(Services));
        }

        public void RefuseWith(int status, string nextOffer)
        {
            Services.Socket.Refuse(status);
            Services.Turn();
            Dial();
            ExpectOffer(nextOffer);
        }

        public void Dial()
        {
            for (int i = 0; i < 400 && Services.Connection.Phase != ConnectionPhase.Dialling; i++)
            {
                Services.Pass(1000);
            }

            Assert.AreEqual((int)ConnectionPhase.Dialling, (int)Services.Connection.Phase);
        }
    }
}
