// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using System.Text.Json.Nodes;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Config;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The commands get and set. Secrets are never shown.
    /// </summary>
    internal sealed class SettingCommands : ICommandGroup
    {
        private const int KeyWidth = 48;
        private const string GetUsage = "get [KEY|PART|json]";
        private const string SetUsage = "set KEY VALUE";

        private readonly VirtualBoard _board;

        /// <summary>
        /// Initializes a new instance of the <see cref="SettingCommands"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        public SettingCommands(VirtualBoard board)
        {
            _board = board;
        }

        /// <inheritdoc/>
        public string Execute(CommandLine line)
        {
            switch (line.Name)
            {
                case "get":
                    line.Demand(1, 2, GetUsage);
                    return _board.Run(() => Get(_board.ChargePoint.Model, line[1]));
                case "set":
                    line.Demand(2, int.MaxValue, SetUsage);
                    return _board.Run(() => Set(_board.ChargePoint.Model, line[1], line.After(1)));
                default:
                    return null;
            }
        }

        private static string Get(DeviceModel model, string key)
        {
            if (key == "json")
            {
                return ToJson(model);
            }

            int index = key == null ? -1 : SettingNames.Find(model, key);
            return index >= 0 ? ToLine(model, index) : ToText(model, key);
        }

        private static string Set(DeviceModel model, string key, string value)
        {
            int index = SettingNames.Find(model, key);
            if (index < 0)
            {
                throw NoSetting(model, key);
            }

            switch (model.TrySet(index, value, ChangeSource.Installer, out string problem))
            {
                case ChangeResult.Accepted:
                    return ToLine(model, index);
                case ChangeResult.RebootRequired:
                    return ToLine(model, index) + " after a restart (power cut)";
                default:
                    throw new BoardException(problem + ".");
            }
        }

        private static string ToLine(DeviceModel model, int index)
        {
            return model.GetDefinition(index).Key + " = " + Show(model, index);
        }

        private static string ToText(DeviceModel model, string filter)
        {
            StringBuilder text = new StringBuilder();
            foreach ((VariableDefinition definition, int index) in SettingNames.List(model, filter))
            {
                text.Append(definition.Key.PadRight(KeyWidth)).Append(Show(model, index));
                text.Append(definition.Unit.Length > 0 ? " " + definition.Unit : string.Empty);
                text.Append(definition.Access is VariableAccess.ReadOnly or VariableAccess.Live ? "   (read-only)\n" : "\n");
            }

            return text.Length > 0 ? text.ToString().TrimEnd() : throw NoSetting(model, filter);
        }

        private static BoardException NoSetting(DeviceModel model, string key)
        {
            return new BoardException(SettingNames.Unknown(model, key, "get lists all."));
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
