// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// The words in which scenarios about transactions of OCPP 2.0.1 are written. An event is described as
    /// <c>type trigger chargingState [stoppedReason]</c>, a line of events is joined by semicolons.
    /// </summary>
    public abstract class TransactionScenario : Scenario201
    {
        /// <summary>Gets the events of the latest transaction.</summary>
        protected IReadOnlyList<TransactionEventRecord> Events
        {
            get { return Record.EventTransactions.Last().Events.ToArray(); }
        }

        protected void SetPoints(string start, string stop)
        {
            if (start != null)
            {
                Set("TxCtrlr.TxStartPoint", start);
            }

            if (stop != null)
            {
                Set("TxCtrlr.TxStopPoint", stop);
            }
        }

        /// <summary>
        /// Checks all events of the latest transaction, and that they are numbered one after the other.
        /// </summary>
        protected void ExpectEvents(params string[] expected)
        {
            Assert.Equal(string.Join("; ", expected), string.Join("; ", Events.Select(Describe)));
            Assert.Equal(Enumerable.Range(0, Events.Count), Events.Select(one => one.SequenceNumber));
        }

        protected static string Describe(TransactionEventRecord one)
        {
            return one.EventType + " " + one.TriggerReason + " " + one.ChargingState + (one.StoppedReason == null ? string.Empty : " " + one.StoppedReason);
        }

        /// <summary>
        /// Waits until the latest transaction has ended and the CSMS knows.
        /// </summary>
        protected TransactionEventRecord AwaitEnd(double within = 30)
        {
            Reach(() => Record.EventTransactions.Count > 0 && Record.EventTransactions.Last().Ended != null, "the end of the transaction", within);
            return Record.EventTransactions.Last().Ended;
        }

        /// <summary>
        /// Waits until the latest transaction has its n-th event.
        /// </summary>
        protected TransactionEventRecord AwaitEvent(int number, double within = 30)
        {
            Reach(() => Record.EventTransactions.Count > 0 && Events.Count > number, "event " + number, within);
            return Events[number];
        }

        protected void RemoteStart(int? evse = 1, string tag = Alice, int remoteStartId = 7, string status = "Accepted")
        {
            object idToken = new { idToken = tag, type = "ISO14443" };
            Ask("RequestStartTransaction", evse == null ? new { remoteStartId, idToken } : new { remoteStartId, idToken, evseId = evse }, status);
        }

        protected void RemoteStop(string status = "Accepted")
        {
            Ask("RequestStopTransaction", new { transactionId = Record.EventTransactions.Last().TransactionId }, status);
        }

        /// <summary>
        /// Lets the vehicle stop drawing energy, until the CSMS knows.
        /// </summary>
        protected void Suspend(int evse = 1)
        {
            Car(evse).WantsEnergy = false;
            Reach(() => !Hardware(evse).Contactor.IsClosed, "the vehicle stopping");
            Advance(1);
        }

        /// <summary>
        /// Counts the events that say who is charging.
        /// </summary>
        protected int CountTokens()
        {
            return Events.Count(one => one.IdToken != null);
        }
    }
}
