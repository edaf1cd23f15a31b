// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// What the station is and how it is: commands, time, memory, flash, faults, version.
    /// </content>
    internal sealed partial class CommandRun
    {
        private const int Column = 28;

        public bool Help()
        {
            IBenchCommands bench = Parts.Bench;
            if (Words.Length == 1)
            {
                string row = CommandTable.GetList(bench, Step);
                return row != null ? SayRow(row) : Say("help COMMAND tells more. A command may be cut short where it stays unique.");
            }

            string note;
            int command = CommandTable.Find(bench, Words[1], out note);
            if (command < CommandTable.Count)
            {
                SayRow(CommandTable.GetList(bench, command));
                foreach (string example in CommandTable.GetField(command, 2).Split(';'))
                {
                    Say("  " + example);
                }

                return false;
            }

            int index = Find(Model, Words[1]);
            if (index < 0)
            {
                return Find(Model, Words[1] + ".1") < 0 ? Fail(note) : FailUnknown(Words[1]);
            }

            Describe(index);
            return false;
        }

        public bool SayRow(string row)
        {
            string[] fields = row.Split('~');
            Say(fields[0].PadRight(Column) + (fields[0].Length > Column ? "\n".PadRight(Column + 2) : " ") + fields[1]);
            return true;
        }

        public bool Time()
        {
            if (Words.Length > 1)
            {
                long time;
                if (!Is(1, "set") || Words.Length < 3 || !Iso8601.TryParse(Words[2], out time))
                {
                    return Fail("a time such as time set 2026-05-01T12:00:00Z is allowed");
                }

                Clock.SetUtc(time);
                return Done("time set", "time is " + GetTime());
            }

            Open(null);
            Item("time", GetTime());
            Item("source", Model.GetText(Setting.TimeSource));
            Item("uptimeSeconds", GetUptime());
            return End();
        }

        public bool Memory()
        {
            Open(null);
            if (Parts.Memory != null)
            {
                Item("freeBytes", Parts.Memory.FreeBytes);
            }

            if (Parts.NativeMemory != null)
            {
                int total;
                int free;
                int largest;
                Parts.NativeMemory.Read(out total, out free, out largest);
                Item("nativeBytes", total);
                Item("nativeFreeBytes", free);
                Item("nativeLargestBlock", largest);
            }

            return End();
        }

        public bool Flash()
        {
            IFileStore files = Parts.Parts.Files;
            if (Step == 0)
            {
                Open(null);
                Item("freeBytes", files.FreeBytes);
                FlashWear wear = Parts.Wear;
                if (wear != null)
                {
                    Item("writes", wear.WriteCount);
                    Item("payloadBytes", wear.PayloadBytes);
                    Item("programmedBytes", wear.ProgrammedBytes);
                    Item("erasedBlocks", wear.ErasedBlocks);
                }

                OpenList("files");
                State = files.List(string.Empty);
            }

            string[] names = (string[])State;
            if (Step >= names.Length)
            {
                return EndList();
            }

            Open(null);
            Item("name", names[Step]);
            Item("bytes", files.GetLength(names[Step]));
            Close();
            return true;
        }

        public bool Faults()
        {
            Open(null);
            Item("settingsNotStored", Model.IsStoreFailing);
            Item("transactionsNotStored", !Station.Journal.IsDurable);
            OpenList("connectors");
            foreach (Connector connector in Station.Connectors)
            {
                Open(null);
                Item("id", connector.Id);
                Item("fault", FaultNames.Get(connector.Fault));
                Item("seconds", connector.FaultMilliseconds / 1000);
                Item("lockProblem", connector.HasLockProblem);
                Close();
            }

            return EndList();
        }

        public bool Version()
        {
            Open(null);
            DescribeVersion();
            Item("serial", Model.GetText(Setting.ChargePointSerialNumber));
            return End();
        }

        public void DescribeVersion()
        {
            Item("vendor", Model.GetText(Setting.ChargePointVendor));
            Item("model", Model.GetText(Setting.ChargePointModel));
            Item("firmware", Model.GetText(Setting.FirmwareVersion));
        }

        public long GetUptime()
        {
            return (Clock.MonotonicMilliseconds - Parts.StartedAt) / 1000;
        }
    }
}
