// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using System.Text.Json.Nodes;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Config;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The commands get and set.
    /// </summary>
    public static class SettingCommands
    {
        /// <summary>
        /// Shows one setting or all; secrets are never shown.
        /// </summary>
        /// <param name="model">Settings.</param>
        /// <param name="key">Key, <c>json</c> for all as one line of JSON, or <see langword="null"/> for all.</param>
        /// <returns>Text.</returns>
        /// <exception cref="BoardException">There is no such setting.</exception>
        public static string Get(DeviceModel model, string key)
        {
            if (key == "json")
            {
                return ToJson(model);
            }

            if (key != null)
            {
                int index = Find(model, key);
                return model.GetDefinition(index).Key + " = " + Show(model, index);
            }

            StringBuilder text = new StringBuilder();
            for (int index = 0; index < model.Count; index++)
            {
                VariableDefinition definition = model.GetDefinition(index);
                if (definition.Access != VariableAccess.Internal)
                {
                    text.Append(definition.Key.PadRight(36)).Append(Show(model, index));
                    text.Append(definition.Unit.Length > 0 ? " " + definition.Unit : string.Empty);
                    text.AppendLine(definition.Access == VariableAccess.ReadOnly ? "   (read-only)" : string.Empty);
                }
            }

            return text.ToString().TrimEnd();
        }

        /// <summary>
        /// Changes a setting.
        /// </summary>
        /// <param name="model">Settings.</param>
        /// <param name="key">Key.</param>
        /// <param name="value">Value.</param>
        /// <returns>Text.</returns>
        /// <exception cref="BoardException">There is no such setting, or the value is not allowed.</exception>
        public static string Set(DeviceModel model, string key, string value)
        {
            int index = Find(model, key);
            switch (model.TrySet(index, value, ChangeSource.Installer, out string problem))
            {
                case ChangeResult.Accepted:
                    return model.GetDefinition(index).Key + " = " + Show(model, index);
                case ChangeResult.RebootRequired:
                    return model.GetDefinition(index).Key + " = " + Show(model, index) + " after a restart (power cut)";
                default:
                    throw new BoardException(problem + ".");
            }
        }

        private static int Find(DeviceModel model, string key)
        {
            int index = model.Find(key);
            return index >= 0 && model.GetDefinition(index).Access != VariableAccess.Internal
                ? index
                : throw new BoardException("there is no setting '" + key + "'; get lists all.");
        }

        private static string Show(DeviceModel model, int index)
        {
            string value = model.GetValue(index);
            return model.GetDefinition(index).Access == VariableAccess.WriteOnly ? (value.Length == 0 ? "(not set)" : "(set, not shown)") : value;
        }

        private static string ToJson(DeviceModel model)
        {
            JsonObject all = new JsonObject();
            for (int index = 0; index < model.Count; index++)
            {
                VariableDefinition definition = model.GetDefinition(index);
                if (definition.Access != VariableAccess.Internal && definition.Access != VariableAccess.WriteOnly)
                {
                    all[definition.Key] = model.GetValue(index);
                }
            }

            return all.ToJsonString();
        }
    }
}
