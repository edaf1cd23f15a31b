// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MessageQueueTests
    {
        [TestMethod]
        public void Send_OneAtATimeInOrder()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Add(DeliveryKind.TransactionEvent, "b");
            bench.Add(DeliveryKind.Status, "c");
            bench.Services.Turn();
            bench.Services.ExpectSent("Note a;");
            Assert.AreEqual((int)3, bench.Services.Queue.Count);

            bench.Services.Answer();
            bench.Services.ExpectSent("Note b;");
            bench.Services.Answer();
            bench.Services.ExpectSent("Note c;");
            bench.Services.Answer();
            bench.Services.ExpectSent(string.Empty);

            Assert.AreEqual("a answered;b answered;c answered;", bench.Owner.TakeOutcomes());
            Assert.AreEqual((int)0, bench.Services.Queue.Count);
        }

        [TestMethod]
        public void Send_NobodyNeedsTheOutcome_Works()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Queue.Add(new NoteMessage(null, DeliveryKind.Immediate, "a"));
            bench.Services.Queue.Add(new NoteMessage(null, DeliveryKind.Immediate, "b"));
            bench.Services.Turn();
            bench.Services.Answer();
            bench.Services.AnswerError();

            bench.Services.ExpectSent("Note a;Note b;");
            Assert.AreEqual((int)0, bench.Services.Queue.Count);
        }

        [TestMethod]
        public void Send_OwnerAddsInReturn_IsSentNext()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Owner.Next = new NoteMessage(bench.Owner, DeliveryKind.Immediate, "b");
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.Answer();

            bench.Services.ExpectSent("Note a;Note b;");
        }

        [TestMethod]
        public void Send_MemoryIsShortOnce_IsSentInTheNextTurn()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Face.Shortages = 1;
            bench.Add(DeliveryKind.Notice, "a");

            bench.Services.Turn();
            bench.Services.Turn();

            bench.Services.ExpectSent("Note a;");
            Assert.AreEqual((int)ConnectionPhase.Open, (int)bench.Services.Connection.Phase);
            bench.Services.Answer();
            Assert.AreEqual("a answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void Send_MemoryIsTooShort_IsGivenUpAndHoldsBackNoOther()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Face.Shortages = 1;
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Add(DeliveryKind.Immediate, "b");

            bench.Services.Turn();
            bench.Services.Turn();

            Assert.AreEqual("a OutOfMemory;", bench.Owner.TakeOutcomes());
            bench.Services.ExpectSent("Note b;");
        }

        [TestMethod]
        public void Send_MemoryIsTooShortForATransaction_IsTriedAgainAfterTheInterval()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Face.Shortages = 1;
            bench.Add(DeliveryKind.TransactionEvent, "a");

            bench.Services.Turn();

            bench.ExpectRetryAfter(60);
        }

        [TestMethod]
        public void Send_VersionSaysNothing_CountsAsAnswered()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Face.IsMute = true;
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Add(DeliveryKind.Immediate, "b");
            bench.Services.Turn();

            bench.Services.ExpectSent(string.Empty);
            Assert.AreEqual("a answered;b answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void Notice_LinkLost_IsSentAgain()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Notice, "n");
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.ExpectSent("Note n;");
            bench.Services.LoseLink();
            bench.Services.Turn();
            Assert.AreEqual((int)1, bench.Services.Queue.Count);

            bench.Services.OpenLink();

            bench.Services.ExpectSent("Note n;");
            bench.Services.Answer();
            Assert.AreEqual("a ConnectionLost;n answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void Notice_NoAnswer_IsTriedThreeTimesBehindTheOthers()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Set(Setting.MessageTimeout, "5");
            bench.Services.Set(Setting.WebSocketPingInterval, "0");
            bench.Add(DeliveryKind.Notice, "n");
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.ExpectSent("Note n;");
            bench.Services.SkipCall();
            bench.Services.Pass(5000);
            bench.Services.ExpectSent("Note a;");
            bench.Services.Answer();
            bench.Services.ExpectSent("Note n;");
            bench.Services.SkipCall();
            bench.Services.Pass(5000);
            bench.Services.ExpectSent("Note n;");
            bench.Services.SkipCall();
            bench.Services.Pass(5000);

            bench.Services.ExpectSent(string.Empty);
            Assert.AreEqual((int)0, bench.Services.Queue.Count);
        }

        [TestMethod]
        public void Notice_Error_IsNotRepeated()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Notice, "n");
            bench.Services.Turn();
            bench.Services.AnswerError();

            bench.Services.ExpectSent("Note n;");
            Assert.AreEqual((int)0, bench.Services.Queue.Count);
        }

        [TestMethod]
        public void NotAccepted_OnlyWhatMayPrecede()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Queue.IsAccepted = false;
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Add(DeliveryKind.Immediate, "b");
            NoteMessage early = new NoteMessage(bench.Owner, DeliveryKind.Immediate, "early") { MayPrecedeAcceptance = true };
            bench.Services.Queue.Add(early);
            bench.Services.Turn();
            bench.Services.Answer();
            bench.Services.ExpectSent("Note early;");

            bench.Services.Queue.IsAccepted = true;
            bench.Services.Turn();
            bench.Services.ExpectSent("Note a;");
        }

        [TestMethod]
        public void Remove_Waiting_IsNotSent()
        {
            MessageQueueBench bench = new MessageQueueBench();
            NoteMessage first = bench.Add(DeliveryKind.Immediate, "a");
            NoteMessage second = bench.Add(DeliveryKind.Immediate, "b");
            bench.Add(DeliveryKind.Immediate, "c");
            bench.Services.Turn();

            bench.Services.Queue.Remove(second);
            bench.Services.Queue.Remove(first);
            bench.Services.Answer();

            bench.Services.ExpectSent("Note a;Note c;");
            Assert.AreEqual("a answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void CallError_CannotWriteLinesOfItsOwnIntoTheLog()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.AnswerError("no\\nWeb: login from 192.168.1.7");

            Assert.AreEqual("OCPP: CSMS answered InternalError: no?Web: login from 192.168.1.7", bench.Services.Log.GetLine(0));
        }

        [TestMethod]
        public void CallError_Immediate_IsGivenUp()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Add(DeliveryKind.Status, "b");
            bench.Services.Turn();
            bench.Services.AnswerError();
            bench.Services.AnswerError();

            Assert.AreEqual("a CallError;b CallError;", bench.Owner.TakeOutcomes());
            Assert.AreEqual((int)0, bench.Services.Queue.Count);
        }

        [TestMethod]
        public void Timeout_Immediate_IsGivenUp()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.Pass(29900);
            Assert.AreEqual(string.Empty, bench.Owner.TakeOutcomes());
            bench.Services.Pass(100);

            Assert.AreEqual("a Timeout;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void UnusableAnswer_Immediate_IsGivenUp()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Face.AreAnswersUnusable = true;
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.Answer();

            Assert.AreEqual("a UnreadableAnswer;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void CallError_Transactional_IsTriedWithGrowingWaitsThenGivenUp()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            bench.Services.ExpectSent("Note a;");
            bench.Services.AnswerError();

            bench.ExpectRetryAfter(60);
            bench.Services.AnswerError();
            bench.ExpectRetryAfter(120);
            Assert.AreEqual(string.Empty, bench.Owner.TakeOutcomes());
            bench.Services.AnswerError();

            Assert.AreEqual("a CallError;", bench.Owner.TakeOutcomes());
            bench.Services.Pass(600000);
            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Attempts_One_GivesUpAtOnce()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Set(Setting.TransactionMessageAttempts, "1");
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            bench.Services.AnswerError();

            Assert.AreEqual("a CallError;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void Attempts_SucceedAtLast_IsAnswered()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.TransactionData, "a");
            bench.Services.Turn();
            bench.Services.AnswerError();
            bench.Services.Pass(60000);
            bench.Services.Answer();

            Assert.AreEqual("a answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void UnusableAnswer_Transactional_IsTriedAgain()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Face.AreAnswersUnusable = true;
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            bench.Services.Answer();
            Assert.AreEqual(string.Empty, bench.Owner.TakeOutcomes());

            bench.Services.Face.AreAnswersUnusable = false;
            bench.Services.Pass(60000);
            bench.Services.Answer();

            Assert.AreEqual("a answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void Retry_HoldsBackTransactionMessagesOnly()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.TransactionEvent, "start");
            bench.Add(DeliveryKind.TransactionData, "data");
            bench.Add(DeliveryKind.Immediate, "heartbeat");
            bench.Add(DeliveryKind.TransactionEvent, "stop");
            bench.Add(DeliveryKind.Status, "status");
            bench.Services.Turn();
            bench.Services.AnswerError();
            bench.Services.Answer();
            bench.Services.Answer();
            bench.Services.ExpectSent("Note start;Note heartbeat;Note status;");
            Assert.AreEqual((int)3, bench.Services.Queue.TransactionalCount);

            bench.Services.Pass(60000);
            bench.Services.Answer();
            bench.Services.Answer();
            bench.Services.Answer();

            bench.Services.ExpectSent("Note start;Note data;Note stop;");
            Assert.AreEqual((int)0, bench.Services.Queue.TransactionalCount);
        }

        [TestMethod]
        public void Retry_GivenUp_TheOnesBehindFollow()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Set(Setting.TransactionMessageAttempts, "2");
            bench.Services.Set(Setting.TransactionMessageRetryInterval, "0");
            bench.Add(DeliveryKind.TransactionEvent, "start");
            bench.Add(DeliveryKind.TransactionEvent, "stop");
            bench.Services.Turn();
            bench.Services.AnswerError();
            bench.Services.AnswerError();
            bench.Services.Answer();

            bench.Services.ExpectSent("Note start;Note start;Note stop;");
            Assert.AreEqual("start CallError;stop answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void NextDue_IsTheRetry()
        {
            MessageQueueBench bench = new MessageQueueBench();
            Assert.AreEqual(long.MaxValue, bench.Services.Queue.NextDueMilliseconds);
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            Assert.AreEqual(long.MaxValue, bench.Services.Queue.NextDueMilliseconds);
            bench.Services.AnswerError();

            Assert.AreEqual(bench.Services.Clock.MonotonicMilliseconds + 60000, bench.Services.Queue.NextDueMilliseconds);
        }

        [TestMethod]
        public void LinkLost_InFlightTransactional_IsSentAgainFirstWithoutCountingAsAttempt()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Set(Setting.TransactionMessageAttempts, "1");
            bench.Add(DeliveryKind.TransactionEvent, "start");
            bench.Add(DeliveryKind.TransactionEvent, "stop");
            bench.Services.Turn();
            for (int i = 0; i < 3; i++)
            {
                bench.Services.ExpectSent("Note start;");
                bench.Services.LoseLink();
                Assert.AreEqual(string.Empty, bench.Owner.TakeOutcomes());
                bench.Services.OpenLink();
            }

            bench.Services.Answer();
            bench.Services.Answer();

            bench.Services.ExpectSent("Note start;Note stop;");
            Assert.AreEqual("start answered;stop answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void LinkLost_TheRest_FailsInFlightAndWaiting()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Add(DeliveryKind.TransactionData, "data");
            bench.Add(DeliveryKind.Status, "b");
            bench.Add(DeliveryKind.Immediate, "c");
            bench.Services.Turn();
            bench.Services.LoseLink();

            string outcomes = bench.Owner.TakeOutcomes();
            Assert.Contains("a ConnectionLost;", outcomes);
            Assert.Contains("b ConnectionLost;", outcomes);
            Assert.Contains("c ConnectionLost;", outcomes);
            Assert.AreEqual((int)1, bench.Services.Queue.Count);
        }

        [TestMethod]
        public void NoLink_Immediate_FailsInTheNextTurn()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.LoseLink();
            bench.Add(DeliveryKind.Immediate, "a");
            Assert.AreEqual(string.Empty, bench.Owner.TakeOutcomes());
            bench.Services.Turn();

            Assert.AreEqual("a ConnectionLost;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void LinkBrokenUnnoticed_Transactional_WaitsForTheNextLink()
        {
            // The socket refuses the frame before it tells that it is closed: nothing may spin on that.
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Socket.IsBroken = true;
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            Assert.AreEqual((int)1, bench.Services.Socket.RefusedCount);
            bench.Services.Turn();
            Assert.AreEqual((int)2, bench.Services.Socket.RefusedCount);
            Assert.AreEqual(string.Empty, bench.Owner.TakeOutcomes());

            bench.Services.LoseLink();
            bench.Services.Socket.IsBroken = false;
            bench.Services.OpenLink();
            bench.Services.ExpectSent("Note a;");
            bench.Services.Answer();
            Assert.AreEqual("a answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void LinkBrokenUnnoticed_Immediate_Fails()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Socket.IsBroken = true;
            bench.Add(DeliveryKind.Immediate, "a");
            bench.Add(DeliveryKind.Immediate, "b");
            bench.Services.Turn();
            bench.Services.Turn();

            Assert.AreEqual("a ConnectionLost;b ConnectionLost;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void ThreeTimeouts_ConnectAgainAndGoOn()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Set(Setting.TransactionMessageRetryInterval, "0");
            bench.Services.Set(Setting.TransactionMessageAttempts, "9");
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            bench.Services.Pass(90000);
            bench.Services.ExpectSent("Note a;Note a;Note a;");

            bench.Services.OpenLink();
            bench.Services.ExpectSent("Note a;");
            bench.Services.Answer();

            Assert.AreEqual("a answered;", bench.Owner.TakeOutcomes());
        }

        [TestMethod]
        public void OneMessageIsNeverAnswered_TheLinkStays()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Services.Set(Setting.TransactionMessageRetryInterval, "1");
            bench.Services.Set(Setting.TransactionMessageAttempts, "5");
            bench.Services.Set(Setting.MessageTimeout, "10");
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            for (int i = 0; i < 100; i++)
            {
                bench.Services.Pass(1000);
                if (bench.Services.IsCallOpen && bench.Services.TakeSent().IndexOf("Heartbeat") >= 0)
                {
                    bench.Services.Answer();
                }
            }

            Assert.AreEqual("a Timeout;", bench.Owner.TakeOutcomes());
            Assert.AreEqual((int)ConnectionPhase.Open, (int)bench.Services.Connection.Phase);
        }

        [TestMethod]
        public void Backlog_HoldsUpNothingElse()
        {
            MessageQueueBench bench = new MessageQueueBench();
            for (int i = 1; i <= 10; i++)
            {
                bench.Add(DeliveryKind.TransactionEvent, i.ToString());
            }

            bench.Add(DeliveryKind.Immediate, "a");
            bench.Services.Turn();
            bench.Services.ExpectSent("Note a;");
            bench.Services.IsAnswering = true;
            bench.Services.Answer();
            bench.Services.Pass(1000);

            bench.Services.ExpectSent("Note 1;Note 2;Note 3;Note 4;Note 5;Note 6;Note 7;Note 8;Note 9;Note 10;");
        }

        [TestMethod]
        public void LinkIsLost_WhatWaitsCountsAsOffline()
        {
            MessageQueueBench bench = new MessageQueueBench();
            bench.Add(DeliveryKind.TransactionEvent, "a");
            bench.Services.Turn();
            OutgoingMessage message = bench.Outbox.Peek();
            Assert.IsFalse(message.WasOffline);

            bench.Services.LoseLink();

            Assert.IsTrue(message.WasOffline);
        }
    }
}
