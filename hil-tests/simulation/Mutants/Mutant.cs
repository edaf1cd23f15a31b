// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Simulation.Mutants
{
    /// <summary>
    /// A fault put into a copy of one source of the charge point.
    /// </summary>
    /// <param name="Name">What is wrong with it.</param>
    /// <param name="File">Source, from the root of the repository.</param>
    /// <param name="Right">Text of the source, which must be there once.</param>
    /// <param name="Wrong">Text in its place.</param>
    public sealed record Mutant(string Name, string File, string Right, string Wrong)
    {
        /// <summary>Gets all mutants.</summary>
        public static Mutant[] All { get; } =
        {
            new Mutant("the contactor stays closed at the end", "firmware/Charging/PowerPath.cs", "_contactor.Set(closed);", "_contactor.Set(closed || _outputDeciamperes > 0);"),
            new Mutant("a ground fault is overlooked", "firmware/Charging/FaultMonitor.cs", "_hardware.ResidualCurrent != null && ", "_hardware.ResidualCurrent == null && "),
            new Mutant("registers of running transactions are not kept", "firmware/Transactions/RegisterKeeper.cs", "_journal.Save(record);", "record.LastTime = record.LastTime;"),
            new Mutant("a transaction cut by the power ends where it began", "firmware/Transactions/TransactionService.cs", "record.MeterStop = record.LastEnergy;", "record.MeterStop = record.MeterStart;"),
            new Mutant("a transaction cut by the power never ends", "firmware/Transactions/TransactionRecovery.cs", "_transactions.EndLost(record, _reason);", "record.HasEnded = true;"),
            new Mutant("events are in memory only", "config/Transactions/TransactionJournal.cs", "IsDurable = Flush();", "IsDurable = false;"),
            new Mutant("a number is given twice", "config/Transactions/TransactionJournal.cs", "record.MessageCount++;", "record.MessageCount += 0;"),
            new Mutant("the end of a transaction is not kept as told", "config/Transactions/TransactionJournal.cs", "record.DoneCount = done.SequenceNumber + 1;", "record.DoneCount = done.Kind == TransactionEventKind.Started ? 0 : done.SequenceNumber + 1;"),
            new Mutant("a message is lost with the link", "firmware/Messaging/MessageQueue.cs", "if (failure == RpcFailure.ConnectionLost)\n                {\n                    return;", "if (failure == RpcFailure.ConnectionLost)\n                {\n                    Outbox.Finish(message, true);\n                    return;"),
            new Mutant("a message is given up at the first error", "firmware/Messaging/MessageQueue.cs", "message.FailedAttempts < _model.GetInteger(Setting.TransactionMessageAttempts)", "message.FailedAttempts < 1"),
            new Mutant("the time of an event is that of its sending", "protocol/Time/EventTime.cs", "if (_utcMilliseconds != 0)", "if (_utcMilliseconds == 1)"),
            new Mutant("too much is billed", "firmware/Transactions/TransactionService.cs", "record.MeterStop = connector.Meter.EnergyMilliwattHours;", "record.MeterStop = connector.Meter.EnergyMilliwattHours + 7000;"),
            new Mutant("dials do not wait", "firmware/Connectivity/BackOff.cs", "_model.GetInteger(Setting.RetryBackOffWaitMinimum) * 1000L << doublings", "1L"),
            new Mutant("dials wait for ever", "firmware/Connectivity/BackOff.cs", "1000L << doublings", "100000L << doublings"),
            new Mutant("the loop never sleeps", "firmware/Transactions/RegisterKeeper.cs", "get { return _next; }", "get { return 0; }"),
            new Mutant("a message that was given up is not kept", "config/Transactions/TransactionJournal.cs", "KeepFailed(done);", "done.Sample = null;"),
            new Mutant("a message that was given up is sent again", "config/Transactions/TransactionJournal.cs", "if (InMemoryCount > 0 && _inMemory[0] == done)", "if (isFailed && FailedCount < 20)\n            {\n                record.DoneCount--;\n                return;\n            }\n\n            if (InMemoryCount > 0 && _inMemory[0] == done)"),
            new Mutant("a stop whose start was given up is not sent", "firmware/Messaging/MessageQueue.cs", "IRpcRequest request = Face.Render(message);", "IRpcRequest request = message.IsTransactional && ((OcppChargePoint.Firmware.Transactions.TransactionMessage)message).Record.IsStartFailed ? null : Face.Render(message);"),
            new Mutant("a register that wraps bills nothing until it has caught up", "firmware/Metering/ConnectorMeter.cs", "_offset += _energy - energy;", "_offset += 0;"),
            new Mutant("a register that wraps is billed as negative", "firmware/Metering/ConnectorMeter.cs", "if (energy >= _energy)", "if (energy >= 0)"),
            new Mutant("a register that the meter does not give counts as 0", "firmware/Metering/ConnectorMeter.cs", "!_meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out energy))", "(!_meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out energy) && energy == 1))"),
            new Mutant("an end of a transaction that the CSMS has forgotten is told for ever", "firmware/Ocpp16/Ocpp16Sender.cs", "message.Info = Translate(StopTransactionRequest.ReadAnswer(payload));\n                    return true;", "message.Info = Translate(StopTransactionRequest.ReadAnswer(payload));\n                    return message.Info == null || message.Info.Status != OcppChargePoint.Config.Authorization.IdTokenStatus.Invalid;"),
            new Mutant("a stop carries no transaction id", "firmware/Ocpp16/Ocpp16Sender.cs", "record.CsmsId != TransactionRecord.NoCsmsId ? record.CsmsId : UnknownTransaction", "UnknownTransaction"),
        };

        /// <inheritdoc/>
        public override string ToString()
        {
            return Name;
        }
    }
}
