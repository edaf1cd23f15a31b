// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Shows and changes the settings. Secrets are never shown.
    /// </summary>
    internal static class SettingCommands
    {
        private const int KeyWidth = 48;
        private const string Kinds = "bool,number,text,secret,list,text,text,choice,list,list,number";
        private const string AccessNames = "rw,ro,wo,rw,,ro";
        private const string Unknown = "there is no setting '";

        private static string[] Members
        {
            get { return new[] { "name", "value" }; }
        }

        /// <summary>
        /// One setting by its name, or a list of those that look like a pattern; one in each step.
        /// </summary>
        public static bool Get(CommandRun run)
        {
            bool isJson = run.Answer.IsJson;
            if (run.Step == 0)
            {
                int exact = run.Words.Length < 2 ? -1 : Find(run.Model, run.Words[1]);
                if (exact >= 0 && !isJson)
                {
                    return run.Say(ToLine(run.Model, exact));
                }

                run.Until = exact;
                run.Answer.Open(null);
                if (isJson)
                {
                    run.Answer.OpenList("settings");
                }
            }

            if (run.Step == run.Model.Count)
            {
                return run.Number == 0 && !isJson ? run.Fail(Unknown + run.Words[1] + "'; get lists all") : run.Answer.EndList();
            }

            VariableDefinition definition = run.Model.GetDefinition(run.Step);
            bool isMeant = run.Until >= 0 ? run.Until == run.Step : run.Words.Length < 2 || IsLike(definition.Key.ToLower(), run.Words[1].ToLower());
            if (!isMeant || definition.Access == VariableAccess.Internal)
            {
                return true;
            }

            run.Number++;
            if (isJson)
            {
                Describe(run, run.Step);
                return true;
            }

            string unit = definition.Unit;
            run.Say(definition.Key.PadRight(KeyWidth) + Show(run.Model, run.Step) + (unit.Length > 0 ? " " + unit : null)
                + (GetAccess(definition) == "ro" ? "   (read-only)" : null));
            return true;
        }

        /// <summary>
        /// Gives a setting a value, or its default.
        /// </summary>
        public static bool Set(CommandRun run)
        {
            int index = Find(run.Model, run.Words[1]);
            if (index < 0)
            {
                return run.Fail(Unknown + run.Words[1] + "'; get lists all");
            }

            return Change(run, index, run.Command == CommandTable.Set ? CommandLine.After(run.Line, 1).Trim() : run.Model.GetDefinition(index).Default);
        }

        public static bool Export(CommandRun run)
        {
            if (run.Parts.Json == null)
            {
                return run.Fail("this board cannot do that");
            }

            if (run.Step == run.Model.Count)
            {
                return false;
            }

            VariableDefinition definition = run.Model.GetDefinition(run.Step);
            string value = GetAccess(definition) == "rw" ? run.Model.GetValue(run.Step) : definition.Default;
            if (value != definition.Default)
            {
                run.Say(run.Parts.Json.Write(Members, new[] { definition.Key, value }));
            }

            return true;
        }

        public static bool Import(CommandRun run)
        {
            string[] values = run.Parts.Json == null ? null : run.Parts.Json.Read(CommandLine.After(run.Line, 0), Members);
            int index = values == null || values[0] == null || values[1] == null ? -1 : Find(run.Model, values[0]);
            return index < 0 || IsSecret(run.Model, values[0])
                ? run.Fail("an object such as {\"name\":\"HeartbeatInterval\",\"value\":\"300\"} with a setting that is no secret is allowed")
                : Change(run, index, values[1]);
        }

        /// <summary>
        /// Finds a setting that people may see; -1 when there is none.
        /// </summary>
        public static int Find(DeviceModel model, string key)
        {
            int index = model.Find(key);
            return index >= 0 && model.GetDefinition(index).Access != VariableAccess.Internal ? index : -1;
        }

        public static bool IsSecret(DeviceModel model, string key)
        {
            int index = model.Find(key);
            return index >= 0 && model.GetDefinition(index).Access == VariableAccess.WriteOnly;
        }

        /// <summary>
        /// Tells all about a setting.
        /// </summary>
        public static void Describe(CommandRun run, int index)
        {
            Answer answer = run.Answer;
            VariableDefinition definition = run.Model.GetDefinition(index);
            string access = GetAccess(definition);
            answer.Open(null);
            answer.Item("name", definition.Key);
            answer.Item("component", definition.Component);
            if (access != "wo")
            {
                answer.Item("value", run.Model.GetValue(index));
                answer.Item("default", definition.Default);
            }

            answer.Item("kind", StatusCommand.Pick(Kinds, (int)definition.Type));
            answer.Item("unit", definition.Unit);
            if (definition.HasMinimum)
            {
                answer.Item("min", definition.Minimum);
            }

            if (definition.HasMaximum)
            {
                answer.Item("max", definition.Maximum);
            }

            string values = definition.Values;
            if (values.Length > 0 && answer.IsJson)
            {
                answer.OpenList("options");
                foreach (string option in values.Split(','))
                {
                    answer.Item(null, option);
                }

                answer.CloseList();
            }
            else if (values.Length > 0)
            {
                answer.Item("options", values);
            }

            answer.Item("access", access);
            answer.Item("restart", definition.IsRebootRequired);
            answer.Close();
        }

        private static string GetAccess(VariableDefinition definition)
        {
            return StatusCommand.Pick(AccessNames, (int)definition.Access);
        }

        private static bool Change(CommandRun run, int index, string value)
        {
            string problem;
            ChangeResult result = run.Model.TrySet(index, value, ChangeSource.Installer, out problem);
            if (problem != null)
            {
                return run.Fail(problem);
            }

            string line = ToLine(run.Model, index);
            return run.Done(line, result == ChangeResult.RebootRequired ? line + " after a restart (reboot)" : line);
        }

        private static string ToLine(DeviceModel model, int index)
        {
            return model.GetDefinition(index).Key + " = " + Show(model, index);
        }

        private static string Show(DeviceModel model, int index)
        {
            string value = model.GetValue(index);
            return model.GetDefinition(index).Access != VariableAccess.WriteOnly ? value : value.Length == 0 ? "(not set)" : "(set, not shown)";
        }

        /// <summary>
        /// Compares with a pattern: a star at its begin or end stands for any letters; without one, a part of the name is enough.
        /// </summary>
        private static bool IsLike(string name, string pattern)
        {
            int place = name.IndexOf(pattern.Trim('*'));
            bool isPart = pattern.IndexOf('*') < 0;
            return place >= 0
                && (isPart || place == 0 || pattern[0] == '*')
                && (isPart || pattern.EndsWith("*") || name.EndsWith(pattern.Trim('*')));
        }
    }
}
