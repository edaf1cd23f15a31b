// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// A command that runs: its words, how far it has come, where its answer goes. Commands are methods on it, called again in later turns of
    /// the event loop until they return false.
    /// </summary>
    internal sealed partial class CommandRun : Answer
    {
        public ConsoleParts Parts;
        public ChargePoint Station;
        public DeviceModel Model;
        public IClock Clock;
        public string Door;
        public bool CanFollow;
        public int Command;
        public string Line;

        /// <summary>The words, the command first, "json" left out.</summary>
        public string[] Words;

        /// <summary>How far the command has come; 0 in the first call.</summary>
        public int Step;

        /// <summary>What the command keeps from call to call.</summary>
        public object State;

        /// <summary>A number that the command keeps from call to call.</summary>
        public int Number;

        /// <summary>Until when the command waits, monotonic.</summary>
        public long Until;

        /// <summary>Set by a command that has nothing to do before a later turn.</summary>
        public bool IsWaiting;

        public CommandRun(bool isJson)
            : base(isJson)
        {
        }

        /// <summary>
        /// One return for all commands: each return in a switch would add a slot to the frame of the method.
        /// </summary>
        public bool Execute()
        {
            return Command switch
            {
                CommandTable.Help => Help(),
                CommandTable.Status => Status(),
                CommandTable.Get => Get(),
                CommandTable.Set => Set(),
                CommandTable.Reset => Set(),
                CommandTable.Net => Net(),
                CommandTable.Csms => TestCsms(),
                CommandTable.Tx => Transactions(),
                CommandTable.Log => Log(),
                CommandTable.Frames => Frames(),
                CommandTable.Cert => Certificates(),
                CommandTable.Time => Time(),
                CommandTable.Memory => Memory(),
                CommandTable.Flash => Flash(),
                CommandTable.Faults => Faults(),
                CommandTable.Version => Version(),
                CommandTable.Export => Export(),
                CommandTable.Import => Import(),
                CommandTable.Password => Password(),
                CommandTable.Reboot => Reboot(),
                CommandTable.FactoryReset => Reset(),
                CommandTable.Calibrate => Calibrate(),
                CommandTable.Rcd => Arm(),
                CommandTable.Incidents => Incidents(),
                CommandTable.Sim => Sim(),
                CommandTable.Bench => Say(Parts.Bench.Execute(Words)),
                _ => Fail(Words[0]),
            };
        }

        /// <summary>Tells whether there is a word and it is this one.</summary>
        public bool Is(int index, string word)
        {
            return index < Words.Length && Words[index] == word;
        }

        public bool Fail(string problem)
        {
            return Say("error: " + problem + ".");
        }

        public bool Misuse()
        {
            return Fail("allowed is: " + CommandTable.GetField(Command, 0));
        }

        public bool Say(string line)
        {
            Text(line + "\n");
            return false;
        }

        /// <summary>
        /// Has the command called again at a later turn, unless it has waited long enough.
        /// </summary>
        public bool Wait(int seconds)
        {
            long now = Clock.MonotonicMilliseconds;
            if (Until == 0)
            {
                Until = now + (seconds * 1000L);
            }

            IsWaiting = now < Until;
            return IsWaiting;
        }

        /// <summary>
        /// Writes a change into the log: where it came from, and what it is.
        /// </summary>
        public void Audit(string change)
        {
            Station.Log.Write(EventLog.Clean("Console (" + Door + "): " + change));
        }

        /// <summary>
        /// Writes a change into the log, then answers.
        /// </summary>
        public bool Done(string change, string answer)
        {
            Audit(change);
            return Say(answer);
        }
    }
}
