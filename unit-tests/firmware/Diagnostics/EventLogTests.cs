// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Diagnostics;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class EventLogTests
    {
        [TestMethod]
        public void Write_MemoryIsTooShortForTheSink_TheLineIsKept()
        {
            EventLog log = new EventLog(3) { Sink = new GreedySink() };

            log.Write("one");

            Assert.AreEqual("one", log.GetLine(0));
        }

        [TestMethod]
        public void GetLine_Empty_GivesNull()
        {
            EventLog log = new EventLog(3);

            Assert.IsNull(log.GetLine(0));
            Assert.IsNull(log.GetLine(2));
            Assert.AreEqual((int)0, log.Total);
        }

        [TestMethod]
        public void GetLine_NotYetFull_NewestFirst()
        {
            EventLog log = new EventLog(3);
            log.Write("one");
            log.Write("two");

            Assert.AreEqual("two", log.GetLine(0));
            Assert.AreEqual("one", log.GetLine(1));
            Assert.IsNull(log.GetLine(2));
        }

        [TestMethod]
        public void GetLine_Full_TheOldestAreGone()
        {
            EventLog log = new EventLog(3);
            for (int i = 1; i <= 11; i++)
            {
                log.Write(i.ToString());
                Assert.AreEqual(i.ToString(), log.GetLine(0));
                Assert.AreEqual(i, log.Total);
            }

            Assert.AreEqual("10", log.GetLine(1));
            Assert.AreEqual("9", log.GetLine(2));
        }

        [TestMethod]
        public void GetLine_OlderThanTheRing_GivesNull()
        {
            EventLog log = new EventLog(3);
            for (int i = 1; i <= 7; i++)
            {
                log.Write(i.ToString());
            }

            for (int age = 3; age < 20; age++)
            {
                Assert.IsNull(log.GetLine(age), "age " + age.ToString());
            }

            Assert.IsNull(log.GetLine(-1));
        }

        [TestMethod]
        public void Write_CapacityOne_KeepsTheLast()
        {
            EventLog log = new EventLog(1);
            log.Write("one");
            log.Write("two");

            Assert.AreEqual("two", log.GetLine(0));
            Assert.IsNull(log.GetLine(1));
        }

        [TestMethod]
        public void Sink_SeesEachLine()
        {
            EventLog log = new EventLog(1);
            RecordingSink sink = new RecordingSink();
            log.Write("before");
            log.Sink = sink;

            log.Write("one");
            log.OnProblem("strange frame");
            log.Sink = null;
            log.Write("after");

            Assert.AreEqual("one;OCPP: strange frame;", sink.Lines);
        }

        private sealed class RecordingSink : ILogSink
        {
            public string Lines { get; private set; } = string.Empty;

            public void OnLine(string line)
            {
                Lines += line + ";";
            }
        }

        /// <summary>Takes all the memory there is.</summary>
        private sealed class GreedySink : ILogSink
        {
            public void OnLine(string line)
            {
                throw new OutOfMemoryException();
            }
        }
    }
}
