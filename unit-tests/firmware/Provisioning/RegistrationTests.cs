// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RegistrationTests
    {
        [TestMethod]
        public void Accepted_OnceForThisPowerOn()
        {
            RecordingRegistrations events;
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out events);
            bench.GoOnline();
            bench.ExpectSent("Boot;");
            Assert.AreEqual("first;", events.Take());
            Assert.IsTrue(bench.Registration.IsOnline);
            Assert.IsTrue(bench.Queue.IsAccepted);
            Assert.AreEqual(bench.Face.CsmsTime, bench.Clock.UtcMilliseconds);

            bench.LoseLink();
            Assert.IsFalse(bench.Registration.IsOnline);
            Assert.AreEqual((int)RegistrationState.Accepted, (int)bench.Registration.State);
            bench.OpenLink();
            bench.ExpectSent(string.Empty);
            Assert.AreEqual("again;", events.Take());
        }

        [TestMethod]
        public void Reason_NotedBeforeTheRestart_CountsOnce()
        {
            ServiceBench bench = new ServiceBench();
            bench.Set(Setting.RestartReason, ((int)BootReason.ScheduledReset).ToString());

            Assert.AreEqual((int)BootReason.ScheduledReset, (int)BootedReason(new ServiceBench(1, false, bench.Files)));
            Assert.AreEqual((int)BootReason.PowerUp, (int)BootedReason(new ServiceBench(1, false, bench.Files)));
        }

        [TestMethod]
        public void Interval_IsTakenOverAndKept()
        {
            ServiceBench bench = Create(RegistrationState.Accepted, 77, out _);
            bench.GoOnline();

            Assert.AreEqual((int)77, bench.Model.GetInteger(Setting.HeartbeatInterval));
        }

        [TestMethod]
        public void Interval_ZeroOrTooLong_LeavesTheSetting()
        {
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out _);
            bench.GoOnline();
            Assert.AreEqual((int)300, bench.Model.GetInteger(Setting.HeartbeatInterval));

            bench = Create(RegistrationState.Accepted, 1000000, out _);
            bench.GoOnline();
            Assert.AreEqual((int)300, bench.Model.GetInteger(Setting.HeartbeatInterval));
        }

        [TestMethod]
        public void PendingAndRejected_AskAgainAtTheInterval()
        {
            RegistrationState[] verdicts = new RegistrationState[] { RegistrationState.Pending, RegistrationState.Rejected };
            foreach (RegistrationState verdict in verdicts)
            {
                RecordingRegistrations events;
                ServiceBench bench = Create(verdict, 20, out events);
                bench.GoOnline();
                bench.ExpectSent("Boot;");
                Assert.AreEqual((int)verdict, (int)bench.Registration.State);
                bench.Pass(19900);
                bench.ExpectSent(string.Empty);
                bench.Pass(100);
                bench.ExpectSent("Boot;");
                Assert.AreEqual(string.Empty, events.Take());
                Assert.IsFalse(bench.Queue.IsAccepted);

                bench.Face.Verdict = RegistrationState.Accepted;
                bench.Pass(20000);
                bench.ExpectSent("Boot;");
                Assert.AreEqual("first;", events.Take());
                bench.Pass(600000);
                bench.ExpectSent(string.Empty);
            }
        }

        [TestMethod]
        public void Pending_WithoutInterval_AsksAfterOurOwn()
        {
            ServiceBench bench = Create(RegistrationState.Pending, 0, out _);
            bench.Set(Setting.BootRetryInterval, "45");
            bench.GoOnline();
            bench.TakeSent();
            bench.Pass(44900);
            bench.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Error_AsksAgainAfterOurOwnInterval()
        {
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out _);
            bench.Set(Setting.BootRetryInterval, "45");
            bench.IsAnswering = false;
            bench.GoOnline();
            bench.AnswerError();
            bench.TakeSent();
            bench.Pass(44900);
            bench.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Silence_AsksAgainAfterOurOwnInterval()
        {
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out _);
            bench.Set(Setting.BootRetryInterval, "45");
            bench.IsAnswering = false;
            bench.GoOnline();
            bench.TakeSent();
            bench.Pass(74900);
            bench.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void LinkLostBeforeTheAnswer_AsksAtOnceOnTheNext()
        {
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out _);
            bench.IsAnswering = false;
            bench.GoOnline();
            bench.LoseLink();
            bench.TakeSent();
            bench.IsAnswering = true;
            bench.OpenLink();

            bench.ExpectSent("Boot;");
            Assert.IsTrue(bench.Registration.IsOnline);
        }

        [TestMethod]
        public void Rejected_ReconnectDoesNotShortenTheWait()
        {
            ServiceBench bench = Create(RegistrationState.Rejected, 600, out _);
            bench.GoOnline();
            bench.TakeSent();
            bench.LoseLink();
            bench.OpenLink();
            bench.Pass(60000);
            bench.ExpectSent(string.Empty);
            bench.Pass(600000);
            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Rejected_WaitEndsWithoutLink_AsksOnTheNext()
        {
            ServiceBench bench = Create(RegistrationState.Rejected, 30, out _);
            bench.GoOnline();
            bench.LoseLink();
            bench.TakeSent();
            bench.Pass(60000);
            bench.ExpectSent(string.Empty);
            bench.OpenLink();

            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Trigger_WhilePending_AsksAtOnceAndOnlyOnce()
        {
            ServiceBench bench = Create(RegistrationState.Pending, 600, out _);
            bench.GoOnline();
            bench.TakeSent();
            bench.IsAnswering = false;

            Assert.IsTrue(bench.Registration.Trigger());
            Assert.IsFalse(bench.Registration.Trigger());
            bench.Turn();

            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Trigger_WhileAccepted_AFailureChangesNothing()
        {
            RecordingRegistrations events;
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out events);
            bench.GoOnline();
            events.Take();
            bench.TakeSent();
            bench.IsAnswering = false;
            bench.Registration.Trigger();
            bench.Turn();
            bench.AnswerError();
            bench.Pass(600000);

            bench.ExpectSent("Boot;");
            Assert.IsTrue(bench.Registration.IsOnline);
            Assert.AreEqual(string.Empty, events.Take());
        }

        [TestMethod]
        public void Trigger_WhileAccepted_TheCsmsMayTakeItBack()
        {
            ServiceBench bench = Create(RegistrationState.Accepted, 0, out _);
            bench.GoOnline();
            bench.Face.Verdict = RegistrationState.Rejected;
            bench.Registration.Trigger();
            bench.Turn();

            Assert.IsFalse(bench.Registration.IsOnline);
            Assert.IsFalse(bench.Queue.IsAccepted);
        }

        private static BootReason BootedReason(ServiceBench bench)
        {
            bench.Complete();
            bench.GoOnline();
            return ((BootMessage)bench.Face.LastRendered).Reason;
        }

        private static ServiceBench Create(RegistrationState verdict, int interval, out RecordingRegistrations events)
        {
            ServiceBench bench = new ServiceBench();
            bench.Face.Verdict = verdict;
            bench.Face.BootInterval = interval;
            events = new RecordingRegistrations();
            bench.Registration.AddListener(events);
            bench.Complete();
            return bench;
        }
    }
}
