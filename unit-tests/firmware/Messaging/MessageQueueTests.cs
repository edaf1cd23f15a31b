// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MessageQueueTests
    {
        private readonly ServiceBench _bench = new ServiceBench();
        private readonly RecordingOwner _owner = new RecordingOwner();

        public MessageQueueTests()
        {
            _bench.Set(Setting.TransactionMessageAttempts, "3");
            _bench.Set(Setting.TransactionMessageRetryInterval, "60");
            _bench.Complete();
            _bench.GoOnline();
            _bench.TakeSent();
            _bench.IsAnswering = false;
            _owner.Queue = _bench.Queue;
        }

        [TestMethod]
        public void Send_OneAtATimeInOrder()
        {
            Add(DeliveryKind.Immediate, "a");
            Add(DeliveryKind.TransactionEvent, "b");
            Add(DeliveryKind.Status, "c");
            _bench.Turn();
            _bench.ExpectSent("Note a;");
            Assert.AreEqual((int)3, _bench.Queue.Count);

            _bench.Answer();
            _bench.ExpectSent("Note b;");
            _bench.Answer();
            _bench.ExpectSent("Note c;");
            _bench.Answer();
            _bench.ExpectSent(string.Empty);

            Assert.AreEqual("a answered;b answered;c answered;", _owner.TakeOutcomes());
            Assert.AreEqual((int)0, _bench.Queue.Count);
        }

        [TestMethod]
        public void Send_NobodyNeedsTheOutcome_Works()
        {
            _bench.Queue.Add(new NoteMessage(null, DeliveryKind.Immediate, "a"));
            _bench.Queue.Add(new NoteMessage(null, DeliveryKind.Immediate, "b"));
            _bench.Turn();
            _bench.Answer();
            _bench.AnswerError();

            _bench.ExpectSent("Note a;Note b;");
            Assert.AreEqual((int)0, _bench.Queue.Count);
        }

        [TestMethod]
        public void Send_OwnerAddsInReturn_IsSentNext()
        {
            _owner.Next = new NoteMessage(_owner, DeliveryKind.Immediate, "b");
            Add(DeliveryKind.Immediate, "a");
            _bench.Turn();
            _bench.Answer();

            _bench.ExpectSent("Note a;Note b;");
        }

        [TestMethod]
        public void Send_VersionSaysNothing_CountsAsAnswered()
        {
            _bench.Face.IsMute = true;
            Add(DeliveryKind.TransactionEvent, "a");
            Add(DeliveryKind.Immediate, "b");
            _bench.Turn();

            _bench.ExpectSent(string.Empty);
            Assert.AreEqual("a answered;b answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void NotAccepted_OnlyWhatMayPrecede()
        {
            _bench.Queue.IsAccepted = false;
            Add(DeliveryKind.TransactionEvent, "a");
            Add(DeliveryKind.Immediate, "b");
            NoteMessage early = new NoteMessage(_owner, DeliveryKind.Immediate, "early") { MayPrecedeAcceptance = true };
            _bench.Queue.Add(early);
            _bench.Turn();
            _bench.Answer();
            _bench.ExpectSent("Note early;");

            _bench.Queue.IsAccepted = true;
            _bench.Turn();
            _bench.ExpectSent("Note a;");
        }

        [TestMethod]
        public void Remove_Waiting_IsNotSent()
        {
            NoteMessage first = Add(DeliveryKind.Immediate, "a");
            NoteMessage second = Add(DeliveryKind.Immediate, "b");
            Add(DeliveryKind.Immediate, "c");
            _bench.Turn();

            _bench.Queue.Remove(second);
            _bench.Queue.Remove(first);
            _bench.Answer();

            _bench.ExpectSent("Note a;Note c;");
            Assert.AreEqual("a answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void CallError_Immediate_IsGivenUp()
        {
            Add(DeliveryKind.Immediate, "a");
            Add(DeliveryKind.Status, "b");
            _bench.Turn();
            _bench.AnswerError();
            _bench.AnswerError();

            Assert.AreEqual("a CallError;b CallError;", _owner.TakeOutcomes());
            Assert.AreEqual((int)0, _bench.Queue.Count);
        }

        [TestMethod]
        public void Timeout_Immediate_IsGivenUp()
        {
            Add(DeliveryKind.Immediate, "a");
            _bench.Turn();
            _bench.Pass(29900);
            Assert.AreEqual(string.Empty, _owner.TakeOutcomes());
            _bench.Pass(100);

            Assert.AreEqual("a Timeout;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void UnusableAnswer_Immediate_IsGivenUp()
        {
            _bench.Face.AreAnswersUnusable = true;
            Add(DeliveryKind.Immediate, "a");
            _bench.Turn();
            _bench.Answer();

            Assert.AreEqual("a UnreadableAnswer;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void CallError_Transactional_IsTriedWithGrowingWaitsThenGivenUp()
        {
            Add(DeliveryKind.TransactionEvent, "a");
            _bench.Turn();
            _bench.ExpectSent("Note a;");
            _bench.AnswerError();

            ExpectRetryAfter(60);
            _bench.AnswerError();
            ExpectRetryAfter(120);
            Assert.AreEqual(string.Empty, _owner.TakeOutcomes());
            _bench.AnswerError();

            Assert.AreEqual("a CallError;", _owner.TakeOutcomes());
            _bench.Pass(600000);
            _bench.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Attempts_One_GivesUpAtOnce()
        {
            _bench.Set(Setting.TransactionMessageAttempts, "1");
            Add(DeliveryKind.TransactionEvent, "a");
            _bench.Turn();
            _bench.AnswerError();

            Assert.AreEqual("a CallError;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void Attempts_SucceedAtLast_IsAnswered()
        {
            Add(DeliveryKind.TransactionData, "a");
            _bench.Turn();
            _bench.AnswerError();
            _bench.Pass(60000);
            _bench.Answer();

            Assert.AreEqual("a answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void UnusableAnswer_Transactional_IsTriedAgain()
        {
            _bench.Face.AreAnswersUnusable = true;
            Add(DeliveryKind.TransactionEvent, "a");
            _bench.Turn();
            _bench.Answer();
            Assert.AreEqual(string.Empty, _owner.TakeOutcomes());

            _bench.Face.AreAnswersUnusable = false;
            _bench.Pass(60000);
            _bench.Answer();

            Assert.AreEqual("a answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void Retry_HoldsBackTransactionMessagesOnly()
        {
            Add(DeliveryKind.TransactionEvent, "start");
            Add(DeliveryKind.TransactionData, "data");
            Add(DeliveryKind.Immediate, "heartbeat");
            Add(DeliveryKind.TransactionEvent, "stop");
            Add(DeliveryKind.Status, "status");
            _bench.Turn();
            _bench.AnswerError();
            _bench.Answer();
            _bench.Answer();
            _bench.ExpectSent("Note start;Note heartbeat;Note status;");
            Assert.AreEqual((int)3, _bench.Queue.TransactionalCount);

            _bench.Pass(60000);
            _bench.Answer();
            _bench.Answer();
            _bench.Answer();

            _bench.ExpectSent("Note start;Note data;Note stop;");
            Assert.AreEqual((int)0, _bench.Queue.TransactionalCount);
        }

        [TestMethod]
        public void Retry_GivenUp_TheOnesBehindFollow()
        {
            _bench.Set(Setting.TransactionMessageAttempts, "2");
            _bench.Set(Setting.TransactionMessageRetryInterval, "0");
            Add(DeliveryKind.TransactionEvent, "start");
            Add(DeliveryKind.TransactionEvent, "stop");
            _bench.Turn();
            _bench.AnswerError();
            _bench.AnswerError();
            _bench.Answer();

            _bench.ExpectSent("Note start;Note start;Note stop;");
            Assert.AreEqual("start CallError;stop answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void NextDue_IsTheRetry()
        {
            Assert.AreEqual(long.MaxValue, _bench.Queue.NextDueMilliseconds);
            Add(DeliveryKind.TransactionEvent, "a");
            _bench.Turn();
            Assert.AreEqual(long.MaxValue, _bench.Queue.NextDueMilliseconds);
            _bench.AnswerError();

            Assert.AreEqual(_bench.Clock.MonotonicMilliseconds + 60000, _bench.Queue.NextDueMilliseconds);
        }

        [TestMethod]
        public void LinkLost_InFlightTransactional_IsSentAgainFirstWithoutCountingAsAttempt()
        {
            _bench.Set(Setting.TransactionMessageAttempts, "1");
            Add(DeliveryKind.TransactionEvent, "start");
            Add(DeliveryKind.TransactionEvent, "stop");
            _bench.Turn();
            for (int i = 0; i < 3; i++)
            {
                _bench.ExpectSent("Note start;");
                _bench.LoseLink();
                Assert.AreEqual(string.Empty, _owner.TakeOutcomes());
                _bench.OpenLink();
            }

            _bench.Answer();
            _bench.Answer();

            _bench.ExpectSent("Note start;Note stop;");
            Assert.AreEqual("start answered;stop answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void LinkLost_TheRest_FailsInFlightAndWaiting()
        {
            Add(DeliveryKind.Immediate, "a");
            Add(DeliveryKind.TransactionData, "data");
            Add(DeliveryKind.Status, "b");
            Add(DeliveryKind.Immediate, "c");
            _bench.Turn();
            _bench.LoseLink();

            string outcomes = _owner.TakeOutcomes();
            Assert.Contains("a ConnectionLost;", outcomes);
            Assert.Contains("b ConnectionLost;", outcomes);
            Assert.Contains("c ConnectionLost;", outcomes);
            Assert.AreEqual((int)1, _bench.Queue.Count);
        }

        [TestMethod]
        public void NoLink_Immediate_FailsInTheNextTurn()
        {
            _bench.LoseLink();
            Add(DeliveryKind.Immediate, "a");
            Assert.AreEqual(string.Empty, _owner.TakeOutcomes());
            _bench.Turn();

            Assert.AreEqual("a ConnectionLost;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void LinkBrokenUnnoticed_Transactional_WaitsForTheNextLink()
        {
            // The socket refuses the frame before it tells that it is closed: nothing may spin on that.
            _bench.Socket.IsBroken = true;
            Add(DeliveryKind.TransactionEvent, "a");
            _bench.Turn();
            Assert.AreEqual((int)1, _bench.Socket.RefusedCount);
            _bench.Turn();
            Assert.AreEqual((int)2, _bench.Socket.RefusedCount);
            Assert.AreEqual(string.Empty, _owner.TakeOutcomes());

            _bench.LoseLink();
            _bench.Socket.IsBroken = false;
            _bench.OpenLink();
            _bench.ExpectSent("Note a;");
            _bench.Answer();
            Assert.AreEqual("a answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void LinkBrokenUnnoticed_Immediate_Fails()
        {
            _bench.Socket.IsBroken = true;
            Add(DeliveryKind.Immediate, "a");
            Add(DeliveryKind.Immediate, "b");
            _bench.Turn();
            _bench.Turn();

            Assert.AreEqual("a ConnectionLost;b ConnectionLost;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void ThreeTimeouts_ConnectAgainAndGoOn()
        {
            _bench.Set(Setting.TransactionMessageRetryInterval, "0");
            _bench.Set(Setting.TransactionMessageAttempts, "9");
            Add(DeliveryKind.TransactionEvent, "a");
            _bench.Turn();
            _bench.Pass(90000);
            _bench.ExpectSent("Note a;Note a;Note a;");

            _bench.OpenLink();
            _bench.ExpectSent("Note a;");
            _bench.Answer();

            Assert.AreEqual("a answered;", _owner.TakeOutcomes());
        }

        [TestMethod]
        public void TooManyMeterValues_EverySecondGoesAndOrderStays()
        {
            _bench.LoseLink();
            Add(DeliveryKind.TransactionEvent, "start");
            for (int i = 1; i <= 40; i++)
            {
                Add(DeliveryKind.TransactionData, i.ToString());
            }

            Add(DeliveryKind.TransactionEvent, "stop");
            Assert.AreEqual((int)42, _bench.Queue.Count);

            Add(DeliveryKind.TransactionData, "41");

            _bench.IsAnswering = true;
            _bench.OpenLink();
            string expected = "Note start;";
            for (int i = 1; i <= 39; i += 2)
            {
                expected += "Note " + i.ToString() + ";";
            }

            _bench.ExpectSent(expected + "Note stop;Note 41;");
        }

        [TestMethod]
        public void TooManyMeterValues_ForDays_StartsAndStopsAreAllThere()
        {
            _bench.LoseLink();
            for (int transaction = 0; transaction < 20; transaction++)
            {
                Add(DeliveryKind.TransactionEvent, "start");
                for (int i = 0; i < 30; i++)
                {
                    Add(DeliveryKind.TransactionData, "data");
                }

                Add(DeliveryKind.TransactionEvent, "stop");
            }

            Assert.IsTrue(_bench.Queue.Count <= 80);
            _bench.IsAnswering = true;
            _bench.OpenLink();
            string sent = _bench.TakeSent();
            int events = 0;
            foreach (string action in sent.Split(';'))
            {
                if (action == "Note start" || action == "Note stop")
                {
                    Assert.AreEqual(events % 2 == 0 ? "Note start" : "Note stop", action);
                    events++;
                }
            }

            Assert.AreEqual((int)40, events);
        }

        [TestMethod]
        public void TooManyMeterValues_TheOneInFlight_Stays()
        {
            for (int i = 1; i <= 41; i++)
            {
                Add(DeliveryKind.TransactionData, i.ToString());
                _bench.Turn();
            }

            _bench.Answer();

            Assert.AreEqual("1 answered;", _owner.TakeOutcomes());
            _bench.ExpectSent("Note 1;Note 3;");
        }

        private NoteMessage Add(DeliveryKind kind, string text)
        {
            NoteMessage message = new NoteMessage(_owner, kind, text);
            _bench.Queue.Add(message);
            return message;
        }

        private void ExpectRetryAfter(int seconds)
        {
            _bench.Pass((seconds * 1000L) - 100);
            _bench.ExpectSent(string.Empty);
            _bench.Pass(100);
            _bench.ExpectSent("Note a;");
        }
    }
}
