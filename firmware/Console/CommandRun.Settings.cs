// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// Shows and changes the settings. Secrets are never shown.
    /// </content>
    internal sealed partial class CommandRun
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
        public bool Get()
        {
            bool isJson = IsJson;
            if (Step == 0)
            {
                int exact = Words.Length < 2 ? -1 : Find(Model, Words[1]);
                if (exact >= 0 && !isJson)
                {
                    return Say(ToLine(exact));
                }

                Until = exact;
                Open(null);
                if (isJson)
                {
                    OpenList("settings");
                }
            }

            if (Step == Model.Count)
            {
                return Number == 0 && !isJson ? Fail(Unknown + Words[1] + "'; get lists all") : EndList();
            }

            VariableDefinition definition = Model.GetDefinition(Step);
            bool isMeant = Until >= 0 ? Until == Step : Words.Length < 2 || IsLike(definition.Key.ToLower(), Words[1].ToLower());
            if (!isMeant || definition.Access == VariableAccess.Internal)
            {
                return true;
            }

            Number++;
            if (isJson)
            {
                Describe(Step);
                return true;
            }

            string unit = definition.Unit;
            Say(definition.Key.PadRight(KeyWidth) + Show(Step) + (unit.Length > 0 ? " " + unit : null)
                + (GetAccess(definition) == "ro" ? "   (read-only)" : null));
            return true;
        }

        /// <summary>
        /// Gives a setting a value, or its default.
        /// </summary>
        public bool Set()
        {
            int index = Find(Model, Words[1]);
            return index < 0 ? FailUnknown(Words[1]) : Change(index, Command == CommandTable.Set ? CommandLine.After(Line, 1).Trim() : Model.GetDefinition(index).Default);
        }

        public bool Export()
        {
            if (Parts.Json == null)
            {
                return Fail("this board cannot do that");
            }

            if (Step == Model.Count)
            {
                return false;
            }

            VariableDefinition definition = Model.GetDefinition(Step);
            string value = GetAccess(definition) == "rw" ? Model.GetValue(Step) : definition.Default;
            if (value != definition.Default && definition.Setting != Setting.Identity)
            {
                Say(Parts.Json.Write(Members, new[] { definition.Key, value }));
            }

            return true;
        }

        public bool Import()
        {
            string[] values = Parts.Json == null ? null : Parts.Json.Read(CommandLine.After(Line, 0), Members);
            if (values == null || values[0] == null || values[1] == null)
            {
                return Fail("a line as export gives it is allowed");
            }

            int index = Find(Model, values[0]);
            return index < 0 ? FailUnknown(values[0])
                : IsSecret(Model, values[0]) || Model.GetDefinition(index).Setting == Setting.Identity ? Fail("secrets and Identity are not imported; set them on each charger")
                : Change(index, values[1]);
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
        public void Describe(int index)
        {
            VariableDefinition definition = Model.GetDefinition(index);
            string access = GetAccess(definition);
            Open(null);
            Item("name", definition.Key);
            Item("component", definition.Component);
            if (access != "wo")
            {
                Item("value", Model.GetValue(index));
                Item("default", definition.Default);
            }

            Item("kind", Pick(Kinds, (int)definition.Type));
            Item("unit", definition.Unit);
            if (definition.HasMinimum)
            {
                Item("min", definition.Minimum);
            }

            if (definition.HasMaximum)
            {
                Item("max", definition.Maximum);
            }

            string values = definition.Values;
            if (values.Length > 0 && IsJson)
            {
                OpenList("options");
                foreach (string option in values.Split(','))
                {
                    Item(null, option);
                }

                CloseList();
            }
            else if (values.Length > 0)
            {
                Item("options", values);
            }

            Item("access", access);
            Item("restart", definition.IsRebootRequired);
            Close();
        }

        private bool FailUnknown(string name)
        {
            string first = name + ".1";
            return Fail(Unknown + name + "'; " + (Find(Model, first) < 0 ? "get lists all" : "of connector 1 it is " + first));
        }

        private static string GetAccess(VariableDefinition definition)
        {
            return Pick(AccessNames, (int)definition.Access);
        }

        private bool Change(int index, string value)
        {
            string problem;
            ChangeResult result = Model.TrySet(index, value, ChangeSource.Installer, out problem);
            if (problem != null)
            {
                return Fail(problem);
            }

            string line = ToLine(index);
            Setting setting = Model.GetDefinition(index).Setting;
            string when = setting == Setting.CsmsUrl || setting == Setting.Identity ? " from the next connection on (reboot makes one)" : " after a restart (reboot)";
            return Done(line, result == ChangeResult.RebootRequired ? line + when : line);
        }

        private string ToLine(int index)
        {
            return Model.GetDefinition(index).Key + " = " + Show(index);
        }

        private string Show(int index)
        {
            string value = Model.GetValue(index);
            return Model.GetDefinition(index).Access != VariableAccess.WriteOnly ? value : value.Length == 0 ? "(not set)" : "(set, not shown)";
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
