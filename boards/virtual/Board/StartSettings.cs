// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using OcppChargePoint.Boards.Virtual.Commands;
using OcppChargePoint.Boards.Virtual.Options;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// Puts what the command line says into the stored settings, before the firmware boots and reads them.
    /// </summary>
    internal static class StartSettings
    {
        /// <summary>
        /// Changes the stored settings.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="options">Command line.</param>
        /// <param name="csmsUrl">CSMS to connect to.</param>
        /// <exception cref="OptionException">A setting does not exist, or its value is not allowed.</exception>
        /// <exception cref="BoardException">The settings cannot be stored.</exception>
        internal static void Apply(IFileStore files, BoardOptions options, string csmsUrl)
        {
            DeviceModel model = new DeviceModel(options.Connectors, new SettingsFile(files));
            Set(model, "--csms", "CsmsUrl", csmsUrl);
            if (options.Identity != null)
            {
                Set(model, "--id", "Identity", options.Identity);
            }

            if (options.Password != null)
            {
                Set(model, "--password", "AuthorizationKey", options.Password);
            }

            if (options.Versions != null)
            {
                Set(model, "--ocpp", "OcppVersions", options.Versions);
            }

            foreach (KeyValuePair<string, string> setting in options.Settings)
            {
                Set(model, "--set", setting.Key, setting.Value);
            }

            if (model.IsStoreFailing)
            {
                throw new BoardException("The settings cannot be stored in '" + options.DataFolder + "'.");
            }
        }

        private static void Set(DeviceModel model, string option, string key, string value)
        {
            int index = SettingNames.Find(model, key);
            if (index < 0)
            {
                throw new OptionException(option + ": " + SettingNames.Unknown(model, key, "the command get lists all."));
            }

            ChangeResult result = model.TrySet(index, value, ChangeSource.Installer, out string problem);
            if (result != ChangeResult.Accepted && result != ChangeResult.RebootRequired)
            {
                throw new OptionException(option + ": " + problem + ".");
            }
        }
    }
}
