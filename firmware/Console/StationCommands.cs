// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// What the station is and how it is: commands, time, memory, flash, faults, version.
    /// </summary>
    internal static class StationCommands
    {
        private const int Column = 28;

        public static bool Help(CommandRun run)
        {
            IBenchCommands bench = run.Parts.Bench;
            if (run.Words.Length == 1)
            {
                string row = CommandTable.GetList(bench, run.Step);
                return row != null ? SayRow(run, row) : run.Say("help COMMAND tells more. A command may be cut short where it stays unique.");
            }

            string note;
            int command = CommandTable.Find(bench, run.Words[1], out note);
            if (command < CommandTable.Count)
            {
                SayRow(run, CommandTable.GetList(bench, command));
                foreach (string example in CommandTable.GetField(command, 2).Split(';'))
                {
                    run.Say("  " + example);
                }

                return false;
            }

            int index = SettingCommands.Find(run.Model, run.Words[1]);
            if (index < 0)
            {
                return run.Fail(note);
            }

            SettingCommands.Describe(run, index);
            return false;
        }

        public static bool SayRow(CommandRun run, string row)
        {
            string[] fields = row.Split('~');
            run.Say(fields[0].PadRight(Column) + (fields[0].Length > Column ? "\n".PadRight(Column + 2) : " ") + fields[1]);
            return true;
        }

        public static bool Time(CommandRun run)
        {
            if (run.Words.Length > 1)
            {
                long time;
                if (!run.Is(1, "set") || run.Words.Length < 3 || !Iso8601.TryParse(run.Words[2], out time))
                {
                    return run.Fail("a time such as time set 2026-05-01T12:00:00Z is allowed");
                }

                run.Clock.SetUtc(time);
                return run.Done("time set", "time is " + StatusCommand.GetTime(run));
            }

            run.Answer.Open(null);
            run.Answer.Item("time", StatusCommand.GetTime(run));
            run.Answer.Item("source", run.Model.GetText(Setting.TimeSource));
            run.Answer.Item("uptimeSeconds", GetUptime(run));
            return run.Answer.End();
        }

        public static bool Memory(CommandRun run)
        {
            run.Answer.Open(null);
            if (run.Parts.Memory != null)
            {
                run.Answer.Item("freeBytes", run.Parts.Memory.FreeBytes);
            }

            if (run.Parts.NativeMemory != null)
            {
                int total;
                int free;
                int largest;
                run.Parts.NativeMemory.Read(out total, out free, out largest);
                run.Answer.Item("nativeBytes", total);
                run.Answer.Item("nativeFreeBytes", free);
                run.Answer.Item("nativeLargestBlock", largest);
            }

            return run.Answer.End();
        }

        public static bool Flash(CommandRun run)
        {
            IFileStore files = run.Parts.Parts.Files;
            Answer answer = run.Answer;
            if (run.Step == 0)
            {
                answer.Open(null);
                answer.Item("freeBytes", files.FreeBytes);
                FlashWear wear = run.Parts.Wear;
                if (wear != null)
                {
                    answer.Item("writes", wear.WriteCount);
                    answer.Item("payloadBytes", wear.PayloadBytes);
                    answer.Item("programmedBytes", wear.ProgrammedBytes);
                    answer.Item("erasedBlocks", wear.ErasedBlocks);
                }

                answer.OpenList("files");
                run.State = files.List(string.Empty);
            }

            string[] names = (string[])run.State;
            if (run.Step >= names.Length)
            {
                return answer.EndList();
            }

            answer.Open(null);
            answer.Item("name", names[run.Step]);
            answer.Item("bytes", files.GetLength(names[run.Step]));
            answer.Close();
            return true;
        }

        public static bool Faults(CommandRun run)
        {
            Answer answer = run.Answer;
            answer.Open(null);
            answer.Item("settingsNotStored", run.Model.IsStoreFailing);
            answer.Item("transactionsNotStored", !run.Station.Journal.IsDurable);
            answer.OpenList("connectors");
            foreach (Connector connector in run.Station.Connectors)
            {
                answer.Open(null);
                answer.Item("id", connector.Id);
                answer.Item("fault", FaultNames.Get(connector.Fault));
                answer.Item("seconds", connector.FaultMilliseconds / 1000);
                answer.Item("lockProblem", connector.HasLockProblem);
                answer.Close();
            }

            return answer.EndList();
        }

        public static bool Version(CommandRun run)
        {
            run.Answer.Open(null);
            DescribeVersion(run);
            run.Answer.Item("serial", run.Model.GetText(Setting.ChargePointSerialNumber));
            return run.Answer.End();
        }

        public static void DescribeVersion(CommandRun run)
        {
            run.Answer.Item("vendor", run.Model.GetText(Setting.ChargePointVendor));
            run.Answer.Item("model", run.Model.GetText(Setting.ChargePointModel));
            run.Answer.Item("firmware", run.Model.GetText(Setting.FirmwareVersion));
        }

        public static long GetUptime(CommandRun run)
        {
            return (run.Clock.MonotonicMilliseconds - run.Parts.StartedAt) / 1000;
        }
    }
}
