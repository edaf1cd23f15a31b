// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Transactions;

namespace OcppChargePoint.UnitTests.Architecture
{
    /// <summary>
    /// Faces that break the rules, each in one way, for the test that the rules find them.
    /// </summary>
    internal static class WrongFaces
    {
        /// <summary>Breaks none.</summary>
        internal sealed class Good
        {
            public const string Name = "x";

            private readonly ChargePointServices _services;
            private readonly GoodPart _part;

            public Good(ChargePointServices services)
            {
                _services = services;
                _part = new GoodPart(services);
            }

            public ProtocolTraits Traits { get; } = new ProtocolTraits(1, 2, false) { HasOfflineThreshold = true };

            public long Translate(TransactionMessage message)
            {
                message.CsmsId = 5;
                return _services.Clock.UtcMilliseconds + _part.Count(message);
            }
        }

        internal sealed class GoodPart
        {
            private readonly ChargePointServices _services;

            public GoodPart(ChargePointServices services)
            {
                _services = services;
            }

            public int Count(TransactionMessage message)
            {
                return _services.Model.Count + new OneAnswer(message).Count;
            }
        }

        /// <summary>Lives as long as one answer, so it may count.</summary>
        internal sealed class OneAnswer
        {
            private int _count;

            public OneAnswer(TransactionMessage message)
            {
                _count += message.SequenceNumber;
            }

            public int Count
            {
                get { return _count; }
            }
        }

        internal sealed class HasCounter
        {
            private int _calls;

            public int Next()
            {
                return ++_calls;
            }
        }

        internal sealed class HasNumber
        {
            private readonly int _limit = 5;

            public int Limit
            {
                get { return _limit; }
            }
        }

        internal sealed class HasText
        {
            public HasText(string text)
            {
                Text = text;
            }

            public string Text { get; }
        }

        internal sealed class HasList
        {
            private readonly ArrayList _list = new ArrayList();

            public int Add(object one)
            {
                return _list.Add(one);
            }
        }

        internal sealed class HasArray
        {
            private readonly object[] _last = new object[1];

            public void Keep(object one)
            {
                _last[0] = one;
            }
        }

        internal sealed class HasStatic
        {
            private static readonly object s_lock = new object();

            public object Lock
            {
                get { return s_lock; }
            }
        }

        internal sealed class KeepsMessage
        {
            private readonly TransactionMessage _message;

            public KeepsMessage(TransactionMessage message)
            {
                _message = message;
            }

            public int Number
            {
                get { return _message.SequenceNumber; }
            }
        }

        internal sealed class PartCounts
        {
            private readonly HasCounter _counter = new HasCounter();

            public int Next()
            {
                return _counter.Next();
            }
        }

        internal sealed class ReplacesServices
        {
            private ChargePointServices _services;

            public void Use(ChargePointServices services)
            {
                _services = services;
            }

            public int Count()
            {
                return _services.Model.Count;
            }
        }

        internal sealed class HasTimer
        {
            public void Start(LoopTimer timer)
            {
                timer.Start(5);
            }
        }

        internal sealed class UsesMonotonicClock
        {
            public long Read(ChargePointServices services)
            {
                return services.Clock.MonotonicMilliseconds;
            }
        }

        internal sealed class Polls : IPollable
        {
            public long NextDueMilliseconds
            {
                get { return long.MaxValue; }
            }

            public void Poll()
            {
            }
        }

        internal sealed class UsesConnector
        {
            public bool IsFree(Connector connector)
            {
                return connector.Transaction == null;
            }
        }

        internal sealed class ChangesRecord
        {
            public void Change(TransactionMessage message)
            {
                message.Record.MeterStop = 0;
            }
        }

        internal sealed class ChangesServices
        {
            public void Change(ChargePointServices services)
            {
                services.Model = null;
            }
        }

        internal sealed class ChangesPermission
        {
            public void Change(OcppChargePoint.Firmware.Authorization.ChargingPermission permission)
            {
                permission.RemoteStartId = 7;
            }
        }
    }
}
