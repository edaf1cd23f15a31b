// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// An authorizer with cache, settings and a way to the CSMS.
    /// </summary>
    public sealed class AuthorizerBench
    {
        public AuthorizerBench(bool online)
        {
            Cache = new AuthorizationCache(Services.Clock, Services.Files, 10);
            List = new LocalList(Services.Clock, Services.Model, Services.Log, Services.Queue, Services.Files);
            Authorizer = new Authorizer(Services.Clock, Services.Model, Services.Log, Services.Queue, Services.Registration, Cache, List);
            Services.Complete();
            if (online)
            {
                Services.GoOnline();
                Services.TakeSent();
            }
        }

        public RecordingVerdicts Verdicts { get; } = new RecordingVerdicts();

        public ServiceBench Services { get; } = new ServiceBench();

        public AuthorizationCache Cache { get; }

        public LocalList List { get; }

        public Authorizer Authorizer { get; }

        public void Set(Setting setting, bool value)
        {
            Services.Set(setting, value ? "true" : "false");
        }

        public void Ask(string idTag)
        {
            Authorizer.Ask(idTag, IdTokenKind.ISO14443, Verdicts, null);
            Services.Turn();
        }

        public void ExpectVerdict(string expected, string idTag = "TAG")
        {
            Ask(idTag);
            Assert.AreEqual(expected, Verdicts.Take());
        }

        public void ExpectLearned(bool expected, IdTokenInfo info, IdTokenKind kind = IdTokenKind.ISO14443)
        {
            Cache.Clear();
            Authorizer.Learn("TAG", kind, info);
            Assert.AreEqual(expected, Cache.Find("TAG", kind) != null);
        }
    }
}
